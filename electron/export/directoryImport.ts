import { createHash, randomUUID } from 'node:crypto'

import type { Directory } from '@shared/directory/directory.ts'
import { DirectoryRecord, recordsOf } from '@shared/directory/kinds.ts'
import { changesBetween, flattened } from '@shared/directory/recordChanges.ts'
import { assertNever, fail, ok, type Result } from '@shared/core/result.ts'
import { foldText } from '@shared/i18n/fold.ts'
import type { ImportRow } from '@shared/ipc/calls/directoryCalls.ts'

import { columnsOf, NAME_COLUMNS, valueOf, type ImportedKind } from './directoryColumns.ts'
import type { TableRows } from './tableFile.ts'

/** What an import would do, row by row, and the records it would store. */
export type ImportPlan = {
  readonly rows: readonly ImportRow[]
  readonly records: readonly DirectoryRecord[]
  /** Changes with the directory: a plan made for an older one is not applied. */
  readonly basis: string
}

type Reason = NonNullable<ImportRow['reason']>
type Draft = Map<string, string>

/**
 * What a table would change in a directory. A record is known again by its name (a service by its code); an empty
 * cell leaves what is there. Fails with `unreadable-file` when the header has no column with the name.
 */
export function planImport(kind: ImportedKind, table: TableRows, directory: Directory): Result<ImportPlan> {
  const [header = [], ...body] = table
  const columns = columnsOf(kind, header)
  if (!NAME_COLUMNS[kind].some((column) => columns.includes(column))) {
    return fail('unreadable-file', 'no column with the name', { fields: { file: 'columns' } })
  }
  const known = new Map(recordsOf(directory, kind).map((record) => [keyOf(kind, flattened(record)), record]))
  const seen = new Set<string>()
  const rows: ImportRow[] = []
  const records: DirectoryRecord[] = []
  for (const [n, cells] of body.entries()) {
    if (cells.every((cell) => cell === '')) continue
    const { row, record } = planRow({ kind, number: n + 2, cells, columns, known, seen, directory })
    rows.push(row)
    if (record) records.push(record)
  }
  return ok({ rows, records, basis: basisOf(kind, directory) })
}

/** A mark of the directory's present state. */
export function basisOf(kind: ImportedKind, directory: Directory): string {
  return createHash('sha256')
    .update(JSON.stringify(recordsOf(directory, kind)))
    .digest('hex')
}

type RowInput = {
  readonly kind: ImportedKind
  readonly number: number
  readonly cells: readonly string[]
  readonly columns: readonly (string | null)[]
  readonly known: ReadonlyMap<string, object>
  readonly seen: Set<string>
  readonly directory: Directory
}

function planRow(input: RowInput): { readonly row: ImportRow; readonly record: DirectoryRecord | null } {
  const { kind, number, known, seen, directory } = input
  const draft = draftOf(input)
  const title = titleOf(draft)
  const reject = (reason: Reason): ReturnType<typeof planRow> => ({
    row: { row: number, status: 'rejected', title, changes: [], reason },
    record: null,
  })
  const problem = translate(kind, draft, directory)
  if (problem) return reject(problem)
  if (NAME_COLUMNS[kind].every((column) => !draft.get(column))) return reject({ key: 'nameless', column: '' })
  const key = keyOf(kind, draft)
  if (seen.has(key)) return reject({ key: 'twice', column: '' })
  seen.add(key)
  const before = known.get(key) ?? null
  const parsed = DirectoryRecord.safeParse({ kind, record: recordFrom(kind, draft, before) })
  if (!parsed.success) return reject({ key: 'invalid', column: columnAtFault(parsed.error.issues) })
  const changes = changesBetween(before, parsed.data.record)
  if (before && changes.length === 0) {
    return { row: { row: number, status: 'same', title, changes, reason: null }, record: null }
  }
  return {
    row: { row: number, status: before ? 'changed' : 'new', title, changes, reason: null },
    record: parsed.data,
  }
}

function draftOf({ cells, columns }: RowInput): Draft {
  const draft: Draft = new Map()
  for (const [n, column] of columns.entries()) {
    const cell = cells[n] ?? ''
    if (column !== null && cell !== '') draft.set(column, cell)
  }
  return draft
}

