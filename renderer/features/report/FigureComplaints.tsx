import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { FigureComplaint } from '@shared/report/figureComplaints.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { NumberCell } from './NumberCell.tsx'

/** A list of complaints, each opening its card. */
export function FigureComplaints({ rows }: { readonly rows: readonly FigureComplaint[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <table className="tbl">
      <colgroup>
        <col className="number" />
        <col />
        <col />
        <col className="day" />
        <col className="day" />
        <col className="day" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('report:column.number')}</th>
          <th scope="col">{t('report:column.applicant')}</th>
          <th scope="col">{t('report:column.provider')}</th>
          <th scope="col">{t('report:column.registeredOn')}</th>
          <th scope="col">{t('report:column.dueOn')}</th>
          <th scope="col">{t('report:column.reviewedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComplaintRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function ComplaintRow({ row }: { readonly row: FigureComplaint }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { id, number, applicant, providerName, registeredOn, dueOn, leftOn } = row
  const isLate = dueOn !== null && leftOn !== null && leftOn > dueOn
  return (
    <tr>
      <NumberCell id={id} number={number} />
      <td className="el">{applicant || t('anonymous')}</td>
      <td className="el">{inLanguage(providerName, language) || t('report:noProvider')}</td>
      <td>{formatDate(registeredOn, language, 'numeric')}</td>
      <td>{dueOn ? formatDate(dueOn, language, 'numeric') : t('report:tile.nothing')}</td>
      <td className={isLate ? 'fg-over b' : ''}>
        {leftOn ? formatDate(leftOn, language, 'numeric') : t('report:list.notReviewed')}
      </td>
    </tr>
  )
}
