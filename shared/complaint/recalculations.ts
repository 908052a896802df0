import type { LocalDate } from '../time/localDate.ts'
import type { Complaint } from './complaint.ts'
import type { DueDates } from './dueDates.ts'

/**
 * What a date was at the beginning of `day`, when `now` is what became of it: changes of the calendar accepted on that
 * day or later are taken back. Before all of them, it is the date that was first given out.
 */
export function dateBefore(
  day: LocalDate | null,
  key: keyof DueDates,
  now: LocalDate,
  { recalculations }: Pick<Complaint, 'recalculations'>,
): LocalDate {
  let date = now
  for (const { on, from, to } of recalculations.toReversed()) {
    if (day !== null && on < day) break
    if (to[key] === date) date = from[key] ?? date
  }
  return date
}

/** What became of a date by the beginning of `day`, when `first` is what was given out. */
export function dateSince(
  day: LocalDate,
  key: keyof DueDates,
  first: LocalDate,
  { recalculations }: Pick<Complaint, 'recalculations'>,
): LocalDate {
  let date = first
  for (const { on, from, to } of recalculations) {
    if (on < day && from[key] === date) date = to[key] ?? date
  }
  return date
}
