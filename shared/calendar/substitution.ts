import { addDays, type LocalDate } from '../time/localDate.ts'
import { isoWeekday } from '../time/epochDay.ts'
import type { WorkWeek } from './workCalendar.ts'

/**
 * The days off that stand in for holidays falling on a weekly day off (art. 5 of Law 267-II): for each such holiday,
 * in order of dates, the next day that is not off already, so adjacent holidays push their days on. The result maps
 * the day off to the holiday it stands for. `religious` days off are never carried over, but are passed over.
 */
export function carryOvers(
  week: WorkWeek,
  holidays: Iterable<LocalDate>,
  religious: Iterable<LocalDate>,
): ReadonlyMap<LocalDate, LocalDate> {
  const inOrder = [...holidays].sort()
  const off = new Set([...inOrder, ...religious])
  const carried = new Map<LocalDate, LocalDate>()
  for (const holiday of inOrder.filter((date) => isoWeekday(date) > week)) {
    let day = addDays(holiday, 1)
    while (off.has(day) || isoWeekday(day) > week) day = addDays(day, 1)
    off.add(day)
    carried.set(day, holiday)
  }
  return carried
}
