import { createInstance, type i18n as I18n } from 'i18next'

import type { Language } from '../core/bilingual.ts'
import { kazakhCases } from './kazakhCases.ts'
import type { Namespace, resources } from './resources.ts'

type Resources = typeof resources

/** Keys are checked by the compiler: `t('today:title')` must exist in both languages. */
declare module 'i18next' {
  interface CustomTypeOptions {
    /** The first answers keys without a prefix; being listed makes the keys of the others known everywhere. */
    defaultNS: ['common', ...Exclude<Namespace, 'common'>[]]
    resources: Resources['ru']
    returnNull: false
  }
}

/** Some of the texts, in both languages. */
export type SomeTexts = { readonly [L in Language]: Partial<Resources[L]> }

/** Texts in one language at a time; `changeLanguage` switches the window live. */
export function createTextsOf(texts: SomeTexts, language: Language): I18n {
  const instance = createInstance()
  void instance.use(kazakhCases).init({
    postProcess: [kazakhCases.name],
    lng: language,
    fallbackLng: false,
    resources: texts,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

/** Gives an instance the texts it does not have yet. */
export function addTexts(instance: I18n, texts: SomeTexts): void {
  for (const [language, namespaces] of Object.entries(texts))
    for (const [namespace, entries] of Object.entries(namespaces))
      if (!instance.hasResourceBundle(language, namespace))
        instance.addResourceBundle(language, namespace, entries)
}
