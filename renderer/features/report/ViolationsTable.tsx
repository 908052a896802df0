import { CheckmarkCircle48Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Bilingual } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'
import type { Violation } from '@shared/report/violations.ts'

import { EmptyState } from '../../components/EmptyState.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { NumberCell } from './NumberCell.tsx'

/** Every term missed: what was done late in the month, and what was not done by its end. */
export function ViolationsTable({ report }: { readonly report: MonthlyReport }): ReactNode {
  const { t } = useTranslation()
  const { violations, rows } = report
  const names = new Map(rows.map((row) => [row.providerId, row.shortName]))
  if (violations.length === 0) {
    return <EmptyState icon={<CheckmarkCircle48Regular />} title={t('report:noViolations')} />
  }
  return (
    <table className="tbl violations">
      <colgroup>
        <col className="number" />
        <col className="applicant" />
        <col />
        <col className="mark" />
        <col className="day" />
        <col className="day" />
        <col className="late" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('report:column.number')}</th>
          <th scope="col">{t('report:column.applicant')}</th>
          <th scope="col">{t('report:column.provider')}</th>
          <th scope="col">{t('report:column.term')}</th>
          <th scope="col">{t('report:column.dueOn')}</th>
          <th scope="col">{t('report:column.doneOn')}</th>
          <th scope="col">{t('report:column.daysLate')}</th>
        </tr>
      </thead>
      <tbody>
        {violations.map((one) => (
          <ViolationRow
            key={`${one.complaintId} ${one.kind}`}
            violation={one}
            shortName={names.get(one.providerId) ?? one.providerName}
          />
        ))}
      </tbody>
    </table>
  )
}

function ViolationRow({
  violation,
  shortName,
}: {
  readonly violation: Violation
  readonly shortName: Bilingual
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { complaintId, number, applicant, providerName, kind, dueOn, doneOn, daysLate } = violation
  return (
    <tr>
      <NumberCell id={complaintId} number={number} />
      <td>{applicant || t('anonymous')}</td>
      <td className="el" title={inLanguage(providerName, language)}>
        {inLanguage(shortName, language) || t('report:noProvider')}
      </td>
      <td>
        <span className="row">
          <ObligationMark kind={kind} /> {t(`obligation.${kind}.verb`)}
        </span>
      </td>
      <td>{formatDate(dueOn, language, 'numeric')}</td>
      <td>
        {doneOn ? formatDate(doneOn, language, 'numeric') : <b className="fg-over">{t('report:notDone')}</b>}
      </td>
      <td className="b fg-over">
        {daysLate === 0 ? t('due.overdueToday') : t('report:daysLate', { count: daysLate })}
      </td>
    </tr>
  )
}
