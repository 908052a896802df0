import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addMonths, monthOf, type YearMonth } from '@shared/time/localDate.ts'
import type { FigurePlace } from '@shared/report/figureComplaints.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeyHints } from '../../app/keyHints.tsx'
import { useKeys } from '../../app/keys.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ExportActions } from './ExportActions.tsx'
import { FigureDialog } from './FigureDialog.tsx'
import { MonthChooser } from './MonthChooser.tsx'
import { goToReport, useReportAddress } from './reportAddress.ts'
import { ReportBody } from './ReportBody.tsx'
import { ReportSkeleton } from './ReportSkeleton.tsx'
import { useExport } from './useExport.tsx'

import './report.css'

/** The monthly report (mockup 06): every figure opens the complaints it counts; xlsx, csv, pdf and paper say the same. */
export function ReportPage(): ReactNode {
  const { t } = useTranslation()
  const { today, loaded } = useAppState()
  const language = useLanguage()
  const address = useReportAddress()
  const present = monthOf(today)
  const month = address.month !== null && address.month < present ? address.month : present
  const isLoaded = loaded >= 1
  const { data, error } = useCall('report.month', { month, language }, { enabled: isLoaded })
  const report = isLoaded ? data : undefined
  const first = report?.firstMonth ?? present
  const exporting = useExport(month)
  const choose = (next: YearMonth): void => {
    if (next <= present && next >= first) goToReport({ ...address, month: next })
  }
  useKeys({
    PageUp: () => choose(addMonths(month, -1)),
    PageDown: () => choose(addMonths(month, 1)),
    'Ctrl+Shift+KeyE': () => exporting.run('xlsx'),
    'Ctrl+KeyP': () => exporting.print(),
  })
  useKeyHints([
    { keys: 'PgUp/PgDn', label: t('report:month.key') },
    { keys: 'Enter', label: t('report:list.hint') },
    { keys: 'Ctrl+P', label: t('action.print') },
  ])
  // Asked for a month before the register began, the page goes to its first one.
  useEffect(() => {
    if (report?.firstMonth && month < report.firstMonth) goToReport({ ...address, month: report.firstMonth })
  })
  const open = (place: FigurePlace): void => goToReport({ ...address, month, place }, false)
  return (
    <>
      <header className="ph">
        <h1>{t('report:title')}</h1>
        <MonthChooser month={month} first={first} last={present} asOf={report} onChange={choose} />
        <ExportActions exporting={exporting} disabled={!report} />
      </header>
      <ErrorNotice error={error} />
      {exporting.notice}
      {report ? (
        <ReportBody
          report={report}
          tab={address.tab}
          onTab={(tab) => goToReport({ ...address, tab })}
          onOpen={open}
        />
      ) : (
        !error && <ReportSkeleton />
      )}
      {address.place && <FigureDialog month={month} place={address.place} report={report} />}
    </>
  )
}
