import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { dayOf, workingDaysOfMonth, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { monthsOfYear } from '@shared/calendar/yearFile.ts'
import { formatMonth } from '@shared/i18n/dates.ts'
import { datesOfMonth, LocalDate, type YearMonth } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

type YearGridProps = {
  readonly calendar: WorkCalendar
  readonly year: number
  /** Days the office itself has put. */
  readonly ofOffice: ReadonlySet<LocalDate>
  readonly chosen: LocalDate | null
  readonly onChoose: (date: LocalDate) => void
  readonly onOpen: (date: LocalDate) => void
}

/**
 * The twelve months at a glance. The list of days beside it says the same in words, and its buttons do the same by the
 * keyboard: here a day can only be pointed at.
 */
export function YearGrid({ onChoose, onOpen, ...props }: YearGridProps): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- see above
    <div
      className="wc-year"
      onClick={(event) => pointedAt(event.target, onChoose)}
      onDoubleClick={(event) => pointedAt(event.target, onOpen)}
    >
      {monthsOfYear(props.year).map((month) => (
        <Month key={month} {...props} month={month} />
      ))}
    </div>
  )
}

function Month({
  calendar,
  month,
  ofOffice,
  chosen,
}: Omit<YearGridProps, 'onChoose' | 'onOpen'> & { readonly month: YearMonth }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const dates = datesOfMonth(month)
  const working = workingDaysOfMonth(calendar, month).length
  const name = formatMonth(month, language).replace(/ \d+$/, '')
  return (
    <div
      className="wc-month"
      role="img"
      aria-label={t('workCalendar:monthLabel', { month: name, count: working })}
    >
      <div className="row">
        <span className="b s13">{name}</span>
        <span className="mla s12 mut">{t('workCalendar:inMonth', { count: working })}</span>
      </div>
      <div className="wc-days">
        {Array.from({ length: isoWeekday(dates[0] ?? today) - 1 }, (_, n) => (
          <i key={n} />
        ))}
        {dates.map((date) => {
          const day = dayOf(calendar, date)
          const looks = [
            lookOf(day.kind, day.working),
            ofOffice.has(date) ? 'office' : '',
            day.provisional && !day.working && day.kind !== 'weekend' ? 'maybe' : '',
            date === today ? 't' : '',
            date === chosen ? 'on' : '',
          ]
          return (
            <b key={date} data-date={date} className={looks.filter(Boolean).join(' ')}>
              {Number(date.slice(8))}
            </b>
          )
        })}
      </div>
    </div>
  )
}

function lookOf(kind: string, working: boolean): string {
  if (working) return kind === 'transfer_working' ? 'w' : ''
  return kind === 'weekend' ? 'o' : 'h'
}

function pointedAt(target: EventTarget, tell: (date: LocalDate) => void): void {
  const date = LocalDate.safeParse(target instanceof HTMLElement ? target.dataset['date'] : undefined)
  if (date.success) tell(date.data)
}
