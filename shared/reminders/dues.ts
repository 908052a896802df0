import { nextWorkingDay } from '../calendar/workCalendar.ts'
import type { DaySources } from '../queries/calendarRows.ts'
import type { DueEntry } from '../queries/dayIndex.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'

/** What is open and near enough to be reminded of, on one day. */
export type Dues = {
  readonly overdue: readonly DueEntry[]
  readonly dueToday: readonly DueEntry[]
  /** Due after today and not later than `nextDay`. */
  readonly dueNext: readonly DueEntry[]
  /** The next working day after today. */
  readonly nextDay: LocalDate
}

/** The open obligations that are overdue, due today, or due by the next working day. */
export function duesOf({ index, calendar, today }: Omit<DaySources, 'world'>): Dues {
  const nextDay = nextWorkingDay(calendar, addDays(today, 1))
  const dates = index.openDates()
  const on = (from: LocalDate | null, to: LocalDate): readonly DueEntry[] =>
    dates
      .filter((date) => (from === null || date >= from) && date <= to)
      .flatMap((date) => index.openOn(date))
  return {
    overdue: on(null, addDays(today, -1)),
    dueToday: index.openOn(today),
    dueNext: on(addDays(today, 1), nextDay),
    nextDay,
  }
}
