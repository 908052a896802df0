import { useTranslation } from 'react-i18next'

import type { DayKind } from '@shared/calendar/workCalendar.ts'
import type { Bilingual } from '@shared/core/bilingual.ts'

import { useBilingual } from '../../../i18n/useLanguage.ts'

/** What a day is, in words: its own name, else its kind. */
export function useDayWords(): (day: { readonly kind: DayKind; readonly name: Bilingual | null }) => string {
  const { t } = useTranslation()
  const inWords = useBilingual()
  return ({ kind, name }) => (name ? inWords(name) : '') || t(`day.${kind}`)
}
