import { foldText } from '@shared/i18n/fold.ts'
import { resources } from '@shared/i18n/resources.ts'
import type { DirectoryKind } from '@shared/directory/kinds.ts'

/** Directories that come from tables. Operators do not: each needs a password of their own. */
export type ImportedKind = Exclude<DirectoryKind, 'operator'>

/** Columns of each directory by the path of the field; also the order of the template. */
export const COLUMNS = {
  provider: [
    'name.kk',
    'name.ru',
    'shortName.kk',
    'shortName.ru',
    'kind',
    'address.kk',
    'address.ru',
    'phone',
    'head.name',
    'head.position.kk',
    'head.position.ru',
    'mayExtend',
  ],
  service: ['code', 'name.kk', 'name.ru', 'providerIds'],
  official: ['providerId', 'surname', 'initials', 'position.kk', 'position.ru'],
  body: ['name.kk', 'name.ru', 'authority'],
} as const satisfies Record<ImportedKind, readonly string[]>

type Column = (typeof COLUMNS)[ImportedKind][number]

/** What a row without them has no name by. */
export const NAME_COLUMNS: Readonly<Record<ImportedKind, readonly string[]>> = {
  provider: ['name.kk', 'name.ru'],
  service: ['name.kk', 'name.ru'],
  official: ['surname'],
  body: ['name.kk', 'name.ru'],
}

/** The header of a column in a language. */
export function headerOf(column: Column, language: 'kk' | 'ru'): string {
  return resources[language].settings.fields[column]
}

/** Which field each column of a header row holds; null for columns nobody knows. */
export function columnsOf(kind: ImportedKind, header: readonly string[]): readonly (string | null)[] {
  const known = new Map(
    COLUMNS[kind].flatMap((column) =>
      [column, headerOf(column, 'ru'), headerOf(column, 'kk')].map(
        (name) => [foldText(name), column] as const,
      ),
    ),
  )
  return header.map((name) => known.get(foldText(name)) ?? null)
}

/** The value a word stands for, in either language or as the value itself; null for an unknown word. */
export function valueOf(column: string, word: string): string | null {
  const words = [resources.ru.settings.values, resources.kk.settings.values].flatMap((values) =>
    Object.entries(values).filter(([key]) => key.startsWith(`${column}-`)),
  )
  const wanted = foldText(word)
  const found = words.find(([key, text]) => foldText(text) === wanted || key === `${column}-${word}`)
  return found ? found[0].slice(column.length + 1) : null
}
