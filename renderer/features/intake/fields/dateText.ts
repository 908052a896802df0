import { LocalDate } from '@shared/time/localDate.ts'

/**
 * The date in a text typed as people write it: «17.03.2026», «17.3.26», «17032026», «17.03» of the current year, or
 * `YYYY-MM-DD`. Null when there is no such day.
 */
export function parseDateText(text: string, today: LocalDate): LocalDate | null {
  const trimmed = text.trim()
  if (LocalDate.safeParse(trimmed).success) return LocalDate.parse(trimmed)
  const [day, month, year = today.slice(0, 4)] = partsOf(trimmed)
  if (!day || !month) return null
  const full = year.length === 2 ? `${today.slice(0, 2)}${year}` : year
  const date = LocalDate.safeParse(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.success ? date.data : null
}

function partsOf(text: string): readonly string[] {
  if (/^\d{4}$|^\d{6}$|^\d{8}$/.test(text)) {
    return [text.slice(0, 2), text.slice(2, 4), ...(text.length > 4 ? [text.slice(4)] : [])]
  }
  return /^\d{1,2}[./\- ]\d{1,2}([./\- ](\d{2}|\d{4}))?\.?$/.test(text)
    ? text.split(/[./\- ]/).filter(Boolean)
    : []
}
