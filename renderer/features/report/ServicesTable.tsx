import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import type { OpenFigure } from './FigureButton.tsx'
import { TallyCells } from './TallyCells.tsx'

const COLUMNS = [
  ['received', 'received'],
  ['reviewed', 'reviewed'],
  ['outcomeSatisfied', 'outcome_satisfied'],
  ['late', 'reviewed_late'],
  ['open', 'closing'],
] as const
const FIGURES = COLUMNS.map(([, figure]) => figure)

/** By public service: which ones people complain about most. */
export function ServicesTable({
  report,
  onOpen,
}: {
  readonly report: MonthlyReport
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="tbl services">
      <colgroup>
        <col className="code" />
        <col />
        {COLUMNS.map(([column]) => (
          <col key={column} className="n2" />
        ))}
        <col className="n2" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('report:column.code')}</th>
          <th scope="col">{t('report:column.service')}</th>
          {COLUMNS.map(([column]) => (
            <th key={column} className="w r" scope="col">
              {t(`report:column.${column}`)}
            </th>
          ))}
          <th className="w r" scope="col">
            {t('report:column.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.services.map(({ serviceId, code, name, tally }) => (
          <tr key={serviceId}>
            <td className="num">{code}</td>
            <th scope="row" className="el" title={inLanguage(name, language)}>
              {inLanguage(name, language) || t('report:noService')}
            </th>
            <TallyCells tally={tally} figures={FIGURES} serviceId={serviceId} onOpen={onOpen} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t('report:total')}</td>
          <TallyCells tally={report.totals} figures={FIGURES} onOpen={onOpen} />
        </tr>
      </tfoot>
    </table>
  )
}
