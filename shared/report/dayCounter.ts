import { workingDaysBetween, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { LocalDate } from '../time/localDate.ts'

/** Working days in `(from, to]`, `from` not after `to`. */
export type DayCounter = (from: LocalDate, to: LocalDate) => number

/**
 * Counts like `workingDaysBetween`, but reads each date once: a report of thousands of complaints knows some hundred
 * dates. `base` is any day near them.
 */
export function createDayCounter(calendar: WorkCalendar, base: LocalDate): DayCounter {
  const places = new Map<LocalDate, number>()
  const placeOf = (date: LocalDate): number => {
    const known = places.get(date)
    if (known !== undefined) return known
    const place = workingDaysBetween(calendar, base, date)
    places.set(date, place)
    return place
  }
  return (from, to) => placeOf(to) - placeOf(from)
}
