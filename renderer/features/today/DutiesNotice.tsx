import { Button } from '@fluentui/react-components'
import { PersonSwap20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'

import { useAppState } from '../../app/appState.tsx'
import { go } from '../../app/navigation.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Tells the head and his deputy alike that the one acts for the other today. */
export function DutiesNotice(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { operator } = useAppState()
  const duties = operator?.deputyOf ?? operator?.deputy ?? null
  if (!duties) return null
  const isDeputy = operator?.deputyOf !== null
  const words = { name: duties.name, date: formatDate(duties.to, language, 'numeric') }
  const title = t(isDeputy ? 'roles:duties.todayDeputy' : 'roles:duties.todayHead')
  return (
    <section className="mb info" aria-label={title}>
      <PersonSwap20Regular className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">{title}</div>
        <div>{t(isDeputy ? 'roles:duties.todayDeputyText' : 'roles:duties.todayHeadText', words)}</div>
        <div className="a">
          <Button size="small" onClick={() => go('/settings/roles')}>
            {t('roles:duties.show')}
          </Button>
        </div>
      </div>
    </section>
  )
}
