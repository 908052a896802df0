import { useTranslation } from 'react-i18next'

import { inLanguage, type Bilingual, type Language } from '@shared/core/bilingual.ts'

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
