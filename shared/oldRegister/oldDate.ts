import { LocalDate, addDays, parseLocalDate } from '../time/localDate.ts'

const SERIAL = /^\d{1,5}(\.\d+)?$/
const DAY_FIRST = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})\b/
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/
const IN_WORDS = /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})/u
const IN_KAZAKH = /^(\d{4})\s*(?:ж|жыл\p{L}*)\.?\s+(\d{1,2})\s+(\p{L}+)/u

/** Beginnings of the months' names, Russian and Kazakh; «мая» and «мам» apart from «мар». */
const MONTHS: readonly (readonly string[])[] = [
  ['янв', 'қаң', 'каң', 'кан'],
  ['фев', 'ақп', 'акп'],
  ['мар', 'нау'],
  ['апр', 'сәу', 'сау'],
  ['май', 'мая', 'мам'],
  ['июн', 'мау'],
  ['июл', 'шіл', 'шил'],
  ['авг', 'там'],
  ['сен', 'қыр', 'кыр'],
  ['окт', 'қаз', 'каз'],
  ['ноя', 'қар', 'кар'],
  ['дек', 'жел'],
]

/** Day zero of a spreadsheet's count, its 29 February 1900 that never was included. */
const SPREADSHEET_ZERO = parseLocalDate('1899-12-30')

/**
 * The day a cell of an old register means: `dd.mm.yyyy` and its kin, `yyyy-mm-dd`, a spreadsheet's day number, or words in
 * Russian or Kazakh; a time after it is left out. Null when it is no date.
 */
export function oldDate(text: string): LocalDate | null {
  const cell = text.trim().toLowerCase()
  if (SERIAL.test(cell)) return fromSerial(Math.floor(Number(cell)))
  const dayFirst = DAY_FIRST.exec(cell)
  if (dayFirst) return civil(fullYear(dayFirst[3] ?? ''), dayFirst[2], dayFirst[1])
  const yearFirst = YEAR_FIRST.exec(cell)
  if (yearFirst) return civil(yearFirst[1], yearFirst[2], yearFirst[3])
  const words = IN_WORDS.exec(cell)
  if (words) return civil(words[3], monthNamed(words[2] ?? ''), words[1])
  const kazakh = IN_KAZAKH.exec(cell)
  return kazakh && civil(kazakh[1], monthNamed(kazakh[3] ?? ''), kazakh[2])
}

/** From 1954 to 2118: smaller numbers are years and places in a list. */
function fromSerial(serial: number): LocalDate | null {
  return serial >= 20_000 && serial <= 80_000 ? addDays(SPREADSHEET_ZERO, serial) : null
}

/** «23» is 2023, «97» 1997: no register of services is older. */
function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 70 ? `20${year}` : `19${year}`
}

function monthNamed(word: string): string {
  const month = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)))
  return String(month + 1)
}

function civil(year = '', month = '', day = ''): LocalDate | null {
  const date = LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.success ? date.data : null
}
