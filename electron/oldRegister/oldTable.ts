import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { knownColumns } from '@shared/oldRegister/columnTargets.ts'
import type { OldRow } from '@shared/oldRegister/planImport.ts'

import type { Work } from '../backup/work.ts'
import { decodeText } from '../export/tableFile.ts'
import { cellText } from './cellText.ts'
import { surveyZip } from './zipSurvey.ts'

const MOST_BYTES = 60 * 1024 * 1024
const MOST_UNPACKED = 600 * 1024 * 1024
export const MOST_ROWS = 100_000
const MOST_COLUMNS = 60
/** A title, a period and the like may stand above the names of the columns. */
const HEADER_WITHIN = 20
const MOST_LETTERS = 20_000

/** A table of the old register as it was read. */
export type OldTable = {
  readonly fileName: string
  /** SHA-256 of the file. */
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly OldRow[]
  /** The table has merged cells: their value stands in the first of them only. */
  readonly hasMerges: boolean
}

type Lines = { readonly lines: readonly OldRow[]; readonly hasMerges: boolean }
type Step = Pick<Work, 'step'>

/**
 * Reads a table of somebody's making: the first sheet of an xlsx file, or csv in UTF-8, UTF-16 or Windows-1251. Fails
 * with `unreadable-file`, `import-old-xls` or `import-too-large` because of what is in the file, and throws only what
 * `work` throws.
 */
export async function readOldTable(path: string, work: Step): Promise<Result<OldTable>> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  const read = await linesOf(bytes.value, extname(path).toLowerCase(), work)
  if (!read.ok) return read
  const { lines, hasMerges } = read.value
  const at = headerAt(lines)
  const header = lines[at]?.cells ?? []
  if (header.length === 0) return fail('unreadable-file', 'no table in the file')
  const file = createHash('sha256').update(bytes.value).digest('hex')
  return ok({ fileName: basename(path).slice(0, 200), file, header, rows: lines.slice(at + 1), hasMerges })
}

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) return fail('import-too-large', 'the file is too large')
    return ok(await readFile(path))
  } catch {
    return fail('unreadable-file', 'the file cannot be read')
  }
}

async function linesOf(bytes: Buffer, extension: string, work: Step): Promise<Result<Lines>> {
  if (bytes.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) {
    return fail('import-old-xls', 'an old workbook, or one with a password')
  }
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')))
    return linesOfCsv(bytes, extension)
  let isCalledOff = false
  const step = async (): Promise<void> => {
    isCalledOff = true
    await work.step()
    isCalledOff = false
  }
  try {
    const survey = await surveyZip(bytes, MOST_UNPACKED, step)
    if (survey === null) return fail('import-too-large', 'the workbook unpacks to too much, or is broken')
    const lines = await linesOfXlsx(bytes, step)
    return lines === null
      ? fail('import-too-large', 'too many rows')
      : ok({ lines, hasMerges: survey.hasMerges })
  } catch (error) {
    if (isCalledOff) throw error
    // The libraries throw errors of their own for broken files; whatever they say, the file is not readable.
    return fail('unreadable-file', 'the workbook cannot be read')
  }
}

/** The rows of the first sheet; null when there are too many. */
async function linesOfXlsx(bytes: Buffer, step: () => Promise<void>): Promise<readonly OldRow[] | null> {
  const { default: excel } = await import('exceljs')
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  } as const
  const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    ...options,
    entries: 'ignore',
  })
  for await (const sheet of reader) {
    const lines: OldRow[] = []
    for await (const row of sheet) {
      await step()
      const width = Math.min(row.cellCount, MOST_COLUMNS)
      const cells = Array.from({ length: width }, (_, n) => clean(cellText(row.getCell(n + 1).value)))
      if (cells.every((cell) => cell === '')) continue
      lines.push({ row: row.number, cells })
      if (lines.length > MOST_ROWS) return null
    }
    return lines
  }
  return []
}

async function linesOfCsv(bytes: Buffer, extension: string): Promise<Result<Lines>> {
  const text = textOf(bytes)
  if (text === null || !['.csv', '.txt', '.tsv'].includes(extension)) {
    return fail('unreadable-file', 'neither xlsx nor csv')
  }
  const { default: papa } = await import('papaparse')
  const first = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const delimiter = [';', '\t', ','].reduce((most, one) =>
    countOf(first, one) > countOf(first, most) ? one : most,
  )
  const { data } = papa.parse<string[]>(text, { delimiter, preview: MOST_ROWS + HEADER_WITHIN })
  if (data.length > MOST_ROWS) return fail('import-too-large', 'too many rows')
  const lines = data
    .map((cells, n) => ({ row: n + 1, cells: cells.slice(0, MOST_COLUMNS).map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return ok({ lines, hasMerges: false })
}

/** Null for what is no text. Excel's «Unicode text» is UTF-16. */
function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return bytes.includes(0) ? null : decodeText(bytes)
}

function countOf(text: string, part: string): number {
  return text.split(part).length
}

/** Without what a reader would not see; what our own csv files put before a value is taken off. */
function clean(cell: string): string {
  const text = cell
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- exactly those are to go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '')
    .trim()
  return (/^'[=+\-@]/.test(text) ? text.slice(1) : text).slice(0, MOST_LETTERS + 1)
}

/** The row with most names of columns among the first ones; of equals the first. */
function headerAt(lines: readonly OldRow[]): number {
  const known = lines.slice(0, HEADER_WITHIN).map(({ cells }) => knownColumns(cells))
  return Math.max(0, known.indexOf(Math.max(...known)))
}
