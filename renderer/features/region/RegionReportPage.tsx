import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addMonths, monthOf, type YearMonth } from '@shared/time/localDate.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeyHints } from '../../app/keyHints.tsx'
import { useKeys } from '../../app/keys.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { MonthChooser } from '../report/MonthChooser.tsx'
import { RegionExport } from './RegionExport.tsx'
import { RegionReportTable } from './RegionReportTable.tsx'
import { useChooseOffice } from './useChooseOffice.ts'

import '../report/report.css'

/** The month of all offices: each office's own report, provider by provider, and their sum. */
export function RegionReportPage(): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const language = useLanguage()
  const present = monthOf(today)
  const [month, setMonth] = useState<YearMonth>(present)
  const { data, error } = useCall('region.report', { month, language })
  const choosing = useChooseOffice()
  const report = data?.month === month ? data : undefined
  const first = report?.firstMonth ?? month
  const change = (next: YearMonth): void => {
    if (next <= present && next >= first) setMonth(next)
  }
  useKeys({
    PageUp: () => change(addMonths(month, -1)),
    PageDown: () => change(addMonths(month, 1)),
  })
  useKeyHints([{ keys: 'PgUp/PgDn', label: t('report:month.key') }])
  return (
    <>
      <header className="ph">
        <h1>{t('report:title')}</h1>
        <MonthChooser month={month} first={first} last={present} asOf={report} onChange={change} />
        <RegionExport month={month} disabled={!report || report.offices.length === 0} />
      </header>
      <ErrorNotice error={error ?? choosing.error} />
      <section className="card grow" aria-label={t('report:title')} data-region="list">
        {!report && !error && (
          <div className="bd">
            <p role="status" className="s13 sub">
              {t('region:report.counting')}
            </p>
            <SkeletonRows rows={8} />
          </div>
        )}
        {report && (
          <div className="scroll">
            <RegionReportTable
              report={report}
              onOpen={(id) => choosing.choose(id, '/reports', { query: { month } })}
            />
          </div>
        )}
      </section>
      {report && (
        <p className="s12 sub reportnote">{t('region:report.note', { checksum: report.checksum })}</p>
      )}
    </>
  )
}
