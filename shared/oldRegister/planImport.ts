import { foldText } from '../i18n/fold.ts'
import type { LocalDate } from '../time/localDate.ts'
import { DATE_FIELDS, type ColumnTarget } from './columnTargets.ts'
import { oldDate } from './oldDate.ts'
import { OldRecord } from './oldComplaint.ts'

/** Why a row is not taken. */
export const REJECTIONS = ['nameless', 'date', 'future', 'too-old', 'too-long', 'twice', 'differs'] as const
export type Rejection = (typeof REJECTIONS)[number]

/** A row of the table as it was read, with its number there. */
export type OldRow = { readonly row: number; readonly cells: readonly string[] }

export type RowOutcome =
  | { readonly kind: 'take'; readonly row: number; readonly record: OldRecord; readonly key: string }
  /** The same row was brought in before. */
  | { readonly kind: 'known'; readonly row: number }
  | {
      readonly kind: 'rejected'
      readonly row: number
      readonly reason: Rejection
      readonly column: string
      readonly title: string
    }

export type Planning = {
  readonly header: readonly string[]
  readonly targets: readonly ColumnTarget[]
  readonly today: LocalDate
  /** What is there already under a key: the hash of its content, null when nothing is. */
  readonly contentOf: (key: string) => string | null
  /** A hash of a text; the caller's, as this layer has none. */
  readonly hash: (text: string) => string
}

/** No register of public services is older than the laws about them. */
const OLDEST = '1991-01-01'

/** Decides about rows one after the other; a row that comes twice in one table is taken once. */
export function createRowPlanner(planning: Planning): (row: OldRow) => RowOutcome {
  const seen = new Set<string>()
  return (row) => {
    const read = recordOf(row, planning)
    if ('reason' in read) return { kind: 'rejected', row: row.row, title: titleOf(row, planning), ...read }
    const { record } = read
    const key = keyOf(record)
    const reject = (reason: Rejection): RowOutcome => ({
      kind: 'rejected',
      row: row.row,
      reason,
      column: '',
      title: titleOf(row, planning),
    })
    if (seen.has(key)) return reject('twice')
    seen.add(key)
    const there = planning.contentOf(key)
    if (there === null) return { kind: 'take', row: row.row, record, key }
    return there === planning.hash(contentOf(record)) ? { kind: 'known', row: row.row } : reject('differs')
  }
}

/** What a record says, as one text: the same for the same row, whatever file it came in. */
export function contentOf(record: OldRecord): string {
  return JSON.stringify(record)
}

/** What a record is known again by: its old number and the year, as numbers begin anew each year; else all it says. */
function keyOf(record: OldRecord): string {
  const number = foldText(record.number)
  return number === '' ? contentOf(record) : `${number} ${record.receivedOn?.slice(0, 4) ?? ''}`
}

type Read = { readonly record: OldRecord } | { readonly reason: Rejection; readonly column: string }

function recordOf(row: OldRow, planning: Planning): Read {
  const { header, targets } = planning
  const fields = fieldsOf(row, planning)
  if ('reason' in fields) return fields
  const record = OldRecord.safeParse({ ...EMPTY, ...fields.values, other: fields.other })
  if (!record.success) {
    return { reason: 'too-long', column: columnAt(record.error.issues[0]?.path, targets, header) }
  }
  const { number, applicant, subject } = record.data
  if (number === '' && (applicant === '' || subject === '')) return { reason: 'nameless', column: '' }
  return { record: record.data }
}

type Fields = {
  readonly values: Readonly<Record<string, string | null>>
  readonly other: readonly { readonly name: string; readonly value: string }[]
}

function fieldsOf(
  { cells }: OldRow,
  { header, targets, today }: Planning,
): Fields | { readonly reason: Rejection; readonly column: string } {
  const values: Record<string, string | null> = {}
  for (const [n, target] of targets.entries()) {
    const value = cells[n] ?? ''
    if (!DATE_FIELDS.has(target)) values[target] = value
    else {
      const date = dayIn(value, target, today)
      if ('reason' in date) return { ...date, column: header[n] ?? '' }
      values[target] = date.day
    }
  }
  const other = targets
    .map((target, n) => ({ target, name: header[n] ?? '', value: cells[n] ?? '' }))
    .filter(({ target, value }) => target === 'other' && value !== '')
  return { values, other: other.map(({ name, value }) => ({ name, value })) }
}

const EMPTY = {
  number: '',
  receivedOn: null,
  applicant: '',
  iin: '',
  phone: '',
  address: '',
  provider: '',
  service: '',
  subject: '',
  officer: '',
  dueOn: null,
  outcome: '',
  answeredOn: null,
  answerNumber: '',
  note: '',
}

function dayIn(
  value: string,
  target: ColumnTarget,
  today: LocalDate,
): { readonly day: LocalDate | null } | { readonly reason: Rejection } {
  if (value === '') return { day: null }
  const day = oldDate(value)
  if (day === null) return { reason: 'date' }
  if (day < OLDEST) return { reason: 'too-old' }
  // A due date may lie ahead; what has happened may not.
  return target !== 'dueOn' && day > today ? { reason: 'future' } : { day }
}

function columnAt(
  path: readonly PropertyKey[] | undefined,
  targets: readonly ColumnTarget[],
  header: readonly string[],
): string {
  return header[targets.findIndex((target) => target === path?.[0])] ?? ''
}

/** A row as the list of rejected ones names it: its number, else the first words in it. */
function titleOf({ cells }: OldRow, { targets }: Planning): string {
  const number = cells[targets.indexOf('number')] ?? ''
  return (number || cells.find((cell) => cell !== '') || '').slice(0, 80)
}
