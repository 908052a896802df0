import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMonth } from '@shared/i18n/dates.ts'
import { RegisterView } from '@shared/queries/registerList.ts'
import { monthOf } from '@shared/time/localDate.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** The saved views with how many complaints each holds. */
export function Views({
  view,
  onChange,
}: {
  readonly view: RegisterView
  readonly onChange: (view: RegisterView) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const { data: counts } = useCall('register.counts', undefined)
  const month = formatMonth(monthOf(today), language).split(' ')[0]?.toLowerCase() ?? ''
  return (
    <TabList
      className="views"
      aria-label={t('register:views.label')}
      selectedValue={view}
      onTabSelect={(_, data) => onChange(RegisterView.parse(data.value))}
    >
      {RegisterView.options.map((one) => (
        <Tab key={one} value={one}>
          {t(`register:views.${one}`, { month })}
          {counts && (
            <span className={`c${one === 'overdue' && counts[one] > 0 ? ' r' : ''}`}>{counts[one]}</span>
          )}
        </Tab>
      ))}
    </TabList>
  )
}
