import { DocumentText48Regular, Info16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMonth } from '@shared/i18n/dates.ts'
import { isEmptyReport, type MonthlyReport } from '@shared/report/monthlyReport.ts'

import { EmptyState } from '../../components/EmptyState.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Patterns } from './barParts.tsx'
import { FormBars } from './FormBars.tsx'
import type { OpenFigure } from './FigureButton.tsx'
import type { ReportTab } from './reportAddress.ts'
import { ReportTables } from './ReportTables.tsx'
import { Tiles } from './Tiles.tsx'
import { TrendChart } from './TrendChart.tsx'
import { WeeksChart } from './WeeksChart.tsx'

/** Tiles, tables and charts of a month. */
export function ReportBody({
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
  const language = useLanguage()
  if (isEmptyReport(report)) {
    return (
      <section className="card grow">
        <EmptyState
          icon={<DocumentText48Regular />}
          title={t('report:empty.title')}
          text={t('report:empty.text', { month: formatMonth(report.month, language) })}
        />
      </section>
    )
  }
  return (
    <>
      <Patterns />
      <Tiles report={report} onOpen={onOpen} />
      <div className="reportlay">
        <ReportTables report={report} tab={tab} onTab={onTab} onOpen={onOpen} />
        <div className="side">
          <WeeksChart weeks={report.weeks} />
          <TrendChart trend={report.trend} />
          <FormBars totals={report.totals} onOpen={onOpen} />
        </div>
      </div>
      <div className="row s12 sub reportnote">
        <Info16Regular aria-hidden="true" />
        <span>{t('report:footer', { days: report.workingDays, checksum: report.checksum })}</span>
      </div>
    </>
  )
}
