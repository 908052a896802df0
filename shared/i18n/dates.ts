import type { Day, Locale, Month } from 'date-fns'
import { kk } from 'date-fns/locale/kk'
import { ru } from 'date-fns/locale/ru'

import type { Language } from '../core/bilingual.ts'
import type { LocalDate, YearMonth } from '../time/localDate.ts'
import { isoWeekday } from '../time/epochDay.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf, timeOf } from '../time/partsOfTime.ts'

/** How much of a date is written: see `formatDate`. */
export type DateStyle = 'numeric' | 'short' | 'weekday-short' | 'day-month' | 'long' | 'full'

/** Names from data that travels with the program: the browser inside Electron knows no Kazakh and answers in English. */
const LOCALES: Readonly<Record<Language, Locale>> = { kk, ru }

type Names = {
  /** As a month stands alone, and after a day. */
  readonly months: readonly string[]
  readonly monthsOfDate: readonly string[]
  readonly weekdays: readonly string[]
  readonly weekdaysShort: readonly string[]
}

const NAMES: Readonly<Record<Language, Names>> = { kk: namesOf(LOCALES.kk), ru: namesOf(LOCALES.ru) }

/** Lower case throughout: the writers below capitalise where a title begins. */
function namesOf({ localize }: Locale): Names {
  const month = (index: number, context: 'standalone' | 'formatting'): string =>
    localize.month(monthNumber(index), { width: 'wide', context }).toLowerCase()
  // ISO weeks begin on Monday, the locales' on Sunday.
  const weekday = (index: number, width: 'wide' | 'short'): string =>
    localize.day(dayNumber((index + 1) % 7), { width, context: 'formatting' }).toLowerCase()
  const months = Array.from({ length: 12 }, (_, index) => index)
  const days = Array.from({ length: 7 }, (_, index) => index)
  return {
    months: months.map((index) => month(index, 'standalone')),
    monthsOfDate: months.map((index) => month(index, 'formatting')),
    weekdays: days.map((index) => weekday(index, 'wide')),
    weekdaysShort: days.map((index) => weekday(index, 'short')),
  }
}

function monthNumber(index: number): Month {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- counted from 0 to 11 above
  return index as Month
}

function dayNumber(index: number): Day {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- counted from 0 to 6 above
  return index as Day
}

/**
 * A date in the language of the office: `numeric` 17.03.2026, `short` 17.03, `weekday-short` вт 17.03 / сс 17.03,
 * `day-month` 17 марта / 17 наурыз, `long` 17 марта 2026 / 2026 жылғы 17 наурыз, `full` the same with the weekday.
 */
export function formatDate(date: LocalDate, language: Language, style: DateStyle): string {
  return WRITERS[style](date, language)
}

const WRITERS: Readonly<Record<DateStyle, (date: LocalDate, language: Language) => string>> = {
  numeric: (date) => `${short(date)}.${date.slice(0, 4)}`,
  short,
  'weekday-short': (date, language) => `${weekdayName(isoWeekday(date), language, 'short')} ${short(date)}`,
  'day-month': dayMonth,
  long: longDate,
  full: (date, language) => {
    const weekday = weekdayName(isoWeekday(date), language, 'long')
    const long = longDate(date, language)
    return language === 'kk' ? `${long}, ${weekday}` : `${weekday}, ${long}`
  },
}

/** A month as a title: «Март 2026» / «Наурыз 2026». */
export function formatMonth(month: YearMonth, language: Language): string {
  const name = NAMES[language].months[Number(month.slice(5)) - 1] ?? ''
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`
}

/** `weekday` is 1 for Monday … 7 for Sunday; short names have two letters. */
export function weekdayName(weekday: number, language: Language, style: 'long' | 'short'): string {
  const names = NAMES[language]
  return (style === 'long' ? names.weekdays : names.weekdaysShort)[weekday - 1] ?? ''
}

/** «17.03.2026, 10:42», the same in both languages. */
export function formatDateTime(at: LocalDateTime, language: Language): string {
  return `${formatDate(dateOf(at), language, 'numeric')}, ${timeOf(at)}`
}

/**
 * A number with `fraction` decimals, the same in both languages: groups of three parted by a no-break space, decimal
 * comma, a true minus sign avoided so that it can be pasted into a spreadsheet.
 */
export function formatNumber(value: number, _language: Language, fraction = 0): string {
  const [whole = '', decimals] = Math.abs(value).toFixed(fraction).split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, '\u00A0') + (decimals === undefined ? '' : `,${decimals}`)
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

function short(date: LocalDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}`
}

function dayMonth(date: LocalDate, language: Language): string {
  return `${Number(date.slice(8))} ${NAMES[language].monthsOfDate[Number(date.slice(5, 7)) - 1] ?? ''}`
}

function longDate(date: LocalDate, language: Language): string {
  const [year, day] = [date.slice(0, 4), dayMonth(date, language)]
  return language === 'kk' ? `${year} жылғы ${day}` : `${day} ${year}`
}
