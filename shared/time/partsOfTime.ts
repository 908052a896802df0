import type { LocalDate } from './localDate.ts'
import type { LocalDateTime } from './localDateTime.ts'

/** The day of a civil time. */
export function dateOf(at: LocalDateTime): LocalDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a civil time begins with a day of the calendar
  return at.slice(0, 10) as LocalDate
}

/** The time of day of a civil time, `HH:mm`. */
export function timeOf(at: LocalDateTime): string {
  return at.slice(11)
}