/** Puts values in place of words and ids in place of names; says what it does not know. */
function translate(kind: ImportedKind, draft: Draft, directory: Directory): Reason | null {
  for (const column of ['kind', 'mayExtend', 'authority']) {
    const word = draft.get(column)
    if (word === undefined) continue
    const value = valueOf(column, word)
    if (value === null) return { key: 'value', column }
    draft.set(column, value)
  }
  const column = kind === 'service' ? 'providerIds' : 'providerId'
  const names = draft.get(column)
  if (names === undefined) return kind === 'official' ? { key: 'provider', column } : null
  const ids = names
    .split(/[;\n]/)
    .filter((name) => name.trim() !== '')
    .map((name) => providerId(name, directory))
  if (ids.includes(null)) return { key: 'provider', column }
  draft.set(column, ids.join(','))
  return null
}

function providerId(name: string, directory: Directory): string | null {
  const wanted = foldText(name)
  const found = [...directory.providers.values()].find((provider) =>
    [provider.name.kk, provider.name.ru, provider.shortName.kk, provider.shortName.ru].some(
      (own) => foldText(own) === wanted,
    ),
  )
  return found?.id ?? null
}

/** By what a record is known again. */
function keyOf(kind: ImportedKind, fields: ReadonlyMap<string, string>): string {
  const name = foldText(fields.get('name.ru') || fields.get('name.kk') || '')
  if (kind === 'service') return foldText(fields.get('code') ?? '') || name
  if (kind !== 'official') return name
  return [fields.get('providerId'), fields.get('surname'), fields.get('initials')]
    .map((part) => foldText(part ?? ''))
    .join('|')
}

/** The record with the row's values over what was there, or over the defaults of its kind. */
function recordFrom(kind: ImportedKind, draft: Draft, before: object | null): unknown {
  const record: Record<string, unknown> = before ? structuredClone({ ...before }) : defaultsOf(kind, draft)
  for (const [path, text] of draft) setAt(record, path.split('.'), valueAs(path, text))
  record['retired'] = false
  return record
}

function valueAs(path: string, text: string): unknown {
  if (path === 'mayExtend') return text === 'yes'
  if (path === 'providerIds') return text === '' ? [] : text.split(',')
  return text
}

function setAt(record: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) record[first] = value
  else {
    const inner: Record<string, unknown> = Object.fromEntries(Object.entries(record[first] ?? {}))
    record[first] = inner
    setAt(inner, rest, value)
  }
}

function defaultsOf(kind: ImportedKind, draft: Draft): Record<string, unknown> {
  const empty = { kk: '', ru: '' }
  const common = { id: randomUUID(), name: empty, retired: false }
  switch (kind) {
    case 'provider': {
      const short = { kk: cut(draft.get('name.kk')), ru: cut(draft.get('name.ru')) }
      const head = { name: '', position: empty }
      const bodyKind = draft.get('kind') ?? 'state_body'
      // Art. 25(4) of Law 88-V names only state bodies and akims.
      const mayExtend = bodyKind === 'state_body' || bodyKind === 'akim_office'
      return { ...common, shortName: short, kind: bodyKind, address: empty, phone: '', head, mayExtend }
    }
    case 'service':
      return { ...common, code: '', providerIds: [] }
    case 'official':
      return { id: common.id, providerId: '', surname: '', initials: '', position: empty, retired: false }
    case 'body':
      return { ...common, authority: 'local_body' }
    default:
      return assertNever(kind)
  }
}

const SHORT_NAME_LETTERS = 24

function cut(name = ''): string {
  return name.length <= SHORT_NAME_LETTERS ? name : `${name.slice(0, SHORT_NAME_LETTERS - 1)}…`
}

function titleOf(draft: ReadonlyMap<string, string>): string {
  const surname = draft.get('surname')
  return surname === undefined
    ? (draft.get('name.ru') ?? draft.get('name.kk') ?? draft.get('code') ?? '')
    : [surname, draft.get('initials')].filter(Boolean).join(' ')
}

function columnAtFault(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return (issues[0]?.path ?? [])
    .filter((part) => part !== 'record')
    .map(String)
    .join('.')
}
