import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'

import { OBLIGATION_KINDS } from '@shared/complaint/obligations.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { formatDate, formatDateTime, formatMonth, weekdayName } from '@shared/i18n/dates.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { MonthDay, MonthGrid } from '@shared/queries/calendarMonth.ts'

import { AgendaPaper } from './AgendaPaper.tsx'
import { BoardPaper } from './BoardPaper.tsx'
import { ControlPaper } from './ControlPaper.tsx'
import './calendarPaper.css'

/** The month, the board or the agenda on A4: black on white, letters and numbers instead of colours. */
export function CalendarPaper({ document }: { readonly document: CalendarDocument }): ReactNode {
  const { language, content } = document
  const t = createTexts(language).getFixedT(language)
  const years = unconfirmedYears(content)
  return (
    <div className={`sheets ${content.view === 'agenda' ? 'portrait' : 'landscape'} calp`} lang={language}>
      <header>
        <div>
          <div className="calp-office">{document.office}</div>
          <h1>{titleOf(document, t)}</h1>
        </div>
        <div className="calp-when">
          {t('calendar:paper.printedAt', {
            at: formatDateTime(document.printedAt, language),
            by: document.printedBy,
          })}
        </div>
      </header>
      {content.view === 'month' && <MonthPaper grid={content.grid} document={document} t={t} />}
      {content.view === 'board' && <BoardPaper board={content.board} document={document} t={t} />}
      {content.view === 'agenda' && <AgendaPaper agenda={content.agenda} document={document} t={t} />}
      {content.view === 'control' && (
        <ControlPaper escalation={content.escalation} document={document} t={t} />
      )}
      <footer>
        {t('calendar:paper.legend')}{' '}
        {years.length > 0 && <b>{t('calendar:paper.provisional', { years: years.join(', ') })}</b>}
      </footer>
    </div>
  )
}

function titleOf({ language, content }: CalendarDocument, t: TFunction): string {
  if (content.view === 'month') {
    return t('calendar:paper.month', { month: formatMonth(content.grid.month, language) })
  }
  if (content.view === 'control') {
    return `${t('today:control.title')}: ${formatDate(content.escalation.today, language, 'long')}`
  }
  const { from, to } = content.view === 'board' ? content.board : content.agenda
  const range = t('calendar:range', {
    from: formatDate(from, language, 'day-month'),
    to: formatDate(to, language, 'long'),
  })
  return content.view === 'board'
    ? t('calendar:paper.board', { range })
    : t('calendar:paper.agenda', { range })
}

function unconfirmedYears(content: CalendarDocument['content']): readonly (number | string)[] {
  if (content.view === 'month') return content.grid.unconfirmedYears
  if (content.view === 'board') return content.board.unconfirmedYears
  const rows =
    content.view === 'control'
      ? content.escalation.parts.flatMap((part) => part.rows)
      : content.agenda.parts.flatMap((part) => (part.type === 'days_off' ? [] : part.rows))
  const years = rows.filter(({ provisional }) => provisional).map(({ dueOn }) => dueOn.slice(0, 4))
  return [...new Set(years)]
}

function MonthPaper({
  grid,
  document,
  t,
}: {
  readonly grid: MonthGrid
  readonly document: CalendarDocument
  readonly t: TFunction
}): ReactNode {
  const weeks = Array.from({ length: grid.days.length / 7 }, (_, n) => grid.days.slice(n * 7, n * 7 + 7))
  return (
    <table className="calp-month">
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              {weekdayName(weekday, document.language, 'long')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <PaperDay key={day.date} day={day} document={document} t={t} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperDay({
  day,
  document,
  t,
}: {
  readonly day: MonthDay
  readonly document: CalendarDocument
  readonly t: TFunction
}): ReactNode {
  const classes = [!day.working && 'off', !day.inMonth && 'oth', day.date === document.today && 'now']
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      <div className="calp-day">
        <b>{day.inMonth ? Number(day.date.slice(8)) : formatDate(day.date, document.language, 'short')}</b>
        {day.done > 0 && <span>{t('calendar:paper.done', { count: day.done })}</span>}
      </div>
      {day.name && <div className="calp-name">{inLanguage(day.name, document.language)}</div>}
      {OBLIGATION_KINDS.filter((kind) => day.open[kind] > 0).map((kind) => (
        <div key={kind}>
          <b>{t(`obligation.${kind}.letter`)}</b> {t(`obligation.${kind}.verb`)}: <b>{day.open[kind]}</b>
          {day.due.state === 'overdue' && ' !'}
        </div>
      ))}
    </td>
  )
}
