import { OF_CARD } from './cardPlaceholders.ts'
import { OF_ENDINGS } from './endingPlaceholders.ts'
import { OF_FILE } from './filePlaceholders.ts'
import { OF_FORM } from './formPlaceholders.ts'
import { GENERAL } from './generalPlaceholders.ts'
import type { Placeholder } from './placeholder.ts'
import { OF_STEPS } from './stepPlaceholders.ts'

/** Everything a text of the papers may ask for, by the name it stands under in braces. */
export const PLACEHOLDERS = {
  ...GENERAL,
  ...OF_STEPS,
  ...OF_ENDINGS,
  ...OF_FORM,
  ...OF_FILE,
  ...OF_CARD,
} as const satisfies Readonly<Record<string, Placeholder>>

export type PlaceholderName = keyof typeof PLACEHOLDERS

export const PLACEHOLDER_NAMES: readonly PlaceholderName[] = Object.keys(PLACEHOLDERS).filter(isPlaceholder)

export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(PLACEHOLDERS, name)
}

export function placeholderOf(name: PlaceholderName): Placeholder {
  return PLACEHOLDERS[name]
}
