import { daysBetween, type LocalDate } from '../time/localDate.ts'

/**
 * One year of a calendar, counted once: how many working days lie before each day, and which they are. Counting
 * across the year is then two look-ups instead of a walk. (Whole weeks times five would be faster to build and
 * wrong: Saturdays and Sundays may work.)
 */
export type YearTable<Day extends TableDay> = {
  readonly days: readonly Day[]
  readonly workingDays: readonly LocalDate[]
  /** Working days among the first n days of the year, n from 0 to its length; likewise for provisional ones. */
  readonly workingBefore: Uint16Array
  readonly provisionalBefore: Uint16Array
}

export type TableDay = { readonly date: LocalDate; readonly working: boolean; readonly provisional: boolean }

/** `days` are all days of one year in order. */
export function yearTableOf<Day extends TableDay>(days: readonly Day[]): YearTable<Day> {
  const workingBefore = new Uint16Array(days.length + 1)
  const provisionalBefore = new Uint16Array(days.length + 1)
  for (const [n, day] of days.entries()) {
    workingBefore[n + 1] = (workingBefore[n] ?? 0) + (day.working ? 1 : 0)
    provisionalBefore[n + 1] = (provisionalBefore[n] ?? 0) + (day.provisional ? 1 : 0)
  }
  const workingDays = days.filter((day) => day.working).map((day) => day.date)
  return { days, workingDays, workingBefore, provisionalBefore }
}

/** Which day of its year a date is, 0 for 1 January. */
export function dayOfYear<Day extends TableDay>(table: YearTable<Day>, date: LocalDate): number {
  const first = table.days[0]
  return first ? daysBetween(first.date, date) : 0
}
