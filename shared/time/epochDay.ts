import type { LocalDate } from './localDate.ts'

// Counting alone, without the schemas of localDate.ts: the first paint of the window needs weekdays and no schema.

const MS_PER_DAY = 86_400_000
const ZERO = 48
/** 0001-01-01 and 9999-12-31 as days since 1970-01-01: outside them a date is not four digits of year. */
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

/**
 * Days since 1970-01-01, the integer all counting is done with. A date has no time zone, so it is read as UTC and the
 * computer's own zone does not come into it: in some zones a midnight, once even a whole day, does not exist.
 */
export function toEpochDay(date: LocalDate): number {
  const year = numberAt(date, 0, 4)
  // `Date.UTC` takes years below 100 for those of the twentieth century; it is several times faster than parsing.
  if (year < 100) return Date.parse(date) / MS_PER_DAY
  return Date.UTC(year, numberAt(date, 5, 7) - 1, numberAt(date, 8, 10)) / MS_PER_DAY
}

/** The digits of `text` from one place up to another; no substring is made, since every count passes here. */
function numberAt(text: string, from: number, to: number): number {
  let value = 0
  for (let place = from; place < to; place += 1) value = value * 10 + text.charCodeAt(place) - ZERO
  return value
}

/** The date `epochDay` days after 1970-01-01. Throws a `RangeError` outside the years 0001 to 9999. */
export function fromEpochDay(epochDay: number): LocalDate {
  if (epochDay < FIRST_DAY || epochDay > LAST_DAY) throw new RangeError(`day ${epochDay} is out of range`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the ISO form of a UTC midnight begins with its date
  return new Date(epochDay * MS_PER_DAY).toISOString().slice(0, 10) as LocalDate
}

/** 1 for Monday … 7 for Sunday. */
export function isoWeekday(date: LocalDate): number {
  return isoWeekdayOfEpochDay(toEpochDay(date))
}

/** 1 for Monday … 7 for Sunday, of the day `epochDay` days after 1970-01-01, a Thursday. */
export function isoWeekdayOfEpochDay(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1
}
