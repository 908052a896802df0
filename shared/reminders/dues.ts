import type { DaySources } from '../queries/calendarRows.ts'
import type { DueEntry } from '../queries/dayIndex.ts'
import { nextDayOf, openEntries } from '../queries/openEntries.ts'
import type { LocalDate } from '../time/localDate.ts'

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
export function duesOf(sources: Omit<DaySources, 'world'>): Dues {
  const nextDay = nextDayOf(sources)
  const { overdue, today, ahead } = openEntries(sources, nextDay)
  return { overdue, dueToday: today, dueNext: ahead, nextDay }
}
