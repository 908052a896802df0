import { parseLocalDate, yearOf, type LocalDate } from '../time/localDate.ts'
import { fromEpochDay } from '../time/epochDay.ts'

/** A day the law names, without the transfers decided year by year. */
export type StatutoryDay = {
  readonly date: LocalDate
  readonly kind: 'holiday' | 'religious'
  /** Key of `names` in the calendar's data. */
  readonly name: string
}

type Yearly = {
  readonly days: readonly string[]
  readonly name: string
  readonly from?: number
  readonly to?: number
}

/** Days without a first year are older than any complaint. */
const HOLIDAYS: readonly Yearly[] = [
  { days: ['01-01', '01-02'], name: 'new_year' },
  { days: ['03-08'], name: 'womens_day' },
  { days: ['03-15'], name: 'constitution_day', from: 2027 },
  { days: ['03-21', '03-22', '03-23'], name: 'nauryz', from: 2010 },
  { days: ['03-22'], name: 'nauryz', to: 2009 },
  { days: ['05-01'], name: 'unity_day' },
  { days: ['05-07'], name: 'defender_day', from: 2013 },
  { days: ['05-09'], name: 'victory_day' },
  { days: ['07-06'], name: 'capital_day', from: 2009 },
  { days: ['08-30'], name: 'constitution_day', to: 2025 },
  { days: ['10-25'], name: 'republic_day', from: 2022 },
  { days: ['12-01'], name: 'first_president_day', from: 2012, to: 2021 },
  { days: ['12-16'], name: 'independence_day' },
  { days: ['12-17'], name: 'independence_day', to: 2021 },
]

/**
 * What the law gives for a year: the fixed holidays, Christmas and a predicted Kurban Ait, in order of dates. For years
 * whose official calendar is not known: an estimate, but never "no holiday".
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const text = String(year).padStart(4, '0')
  const holidays = HOLIDAYS.filter(({ from = year, to = year }) => from <= year && year <= to)
    .flatMap(({ days, name }) => days.map((day) => ({ name, date: parseLocalDate(`${text}-${day}`) })))
    .map((day): StatutoryDay => ({ ...day, kind: 'holiday' }))
  const christmas: StatutoryDay = {
    date: parseLocalDate(`${text}-01-07`),
    kind: 'religious',
    name: 'christmas',
  }
  const kurban = kurbanAitDays(year).map((date): StatutoryDay => ({
    date,
    kind: 'religious',
    name: 'kurban_ait',
  }))
  return [...holidays, christmas, ...kurban].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/**
 * The 10th of Dhu al-Hijja by the arithmetical Islamic calendar, at most a day from the one announced; twice in some
 * years, as the Islamic year is eleven days shorter.
 */
export function kurbanAitDays(year: number): LocalDate[] {
  const guess = Math.floor(((year - 622) * 33) / 32)
  return [guess - 1, guess, guess + 1, guess + 2]
    .filter((islamicYear) => islamicYear >= 1)
    .map((islamicYear) => fromEpochDay(kurbanAitOf(islamicYear)))
    .filter((date) => yearOf(date) === year)
}

/** 15 July 622 of the Julian calendar: the astronomical reckoning, which the announced days follow more often. */
const ISLAMIC_EPOCH_DAY = -492_149

/** Eleven months of 30 and 29 days in turn and nine more days after the Islamic new year. */
function kurbanAitOf(islamicYear: number): number {
  const newYear = (islamicYear - 1) * 354 + Math.floor((3 + 11 * islamicYear) / 30)
  return ISLAMIC_EPOCH_DAY + newYear + 325 + 9
}
