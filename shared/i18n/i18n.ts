import { createInstance, type i18n as I18n } from 'i18next'

import type { Language } from '../core/bilingual.ts'
import { kazakhCases } from './kazakhCases.ts'
import { resources, type Namespace } from './resources.ts'

/** Keys are checked by the compiler: `t('today:title')` must exist in both languages. */
declare module 'i18next' {
  interface CustomTypeOptions {
    /** The first answers keys without a prefix; being listed makes the keys of the others known everywhere. */
    defaultNS: ['common', ...Exclude<Namespace, 'common'>[]]
    resources: (typeof resources)['ru']
    returnNull: false
  }
}

/** The texts of the program in one language at a time; `changeLanguage` switches the window live. */
export function createTexts(language: Language): I18n {
  const instance = createInstance()
  void instance.use(kazakhCases).init({
    postProcess: [kazakhCases.name],
    lng: language,
    fallbackLng: false,
    resources,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}
