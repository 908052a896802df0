/** The parts of a complaint's number «К1-26-0406»: mark of the workstation, year, place in that year's series. */
export type NumberParts = { readonly mark: string; readonly year: string; readonly place: number }

const PATTERN = /^(\p{Lu}{1,2}\d{1,2})-(\d{2})-(\d{4,})$/u

/** `К1-26-0406`. Four digits at least; the series goes on past 9999 without a break. */
export function formatNumber({ mark, year, place }: NumberParts): string {
  return `${mark}-${year}-${String(place).padStart(4, '0')}`
}

/** The parts of a number, or null when the text is no number. */
export function parseNumber(text: string): NumberParts | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [, mark = '', year = '', place = ''] = match
  return { mark, year, place: Number(place) }
}

/** Places taken per series: kept up to date from the complaints, so that a number is never given twice. */
export type NumberSeries = {
  seen(number: string): void
  /** The next number of a mark in the year of `registeredOn` (`YYYY-MM-DD`). */
  next(mark: string, registeredOn: string): string
}

/** A series without gaps: a number exists only once its complaint is stored, and void ones stay taken. */
export function createNumberSeries(): NumberSeries {
  const taken = new Map<string, number>()
  const keyOf = (mark: string, year: string): string => `${mark}-${year}`
  return {
    seen(number) {
      const parts = parseNumber(number)
      if (!parts) return
      const key = keyOf(parts.mark, parts.year)
      taken.set(key, Math.max(taken.get(key) ?? 0, parts.place))
    },
    next(mark, registeredOn) {
      const year = registeredOn.slice(2, 4)
      return formatNumber({ mark, year, place: (taken.get(keyOf(mark, year)) ?? 0) + 1 })
    },
  }
}
