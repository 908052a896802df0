import type { Language } from '../core/bilingual.ts'
import * as names from '../i18n/texts/paperNames.ts'
import { isPlaceholder, PLACEHOLDER_NAMES, type PlaceholderName } from './placeholders.ts'
import type { TemplateText } from './template.ts'

const SHOWN: Readonly<Record<Language, Readonly<Record<PlaceholderName, string>>>> = {
  kk: names.kk.name,
  ru: names.ru.name,
}

/** What a placeholder is called in a text of a language. */
export function shownName(name: PlaceholderName, language: Language): string {
  return SHOWN[language][name]
}

/** A text as the head reads it: «{номер жалобы}» instead of `{number}`. */
export function textToShow(text: TemplateText, language: Language): TemplateText {
  return mapped(text, (name) => (isPlaceholder(name) ? SHOWN[language][name] : name))
}

/** The same text as it is kept. A name nobody knows stays as it was typed, to be pointed out. */
export function textToKeep(text: TemplateText, language: Language): TemplateText {
  const known = KEPT[language]
  return mapped(text, (shown) => known.get(folded(shown)) ?? shown)
}

const KEPT: Readonly<Record<Language, ReadonlyMap<string, string>>> = { kk: keptBy('kk'), ru: keptBy('ru') }

function keptBy(language: Language): ReadonlyMap<string, string> {
  return new Map(PLACEHOLDER_NAMES.map((name) => [folded(SHOWN[language][name]), name]))
}

/** Spaces and capitals do not matter to people. */
function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function mapped({ title, body }: TemplateText, rename: (name: string) => string): TemplateText {
  const each = (text: string): string =>
    text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => `{${rename(name)}}`)
  return { title: each(title), body: each(body) }
}
