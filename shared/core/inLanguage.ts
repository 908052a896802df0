import type { Bilingual, Language } from './bilingual.ts'

/** The text in `language`; the other language stands in when it is empty, so that nothing is ever shown blank. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[language] || text[language === 'kk' ? 'ru' : 'kk']
}
