import type { Language } from '@shared/core/bilingual.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

/** A date as it stands before «дейін» or after «до»: Kazakh would decline a month's name, so there it is in figures. */
export function untilDate(date: LocalDate, language: Language): string {
  return formatDate(date, language, language === 'kk' ? 'short' : 'day-month')
}
