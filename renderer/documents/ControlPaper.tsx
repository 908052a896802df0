import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { Escalation, EscalationRow } from '@shared/reminders/escalation.ts'

import { dueWords } from '../components/DueChip.tsx'

type Props = { readonly document: CalendarDocument; readonly t: TFunction }

/** What the head has to see to, with whose it is and a box to tick; no applicant is named. */
export function ControlPaper({
  escalation,
  document,
  t,
}: Props & { readonly escalation: Escalation }): ReactNode {
  const { language } = document
  const next = formatDate(escalation.nextDay, language, 'weekday-short')
  return (
    <table className="calp-agenda calp-control">
      <thead>
        <tr>
          <th scope="col" className="calp-tick" aria-label={t('calendar:paper.tick')} />
          <th scope="col" className="calp-late">
            {t('calendar:paper.due')}
          </th>
          <th scope="col" className="calp-step">
            {t('calendar:paper.step')}
          </th>
          <th scope="col" className="calp-no">
            {t('calendar:paper.number')}
          </th>
          <th scope="col">{t('calendar:provider')}</th>
          <th scope="col">{t('today:control.person')}</th>
        </tr>
      </thead>
      {escalation.parts.map(({ stage, count, rows }) => (
        <tbody key={stage}>
          <tr className="calp-group">
            <th colSpan={6} scope="rowgroup">
              {t(`today:control.stage.${stage}`, { date: next })}{' '}
              <small>{t('calendar:count', { count })}</small>
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} document={document} t={t} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row, document, t }: Props & { readonly row: EscalationRow }): ReactNode {
  const { language } = document
  return (
    <tr>
      <td className="calp-tick" aria-label={t('calendar:paper.tick')}>
        <span className="calp-box" />
      </td>
      <td>
        {formatDate(row.dueOn, language, 'weekday-short')}, <b>{dueWords(row.due, t)}</b>
      </td>
      <td>
        <b>{t(`obligation.${row.kind}.letter`)}</b> {t(`obligation.${row.kind}.verb`)}
      </td>
      <td className="nw">{row.number}</td>
      <td>{inLanguage(row.providerName, language) || t('calendar:nobody')}</td>
      <td>{row.responsible}</td>
    </tr>
  )
}
