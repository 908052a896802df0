import { Apps20Regular } from '@fluentui/react-icons/headless/svg/apps'
import { PlugDisconnected20Regular } from '@fluentui/react-icons/headless/svg/plug-disconnected'
import { Timer20Regular } from '@fluentui/react-icons/headless/svg/timer'
import { Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { forgottenScreen } from '../../app/screens.ts'
import { BrandMark } from '../../components/BrandMark.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { OperatorChoice } from './OperatorChoice.tsx'
import { Ornament } from './Ornament.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { useMinuteHand } from './useMinuteHand.ts'

import './session.css'

/** Who works today; or, for a head who forgot the password, a new one. */
export function SignInPage(): ReactNode {
  const [forgotten, setForgotten] = useState(false)
  if (!forgotten) return <WhoWorks onForgotten={() => setForgotten(true)} />
  return (
    <Suspense>
      <forgottenScreen.Screen onBack={() => setForgotten(false)} />
    </Suspense>
  )
}

/** A digit or the arrows choose the operator, then the password and Enter. Needs no network. */
function WhoWorks({ onForgotten }: { readonly onForgotten: () => void }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { operators, office, workstation } = useAppState()
  const [picked, setPicked] = useState('')
  const chosen = operators.find(({ id }) => id === picked) ?? operators[0]
  const password = useRef<HTMLInputElement>(null)
  useMinuteHand()
  useEffect(() => {
    if (picked !== '') password.current?.focus()
  }, [picked])
  useOperatorKeys(
    operators.map(({ id }) => id),
    chosen?.id ?? '',
    password,
    setPicked,
  )
  const place = [office && inWords(office.name), workstation && inWords(workstation.name)].filter(Boolean)
  return (
    <div className="si">
      <Welcome />
      <main className="r">
        <div className="top">
          <LanguageSwitch />
        </div>
        <div className="fm">
          <div>
            <h1>{t('session:signIn.title')}</h1>
            <p className="sub">{t('session:signIn.about', { office: place.join(', ') })}</p>
          </div>
          <OperatorChoice operators={operators} chosen={chosen?.id ?? ''} onChoose={setPicked} />
          {chosen && (
            <PasswordForm
              key={chosen.id}
              operatorId={chosen.id}
              action={t('session:signIn.enter')}
              inputRef={password}
            />
          )}
          <Forgotten onHead={onForgotten} />
        </div>
        <Footer />
      </main>
    </div>
  )
}

/** Operators are given a new password by the head; the head has the recovery key, where the data are sealed. */
function Forgotten({ onHead }: { readonly onHead: () => void }): ReactNode {
  const { t } = useTranslation()
  const { data } = useCall('protection.state', undefined)
  return (
    <div className="s12 mut forgot">
      <p>{t('session:signIn.forgotten')}</p>
      {data && data.state !== 'off' && (
        <button type="button" className="btn" onClick={onHead}>
          {t('session:signIn.headForgot')}
        </button>
      )}
    </div>
  )
}

function Welcome(): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="l" aria-label={t('productName')}>
      <Ornament colour="#90ccda" opacity={0.34} />
      <BrandMark size={40} inverted />
      <div className="tx">
        <p className="big">{t('productName')}</p>
        <p lang="ru">Учёт жалоб на государственные услуги</p>
        <p lang="kk">Мемлекеттік қызметтерге шағымдарды есепке алу</p>
        <ul>
          <li>
            <Apps20Regular aria-hidden="true" />
            {t('session:benefits.oneScreen')}
          </li>
          <li>
            <Timer20Regular aria-hidden="true" />
            {t('session:benefits.days')}
          </li>
          <li>
            <PlugDisconnected20Regular aria-hidden="true" />
            {t('session:benefits.offline')}
          </li>
        </ul>
      </div>
    </section>
  )
}

function Footer(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today, now, version } = useAppState()
  return (
    <div className="bot">
      <span>
        {formatDate(today, language, 'full')}, {timeOf(now)}
      </span>
      <span>{t('session:signIn.version', { version })}</span>
    </div>
  )
}

/**
 * Outside the password field a digit chooses an operator and any other character begins the password; within it the
 * arrows choose. At the start the focus is where the next key is needed.
 */
function useOperatorKeys(
  ids: readonly string[],
  chosen: string,
  password: RefObject<HTMLInputElement | null>,
  pick: (id: string) => void,
): void {
  const several = ids.length > 1
  useEffect(() => {
    if (several) document.querySelector<HTMLElement>('input[name=operator]:checked')?.focus()
    else password.current?.focus()
  }, [several, password])
  useKeys(
    {
      ...Object.fromEntries(ids.slice(0, 9).map((id, n) => [`Digit${n + 1}`, () => pick(id)])),
      Enter: () => password.current?.focus(),
    },
    { unless: (target) => target === password.current },
  )
  const at = ids.indexOf(chosen)
  useKeys({
    ArrowDown: () => pick(ids[Math.min(at + 1, ids.length - 1)] ?? chosen),
    ArrowUp: () => pick(ids[Math.max(at - 1, 0)] ?? chosen),
  })
}
