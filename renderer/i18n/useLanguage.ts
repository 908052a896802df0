import { useTranslation } from 'react-i18next'

import type { Bilingual, Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'

/** The language of the window now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'kk' ? 'kk' : 'ru'
}

/** Reads names kept in both languages in the language of the window. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage()
  return (text) => inLanguage(text, language)
}
