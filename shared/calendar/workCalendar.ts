import type { Bilingual } from '../core/bilingual.ts'
import { datesOfMonth, parseLocalDate, yearOf, type LocalDate, type YearMonth } from '../time/localDate.ts'
import { fromEpochDay, isoWeekday, toEpochDay } from '../time/epochDay.ts'
import { dayOfYear, yearTableOf, type YearTable } from './yearTable.ts'

/** Working days of a week: 5 is Monday to Friday, 6 is Monday to Saturday. */
export type WorkWeek = 5 | 6

export type DayKind =
  'working' | 'weekend' | 'holiday' | 'carry_over' | 'transfer_off' | 'transfer_working' | 'religious'

export type CalendarDay = {
  readonly date: LocalDate
  readonly working: boolean
  readonly kind: DayKind
  /** The holiday or the transfer; null for an ordinary working day or weekend. */
  readonly name: Bilingual | null
  /** The law or order the day rests on; null where the plain working week is enough. */
  readonly basis: Bilingual | null
  /** The official calendar does not confirm this day (yet): it may still become a working day, or stop being one. */
  readonly provisional: boolean
}

/** A day whose status differs from the plain working week: an entry of the data, or a correction of the office. */
export type DayMark = {
  readonly date: LocalDate
  readonly kind: DayKind
  readonly name: Bilingual | null
  readonly basis: Bilingual | null
  /** True where the date itself is an estimate, such as a predicted Kurban Ait. */
  readonly provisional?: boolean
}

export type YearStatus = 'official' | 'provisional' | 'missing'

export type WorkCalendar = {
  readonly week: WorkWeek
  /** Written into every event whose dates were counted with it. */
  readonly version: string
  readonly years: ReadonlyMap<number, Exclude<YearStatus, 'missing'>>
  readonly marks: ReadonlyMap<LocalDate, DayMark>
  /** The days the law itself gives for a year without data, so that missing data never reads as "no holiday". */
  readonly estimate: (year: number) => readonly DayMark[]
  /** Counted once for each year asked for: what makes every question below cost next to nothing. */
  readonly tables: Map<number, YearTable<CalendarDay>>
}

/** Later marks win, so corrections of the office are passed after the statutory days. */
export function createWorkCalendar(input: {
  readonly week: WorkWeek
  readonly version: string
  readonly years: ReadonlyMap<number, Exclude<YearStatus, 'missing'>>
  readonly marks: Iterable<DayMark>
  readonly estimate?: ((year: number) => readonly DayMark[]) | undefined
}): WorkCalendar {
  const { week, version, years, marks, estimate = () => [] } = input
  const byDate = new Map([...marks].map((mark) => [mark.date, mark]))
  return { week, version, years, marks: byDate, estimate, tables: new Map() }
}

/** What kind of day it is, and why. */
export function dayOf(calendar: WorkCalendar, date: LocalDate): CalendarDay {
  const table = tableOf(calendar, yearOf(date))
  const day = table.days[dayOfYear(table, date)]
  if (!day) throw new Error(`no day ${date}`)
  return day
}

export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  return dayOf(calendar, date).working
}

/** The n-th working day after `date`, `n` at least 0; `date` itself is not counted, and is the answer for 0. */
export function addWorkingDays(calendar: WorkCalendar, date: LocalDate, n: number): LocalDate {
  if (n <= 0) return date
  let year = yearOf(date)
  let table = tableOf(calendar, year)
  let position = (table.workingBefore[dayOfYear(table, date) + 1] ?? 0) + n - 1
  while (position >= table.workingDays.length) {
    position -= table.workingDays.length
    year += 1
    table = tableOf(calendar, year)
  }
  return table.workingDays[position] ?? date
}

/** `date` itself when it is a working day, else the next one. */
export function nextWorkingDay(calendar: WorkCalendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1)
}

/** Working days in `(from, to]`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  return to < from
    ? -countBetween(calendar, to, from, 'workingBefore')
    : countBetween(calendar, from, to, 'workingBefore')
}

/** The working days of the month in order. */
export function workingDaysOfMonth(calendar: WorkCalendar, month: YearMonth): LocalDate[] {
  return datesOfMonth(month).filter((date) => isWorkingDay(calendar, date))
}

export function isProvisional(calendar: WorkCalendar, date: LocalDate): boolean {
  return dayOf(calendar, date).provisional
}

/** Whether a count over `(from, to]` rests on a day that is not official. */
export function isProvisionalBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): boolean {
  return to > from && countBetween(calendar, from, to, 'provisionalBefore') > 0
}

/** `missing` years are counted from the law alone. */
export function yearStatus(calendar: WorkCalendar, year: number): YearStatus {
  return calendar.years.get(year) ?? 'missing'
}

function countBetween(
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
  counts: 'workingBefore' | 'provisionalBefore',
): number {
  const last = tableOf(calendar, yearOf(to))
  let count = last[counts][dayOfYear(last, to) + 1] ?? 0
  for (let year = yearOf(from); year < yearOf(to); year += 1) {
    const table = tableOf(calendar, year)
    count += table[counts][table.days.length] ?? 0
  }
  const first = tableOf(calendar, yearOf(from))
  return count - (first[counts][dayOfYear(first, from) + 1] ?? 0)
}

function tableOf(calendar: WorkCalendar, year: number): YearTable<CalendarDay> {
  const known = calendar.tables.get(year)
  if (known) return known
  const table = yearTableOf(daysOf(calendar, year))
  calendar.tables.set(year, table)
  return table
}

function daysOf(calendar: WorkCalendar, year: number): CalendarDay[] {
  const status = yearStatus(calendar, year)
  const estimated =
    status === 'missing' ? calendar.estimate(year).map((mark) => [mark.date, mark] as const) : []
  const marks = new Map([...estimated, ...calendar.marks])
  const text = String(year).padStart(4, '0')
  const first = toEpochDay(parseLocalDate(`${text}-01-01`))
  const length = toEpochDay(parseLocalDate(`${text}-12-31`)) - first + 1
  return Array.from({ length }, (_, n) => {
    const date = fromEpochDay(first + n)
    return calendarDay(date, marks.get(date), calendar.week, status !== 'official')
  })
}

function calendarDay(
  date: LocalDate,
  mark: DayMark | undefined,
  week: WorkWeek,
  provisional: boolean,
): CalendarDay {
  const kind = mark?.kind ?? (isoWeekday(date) > week ? 'weekend' : 'working')
  return {
    date,
    working: kind === 'working' || kind === 'transfer_working',
    kind,
    name: mark?.name ?? null,
    basis: mark?.basis ?? null,
    provisional: mark?.provisional ?? provisional,
  }
}
