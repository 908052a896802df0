import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** Writes dates as papers are filed by: «17.03.2026». */
export function useNumericDate(): (date: LocalDate) => string {
  const language = useLanguage()
  return (date) => formatDate(date, language, 'numeric')
}
