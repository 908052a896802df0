import { LocalDate, yearOf } from '@shared/time/localDate.ts'

/**
 * The date a clerk typed: «17.03.2026», «17.3.26», «17.03» and «1703» of this year, «17032026», or `YYYY-MM-DD`. Null while it is
 * not a day of the calendar. `today` is the office's date.
 */
export function parseDateText(text: string, today: LocalDate): LocalDate | null {
  const civil = LocalDate.safeParse(text.trim())
  if (civil.success) return civil.data
  const parts = partsOf(text.trim())
  if (!parts) return null
  const [day = '', month = '', year = ''] = parts
  const fullYear = year === '' ? String(yearOf(today)) : year.length === 2 ? `20${year}` : year
  const parsed = LocalDate.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

function partsOf(text: string): readonly string[] | null {
  const spaced = /^(\d{1,2})[\s./,-]+(\d{1,2})(?:[\s./,-]+(\d{4}|\d{2})?)?$/.exec(text)
  if (spaced) return spaced.slice(1).map((part) => part ?? '')
  const packed = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text)
  return packed && packed.slice(1).map((part) => part ?? '')
}
