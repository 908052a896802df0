import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/bilingual.ts'
import { shareInTime, type Tally } from '@shared/report/figures.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { FigureButton, type OpenFigure } from './FigureButton.tsx'
import { usePercent } from './percent.ts'

const COLUMNS = [
  ['received', 'received'],
  ['reviewed', 'reviewed'],
  ['outcomeSatisfied', 'outcome_satisfied'],
  ['late', 'reviewed_late'],
  ['open', 'closing'],
] as const

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
            <Counts tally={tally} serviceId={serviceId} onOpen={onOpen} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>{t('report:total')}</td>
          <Counts tally={report.totals} serviceId={null} onOpen={onOpen} />
        </tr>
      </tfoot>
    </table>
  )
}

function Counts({
  tally,
  serviceId,
  onOpen,
}: {
  readonly tally: Tally
  readonly serviceId: string | null
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  const percent = usePercent()
  const share = shareInTime(tally)
  return (
    <>
      {COLUMNS.map(([column, figure]) => (
        <td key={column} className="r">
          <FigureButton figure={figure} count={tally.figures[figure]} serviceId={serviceId} onOpen={onOpen} />
        </td>
      ))}
      <td className="r b">{share === null ? t('report:tile.nothing') : percent(share)}</td>
    </>
  )
}
