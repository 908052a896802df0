import { nextWorkingDay } from '../calendar/workCalendar.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'
import type { DaySources } from './calendarRows.ts'
import type { DueEntry } from './dayIndex.ts'

/** What is open, as it stands to one day; each part oldest first. */
export type OpenEntries = {
  readonly overdue: readonly DueEntry[]
  readonly today: readonly DueEntry[]
  readonly ahead: readonly DueEntry[]
}

/** The applicant is told of an extension (У) and of an end (И) alike. */
export const NOTICE_KINDS: readonly DueEntry['kind'][] = ['notice', 'telling']

/** The open obligations of all days; what is ahead not later than `until`, where that is given. */
export function openEntries(
  { index, today }: Pick<DaySources, 'index' | 'today'>,
  until: LocalDate | null = null,
): OpenEntries {
  const dates = index.openDates()
  const isAhead = (date: LocalDate): boolean => date > today && (until === null || date <= until)
  return {
    overdue: dates.filter((date) => date < today).flatMap((date) => index.openOn(date)),
    today: index.openOn(today),
    ahead: dates.filter(isAhead).flatMap((date) => index.openOn(date)),
  }
}

/** The working day after today: what is due by then is to be seen to today. */
export function nextDayOf({ calendar, today }: Pick<DaySources, 'calendar' | 'today'>): LocalDate {
  return nextWorkingDay(calendar, addDays(today, 1))
}

/** Picks out the entries of some kinds. */
export function isOf(kinds: readonly DueEntry['kind'][]): (entry: DueEntry) => boolean {
  return ({ kind }) => kinds.includes(kind)
}
