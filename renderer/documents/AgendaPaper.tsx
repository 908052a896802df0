import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import type { Agenda, AgendaPart } from '@shared/queries/calendarAgenda.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { dueWords } from '../components/DueChip.tsx'

type Props = { readonly document: CalendarDocument; readonly t: TFunction }

/** Day after day what falls due, with a box to tick; the heads repeat on every page. */
export function AgendaPaper({ agenda, document, t }: Props & { readonly agenda: Agenda }): ReactNode {
  return (
    <>
      <table className="calp-agenda">
        <thead>
          <tr>
            <th scope="col" className="calp-tick" aria-label={t('calendar:paper.tick')} />
            <th scope="col" className="calp-step">
              {t('calendar:paper.step')}
            </th>
            <th scope="col" className="calp-no">
              {t('calendar:paper.number')}
            </th>
            <th scope="col">{t('calendar:provider')}</th>
            <th scope="col" className="calp-due">
              {t('calendar:paper.due')}
            </th>
          </tr>
        </thead>
        {agenda.parts.map((part) => (
          <Part key={keyOfPart(part)} part={part} document={document} t={t} />
        ))}
      </table>
      {agenda.left > 0 && <p>{t('calendar:leftOut', { count: agenda.left })}</p>}
    </>
  )
}

function Part({ part, document, t }: Props & { readonly part: AgendaPart }): ReactNode {
  const { language } = document
  if (part.type === 'days_off') {
    const { from, to, name } = part.daysOff
    const range = from === to ? dayOf(to, document) : `${dayOf(from, document)} – ${dayOf(to, document)}`
    return (
      <tbody>
        <tr>
          <td colSpan={5} className="off">
            {t('calendar:restDays', { range, name: inLanguage(name, language) })}
          </td>
        </tr>
      </tbody>
    )
  }
  const [title, note] =
    part.type === 'overdue'
      ? [t('calendar:overdueGroup'), t('calendar:overdueCount', { count: part.count })]
      : [titleOfDay(part.date, document), t('calendar:count', { count: part.count })]
  return (
    <tbody>
      <tr className="calp-group">
        <th colSpan={5} scope="rowgroup">
          {title} <small>{note}</small>
        </th>
      </tr>
      {part.rows.map((row) => (
        <Row key={keyOf(row)} row={row} document={document} t={t} />
      ))}
    </tbody>
  )
}

function Row({ row, document, t }: Props & { readonly row: ObligationView }): ReactNode {
  const { language } = document
  return (
    <tr>
      <td className="calp-tick" aria-label={t('calendar:paper.tick')}>
        <span className="calp-box" />
      </td>
      <td>
        <b>{t(`obligation.${row.kind}.letter`)}</b> {t(`obligation.${row.kind}.verb`)}
      </td>
      <td className="nw">{row.number}</td>
      <td>{inLanguage(row.providerName, language) || t('calendar:nobody')}</td>
      <td>
        {formatDate(row.dueOn, language, 'weekday-short')}, <b>{dueWords(row.due, t)}</b>
      </td>
    </tr>
  )
}

const dayOf = (date: LocalDate, { language }: CalendarDocument): string =>
  formatDate(date, language, 'day-month')

/** «Вторник, 17 марта» */
function titleOfDay(date: LocalDate, document: CalendarDocument): string {
  const words = `${weekdayName(isoWeekday(date), document.language, 'long')}, ${dayOf(date, document)}`
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function keyOfPart(part: AgendaPart): string {
  if (part.type === 'overdue') return 'overdue'
  return part.type === 'day' ? part.date : `off ${part.daysOff.from}`
}
