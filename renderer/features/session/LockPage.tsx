import { Button } from '@fluentui/react-components'
import { Call24Regular, Save20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { Avatar } from '../../components/Avatar.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { Ornament } from './Ornament.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { useMinuteHand } from './useMinuteHand.ts'

import './session.css'

/** A closed desk: the time, where to ask, and the password. Nothing of any citizen. */
export function LockPage(): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { operator, workstation } = useAppState()
  const password = useRef<HTMLInputElement>(null)
  const signOut = useAction('session.sign-out')
  useMinuteHand()
  useEffect(() => password.current?.focus(), [])
  useKeys({ Escape: () => signOut.mutate(undefined) }, { whenLocked: true })
  return (
    <div className="lk">
      <Ornament colour="#00697f" opacity={0.13} />
      <Time />
      <div className="tr2">
        <LanguageSwitch />
      </div>
      <main className="lc">
        <div className="row lw">
          <Avatar name={operator?.fullName ?? ''} />
          <div>
            <h1>{t('session:lock.title')}</h1>
            <p className="sub">
              {[operator?.shortName, workstation && inWords(workstation.name)].filter(Boolean).join(', ')}
            </p>
          </div>
        </div>
        <div className="mb info">
          <Save20Regular className="i" aria-hidden="true" />
          <div>{t('session:lock.draft')}</div>
        </div>
        <PasswordForm operatorId={operator?.id ?? ''} action={t('session:lock.resume')} inputRef={password} />
        <Button appearance="subtle" onClick={() => signOut.mutate(undefined)}>
          {t('session:lock.change')}&nbsp;<KeyHint>Esc</KeyHint>
        </Button>
      </main>
      <Help />
    </div>
  )
}

function Time(): ReactNode {
  const language = useLanguage()
  const { today, now } = useAppState()
  const other: Language = language === 'kk' ? 'ru' : 'kk'
  const inWords = (one: Language): string =>
    `${weekdayName(isoWeekday(today), one, 'long')}, ${formatDate(today, one, 'day-month')}`
  return (
    <div className="clk">
      <b>{timeOf(now)}</b>
      {inWords(language)} · <span lang={other}>{inWords(other)}</span>
    </div>
  )
}

/** For the citizen at the counter, in both languages whatever the clerk's is. */
function Help(): ReactNode {
  const { i18n } = useTranslation()
  const { office } = useAppState()
  const numbers = {
    contactCentre: office?.contactCentre ?? '1414',
    freeLine: office?.freeLine ?? '8-800-080-7777',
  }
  return (
    <div className="pub">
      <Call24Regular aria-hidden="true" />
      <div>
        <b lang="kk">{i18n.getFixedT('kk')('session:lock.help', numbers)}</b>
        <br />
        <span lang="ru">{i18n.getFixedT('ru')('session:lock.help', numbers)}</span>
      </div>
    </div>
  )
}
