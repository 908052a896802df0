import { z } from 'zod'

import {
  dayOf,
  workingDaysOfMonth,
  yearStatus,
  type CalendarDay,
  type WorkCalendar,
} from '../calendar/workCalendar.ts'
import { Bilingual } from '../core/bilingual.ts'
import { addDays, LocalDate, monthOf, yearOf } from '../time/localDate.ts'

/** Days off in a row, at least one of them a holiday, a transfer or a religious day: the count of working days rests. */
export const DaysOff = z.object({ from: LocalDate, to: LocalDate, name: Bilingual })
export type DaysOff = z.infer<typeof DaysOff>

/** The runs of days off that touch `[from, to]` and carry a name; ordinary weekends are left out. */
export function namedDaysOff(calendar: WorkCalendar, from: LocalDate, to: LocalDate): DaysOff[] {
  const runs: DaysOff[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (dayOf(calendar, date).working) continue
    const days = runAround(calendar, date)
    const named = days.filter(({ kind, name }) => name !== null && kind !== 'weekend')
    const [first] = named
    if (first?.name) runs.push({ from: first.date, to: named.at(-1)?.date ?? first.date, name: first.name })
    date = days.at(-1)?.date ?? date
  }
  return runs
}

/** The days off around a day off, in order. */
function runAround(calendar: WorkCalendar, date: LocalDate): readonly CalendarDay[] {
  let first = date
  while (!dayOf(calendar, addDays(first, -1)).working) first = addDays(first, -1)
  const days: CalendarDay[] = []
  for (let day = dayOf(calendar, first); !day.working; day = dayOf(calendar, addDays(day.date, 1)))
    days.push(day)
  return days
}

/** Which working day of its month a date is, and how many there are; `number` is null on a day off. */
export function workingDayNumber(
  calendar: WorkCalendar,
  date: LocalDate,
): { readonly number: number | null; readonly total: number } {
  const days = workingDaysOfMonth(calendar, monthOf(date))
  const index = days.indexOf(date)
  return { number: index < 0 ? null : index + 1, total: days.length }
}

/** The years between two dates whose official calendar is not known: their due dates may still move. */
export function unconfirmedYears(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number[] {
  const years: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (yearStatus(calendar, year) !== 'official') years.push(year)
  }
  return years
}
