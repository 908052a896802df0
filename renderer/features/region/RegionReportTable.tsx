import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatNumber } from '@shared/i18n/dates.ts'
import { shareInTime, type Tally } from '@shared/report/figures.ts'
import type { ProviderRow } from '@shared/report/monthlyReport.ts'
import type { OfficeReport, RegionReport } from '@shared/report/regionReport.ts'

import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { usePercent } from '../report/percent.ts'
import { PROVIDER_COLUMNS, ProviderCols, ProviderHeads } from '../report/providerColumns.tsx'

/** Each office with its sum and below it its providers; the last row is the sum of the offices. */
export function RegionReportTable({
  report,
  onOpen,
}: {
  readonly report: RegionReport
  readonly onOpen: (officeId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <table className="tbl rg-report">
      <colgroup>
        <col />
        <ProviderCols />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('region:column.officeAndProvider')}</th>
          <ProviderHeads />
        </tr>
      </thead>
      {report.offices.map((office) => (
        <OfficeBody key={office.officeId} office={office} onOpen={onOpen} />
      ))}
      <tfoot>
        <tr>
          <td>{t('region:total')}</td>
          <Cells tally={report.totals} />
        </tr>
      </tfoot>
    </table>
  )
}

function OfficeBody({
  office,
  onOpen,
}: {
  readonly office: OfficeReport
  readonly onOpen: (officeId: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { officeId, name, rows, totals } = office
  return (
    <tbody>
      <tr className="office">
        <th scope="rowgroup" className="el">
          <button
            type="button"
            className="fig name"
            title={inWords(name)}
            aria-label={t('region:openReport', { office: inWords(name) })}
            onClick={() => onOpen(officeId)}
          >
            {inWords(name)}
          </button>
        </th>
        <Cells tally={totals} />
      </tr>
      {rows.map((row) => (
        <Provider key={row.providerId} row={row} />
      ))}
    </tbody>
  )
}

function Provider({ row }: { readonly row: ProviderRow }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = inLanguage(row.name, language)
  return (
    <tr className="provider">
      <th scope="row" className="el" title={name}>
        {inLanguage(row.shortName, language) || name || t('report:noProvider')}
      </th>
      <Cells tally={row.tally} />
    </tr>
  )
}

function Cells({ tally }: { readonly tally: Tally }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const percent = usePercent()
  const share = shareInTime(tally)
  return (
    <>
      {PROVIDER_COLUMNS.map(([column, figure]) => {
        const count = tally.figures[figure]
        const look = count === 0 ? 'r cell0' : column === 'late' ? 'r b fg-over' : 'r'
        return (
          <td key={column} className={look}>
            {formatNumber(count, language)}
          </td>
        )
      })}
      <td className="r b">{share === null ? t('report:tile.nothing') : percent(share)}</td>
    </>
  )
}
