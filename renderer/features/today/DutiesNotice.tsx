import { PersonSwap20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'

import { useAppState } from '../../app/appState.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Notice } from './Notice.tsx'

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
    <Notice
      icon={<PersonSwap20Regular className="i" aria-hidden="true" />}
      look="info"
      title={title}
      text={t(isDeputy ? 'roles:duties.todayDeputyText' : 'roles:duties.todayHeadText', words)}
      action={t('roles:duties.show')}
      to="/settings/roles"
    />
  )
}
