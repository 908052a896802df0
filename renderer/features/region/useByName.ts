import type { Bilingual } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { compareText } from '@shared/i18n/collation.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** Puts offices in the order of the window's alphabet. */
export function useByName(): <T>(all: readonly T[], nameOf: (one: T) => Bilingual) => readonly T[] {
  const language = useLanguage()
  const compare = compareText(language)
  return (all, nameOf) =>
    all.toSorted((a, b) => compare(inLanguage(nameOf(a), language), inLanguage(nameOf(b), language)))
}
