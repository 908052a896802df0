import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useMay } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { TodayLook } from './todayAddress.ts'

/** The queue, and for the head what to see to; anybody else has the queue alone. */
export function LookTabs({
  look,
  onLook,
}: {
  readonly look: TodayLook
  readonly onLook: (look: TodayLook) => void
}): ReactNode {
  const { t } = useTranslation()
  if (!useMay('control')) return <h2>{t('today:queue')}</h2>
  return (
    <TabList
      size="small"
      className="td-looks"
      aria-label={t('today:looks')}
      selectedValue={look}
      onTabSelect={(_, { value }) => onLook(value === 'control' ? 'control' : 'queue')}
    >
      <Tab value="queue">{t('today:queue')}</Tab>
      <Tab value="control" aria-keyshortcuts="Alt+6">
        {t('today:control.title')}
        <KeyHint>Alt+6</KeyHint>
      </Tab>
    </TabList>
  )
}
