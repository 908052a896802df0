import type { Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { compareText } from '@shared/i18n/collation.ts'
import { foldText } from '@shared/i18n/fold.ts'
import { resources } from '@shared/i18n/resources.ts'
import type { Output } from '@shared/ipc/protocol.ts'

import type { AnyRecord } from './recordForms.ts'

export type Directories = Output<'directory.all'>

/** A record as the list shows it. */
export type ListedRecord = {
  readonly record: AnyRecord
  readonly title: string
  readonly detail: string
}

const LISTS = {
  provider: 'providers',
  service: 'services',
  official: 'officials',
  body: 'bodies',
  operator: 'operators',
} as const satisfies Record<DirectoryKind, keyof Directories>

/** The records of a directory whose texts contain `wanted`, working ones first, then by name. */
export function listOf(
  kind: DirectoryKind,
  all: Directories,
  wanted: string,
  language: Language,
): readonly ListedRecord[] {
  const compare = compareText(language)
  const text = foldText(wanted)
  return all[LISTS[kind]]
    .map((record) => ({ record, title: titleOf(record, language), detail: detailOf(record, all, language) }))
    .filter((listed) => text === '' || foldText(JSON.stringify(Object.values(listed))).includes(text))
    .sort((a, b) => Number(a.record.retired) - Number(b.record.retired) || compare(a.title, b.title))
}

/** The record as it is stored now; undefined for one that is new. */
export function storedRecord(kind: DirectoryKind, all: Directories, id: string): AnyRecord | undefined {
  const records: readonly AnyRecord[] = all[LISTS[kind]]
  return records.find((record) => record.id === id)
}

function titleOf(record: AnyRecord, language: Language): string {
  if ('initials' in record) return `${record.surname} ${record.initials}`.trim()
  if ('patronymic' in record)
    return [record.surname, record.name, record.patronymic].filter(Boolean).join(' ')
  return inLanguage(record.name, language)
}

function detailOf(record: AnyRecord, all: Directories, language: Language): string {
  if ('position' in record) {
    const provider = 'providerId' in record ? shortNameOf(record.providerId, all, language) : ''
    return [inLanguage(record.position, language), provider].filter(Boolean).join(', ')
  }
  if ('code' in record) return record.code
  if ('shortName' in record) return inLanguage(record.shortName, language)
  return 'authority' in record ? resources[language].settings.values[`authority-${record.authority}`] : ''
}

/** Short name of a provider; empty for one nobody knows. */
export function shortNameOf(id: string, all: Directories, language: Language): string {
  const provider = all.providers.find((one) => one.id === id)
  return provider ? inLanguage(provider.shortName, language) : ''
}
