import { addDays, type LocalDate } from './localDate.ts'
import type { LocalDateTime } from './localDateTime.ts'
import { dateOf } from './partsOfTime.ts'

/** Where the time comes from. Passed in everywhere, so that tests and the demo live on a day of their own. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00Z. */
  nowMs(): number
}

/** Kazakhstan has had one zone, UTC+5, since 1 March 2024; the offset does not come from the computer, whose zone data may be old. */
export const OFFICE_OFFSET_MINUTES = 5 * 60

/** The civil date and time in the office at an instant, whatever zone the computer is set to. */
export function officeTime(clock: Clock): LocalDateTime {
  const shifted = new Date(clock.nowMs() + OFFICE_OFFSET_MINUTES * 60_000)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ISO form begins with the date and the minute
  return shifted.toISOString().slice(0, 16) as LocalDateTime
}

/** Today in the office. */
export function today(clock: Clock): LocalDate {
  return dateOf(officeTime(clock))
}

/** Milliseconds until the office's next midnight, when "today" changes. */
export function msToMidnight(clock: Clock): number {
  return startOfDayMs(addDays(today(clock), 1)) - clock.nowMs()
}

/** The instant a day begins in the office. */
export function startOfDayMs(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFICE_OFFSET_MINUTES * 60_000
}

/** A clock that stands still, for tests and previews. `at` is office time, `YYYY-MM-DDTHH:mm`. */
export function fixedClock(at: LocalDateTime): Clock {
  const ms = Date.parse(`${at}:00Z`) - OFFICE_OFFSET_MINUTES * 60_000
  return { nowMs: () => ms }
}
