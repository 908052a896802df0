import type { Language } from '../core/bilingual.ts'
import { formatDate } from '../i18n/dates.ts'
import * as paperWords from '../i18n/texts/paperWords.ts'
import type { Texts } from '../i18n/texts.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { PaperBlock } from './paperModel.ts'
import type { PaperDraft, PaperFacts } from './paperFacts.ts'

export type PaperWords = Texts<typeof paperWords.ru>

/** What a value is made from, in one language. */
export type Source = {
  readonly facts: PaperFacts
  readonly draft: PaperDraft
  readonly language: Language
  readonly words: PaperWords
}

/**
 * Something a text may ask for. When it is empty: `always` leaves a line to write on, `optional` drops its paragraph,
 * `inline` is simply not there. A `block` stands in a paragraph of its own.
 */
export type Placeholder =
  | { readonly presence: 'always' | 'optional' | 'inline'; readonly value: (source: Source) => string }
  | { readonly presence: 'block'; readonly blocks: (source: Source) => readonly PaperBlock[] }

export const always = (value: (source: Source) => string): Placeholder => ({ presence: 'always', value })
export const optional = (value: (source: Source) => string): Placeholder => ({ presence: 'optional', value })
export const inline = (value: (source: Source) => string): Placeholder => ({ presence: 'inline', value })
export const block = (blocks: (source: Source) => readonly PaperBlock[]): Placeholder => ({
  presence: 'block',
  blocks,
})

/** Where a value is missing, a line for the pen. */
export const BLANK = '____________'

export const WORDS: Readonly<Record<Language, PaperWords>> = { kk: paperWords.kk, ru: paperWords.ru }

/** A date in words, empty when there is none. */
export function longDate(date: LocalDate | null | undefined, language: Language): string {
  return date ? formatDate(date, language, 'long') : ''
}

/** A text of the papers with its `{{values}}`; each is filled in once, as it is. */
export function phrase(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** What was written down as sentences, each with its full stop. */
export function sentence(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
