import { createHash } from 'node:crypto'

import { toCsvCell } from '@shared/openExport/csvCell.ts'
import type { CellValue, OpenTable } from '@shared/openExport/table.ts'

import type { BackupFiles } from '../backup/backupFiles.ts'
import type { FileSum } from '../backup/fileCopy.ts'
import type { Work } from '../backup/work.ts'
import { writeAll } from '../platform/fileSystem.ts'

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
const ROWS_AT_ONCE = 200
const CSV = { delimiter: ';', newline: '\r\n', quotes: true } as const

type Growing = { write(text: string): Promise<void>; finish(): Promise<FileSum>; close(): Promise<void> }

export type WrittenTable = { readonly rows: number; readonly json: FileSum; readonly csv: FileSum }

/** Writes a table into two new files, as JSON and as csv, flushed. Rows are made and forgotten in slices. */
export async function writeTable(
  files: Pick<BackupFiles, 'create'>,
  path: string,
  table: OpenTable,
  rows: Iterable<readonly CellValue[]>,
  work: Pick<Work, 'step'>,
): Promise<WrittenTable> {
  const json = await growing(files, `${path}.json`)
  try {
    const csv = await growing(files, `${path}.csv`)
    try {
      return await fill({ json, csv }, table, rows, work)
    } finally {
      await csv.close()
    }
  } finally {
    await json.close()
  }
}

async function fill(
  { json, csv }: { readonly json: Growing; readonly csv: Growing },
  table: OpenTable,
  rows: Iterable<readonly CellValue[]>,
  work: Pick<Work, 'step'>,
): Promise<WrittenTable> {
  const { default: papa } = await import('papaparse')
  const names = table.columns.map(({ name }) => name)
  let count = 0
  await csv.write(BYTE_ORDER_MARK + papa.unparse([names], CSV))
  for (const slice of slices(rows)) {
    await work.step()
    await json.write(slice.map((row, n) => (count + n === 0 ? '[\n' : ',\n') + jsonLine(names, row)).join(''))
    await csv.write(
      `\r\n${papa.unparse(
        slice.map((row) => row.map(csvText)),
        CSV,
      )}`,
    )
    count += slice.length
  }
  await json.write(count === 0 ? '[]\n' : '\n]\n')
  await csv.write('\r\n')
  return { rows: count, json: await json.finish(), csv: await csv.finish() }
}

function* slices<T>(rows: Iterable<T>): Iterable<readonly T[]> {
  let slice: T[] = []
  for (const row of rows) {
    slice.push(row)
    if (slice.length < ROWS_AT_ONCE) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

function jsonLine(names: readonly string[], row: readonly CellValue[]): string {
  return JSON.stringify(Object.fromEntries(names.map((name, n) => [name, row[n] ?? null])))
}

/** A cell of the csv file, still without its quotes. */
export function csvText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return toCsvCell(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function growing(files: Pick<BackupFiles, 'create'>, path: string): Promise<Growing> {
  const file = await files.create(path)
  const hash = createHash('sha256')
  let size = 0
  let isOpen = true
  return {
    async write(text) {
      const bytes = Buffer.from(text, 'utf8')
      await writeAll(file, bytes, size)
      hash.update(bytes)
      size += bytes.length
    },
    async finish() {
      await file.flush()
      return { size, sha256: hash.digest('hex') }
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      await file.close()
    },
  }
}
