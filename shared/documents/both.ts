import type { Bilingual } from '../core/bilingual.ts'
import { kk, ru } from '../i18n/texts/papers.ts'
import type { Texts } from '../i18n/texts.ts'

/** The texts of papers in one language. */
export type PaperTexts = Texts<typeof ru>
type Values = Readonly<Record<string, string | number>>

/** A text of the papers in both languages; `values` fill its `{{placeholders}}`, the same or one set per language. */
export function both(
  pick: (texts: PaperTexts) => string,
  values: Values | { readonly kk: Values; readonly ru: Values } = {},
): Bilingual {
  const each = isPerLanguage(values) ? values : { kk: values, ru: values }
  return { kk: filled(pick(kk), each.kk), ru: filled(pick(ru), each.ru) }
}

/** The same text in both languages, such as a date in figures or a person's name. */
export const alike = (text: string): Bilingual => ({ kk: text, ru: text })

function isPerLanguage(values: object): values is { readonly kk: Values; readonly ru: Values } {
  return 'kk' in values && 'ru' in values
}

function filled(text: string, values: Values): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
