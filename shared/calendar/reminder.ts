import { yearOf, type LocalDate } from '../time/localDate.ts'
import { yearStatus, type WorkCalendar } from './workCalendar.ts'

/** The orders for a year come in the autumn before it: from this day on the next year is asked for. */
const REMIND_FROM = '10-01'

/** The nearest year the office should see confirmed by now; null when the calendar is official as far as it needs be. */
export function yearToConfirm(calendar: WorkCalendar, today: LocalDate): number | null {
  const year = yearOf(today)
  if (yearStatus(calendar, year) !== 'official') return year
  const isDue = today.slice(5) >= REMIND_FROM
  return isDue && yearStatus(calendar, year + 1) !== 'official' ? year + 1 : null
}
