import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { setImmediate as afterOthers } from 'node:timers/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'

import { surveyZip } from '../oldRegister/zipSurvey.ts'

const MAX_BYTES = 5 * 1024 * 1024
/** What a workbook may unpack to: a few kilobytes can unpack to more than the memory holds. */
const MAX_UNPACKED = 200 * 1024 * 1024
const MAX_ROWS = 5000
const MAX_COLUMNS = 60

/** The cells of a table as text, row by row, the header first. */
export type TableRows = readonly (readonly string[])[]

/**
 * Reads a table of somebody's making: the first sheet of an xlsx file, or csv in UTF-8 or Windows-1251 parted by
 * semicolon, comma or tab. Fails with `unreadable-file`; never throws because of what is in the file.
 */
export async function readTable(path: string): Promise<Result<TableRows>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) return fail('unreadable-file', 'the table is too large')
    const bytes = await readFile(path)
    const rows = isZip(bytes) ? await rowsOfXlsx(bytes) : await rowsOfCsv(bytes, extname(path))
    if (rows === null || rows.length === 0) return fail('unreadable-file', 'no table in the file')
    if (rows.length > MAX_ROWS) return fail('unreadable-file', 'too many rows')
    return ok(rows.map((row) => row.slice(0, MAX_COLUMNS).map((cell) => cell.normalize('NFC').trim())))
  } catch {
    // The libraries throw errors of their own for broken files; whatever they say, the file is not readable.
    return fail('unreadable-file', 'the table cannot be read')
  }
}

/** Text in UTF-8 when it is that, else in Windows-1251, which older programs here still write. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))
}

async function rowsOfXlsx(bytes: Buffer): Promise<string[][] | null> {
  if ((await surveyZip(bytes, MAX_UNPACKED, afterOthers)) === null) return null
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = book.worksheets[0]
  if (!sheet) return null
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > MAX_ROWS + 1) return
    const width = Math.min(sheet.columnCount, MAX_COLUMNS)
    rows[number - 1] = Array.from({ length: width }, (_, n) => row.getCell(n + 1).text)
  })
  return Array.from(rows, (row) => row ?? [])
}

async function rowsOfCsv(bytes: Buffer, extension: string): Promise<string[][] | null> {
  if (bytes.includes(0) || !['.csv', '.txt', '.tsv'].includes(extension.toLowerCase())) return null
  const { default: papa } = await import('papaparse')
  const text = decodeText(bytes)
  return papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data
}

/** What parts the cells of the header: the library's own guess is misled by an empty last line. */
function delimiterOf(text: string): string {
  const header = (text.split(/[\r\n]/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [';', '\t', ','].map((delimiter) => [delimiter, header.split(delimiter).length] as const)
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most), [';', 0])[0]
}
