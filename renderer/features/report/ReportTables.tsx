import { Tab, TabList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { MonthlyReport } from '@shared/report/monthlyReport.ts'

import { PartRect, PARTS } from './barParts.tsx'
import type { OpenFigure } from './FigureButton.tsx'
import { ProvidersTable } from './ProvidersTable.tsx'
import type { ReportTab } from './reportAddress.ts'
import { ServicesTable } from './ServicesTable.tsx'
import { ViolationsTable } from './ViolationsTable.tsx'

const TABS: readonly ReportTab[] = ['providers', 'services', 'violations']

/** The report's three tables, one at a time. */
export function ReportTables({
  report,
  tab,
  onTab,
  onOpen,
}: {
  readonly report: MonthlyReport
  readonly tab: ReportTab
  readonly onTab: (tab: ReportTab) => void
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card figures" aria-label={t(`report:tab.${tab}`)}>
      <div className="h tabs">
        <TabList
          size="small"
          aria-label={t('report:tab.label')}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => {
            const next = TABS.find((one) => one === value)
            if (next) onTab(next)
          }}
        >
          {TABS.map((one) => (
            <Tab key={one} value={one}>
              {t(`report:tab.${one}`)}
              {one === 'violations' && report.violations.length > 0 && ` (${report.violations.length})`}
            </Tab>
          ))}
        </TabList>
        {tab === 'providers' && <Legend />}
      </div>
      <div className="scroll">
        {tab === 'providers' && <ProvidersTable report={report} onOpen={onOpen} />}
        {tab === 'services' && <ServicesTable report={report} onOpen={onOpen} />}
        {tab === 'violations' && <ViolationsTable report={report} />}
      </div>
    </section>
  )
}

function Legend(): ReactNode {
  const { t } = useTranslation()
  return (
    <span className="row mla legend">
      {PARTS.map((part) => (
        <span className="lgd" key={part}>
          <svg width="11" height="11" aria-hidden="true">
            <PartRect part={part} x={0.5} y={0.5} width={10} height={10} />
          </svg>
          {t(`report:legend.${part}`)}
        </span>
      ))}
    </span>
  )
}
