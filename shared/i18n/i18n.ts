import type { i18n as I18n } from 'i18next'

import type { Language } from '../core/bilingual.ts'
import { resources } from './resources.ts'
import { createTextsOf } from './textsInstance.ts'

/** All texts of the program. The window begins with fewer: `firstTexts.ts`. */
export function createTexts(language: Language): I18n {
  return createTextsOf(resources, language)
}
