import type { Cell, Row, Worksheet } from 'exceljs'

import type { FormCell, FormTable } from '@shared/report/formTable.ts'
import type { ReportForm } from '@shared/report/reportForm.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

const FONT = 'Calibri'
const THIN = { style: 'thin', color: { argb: 'FF93A5AD' } } as const
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const
const SHADE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF0' } } as const
/** Points: room for a title of some forty letters on two or three lines turned upwards. */
const TURNED_HEIGHT = 150

/** Points of a line of text. */
const LINE_HEIGHT = 13

const FORMATS: Readonly<Record<FormCell['kind'], string>> = {
  text: '@',
  // A zero stays a number, but does not hide the counts around it.
  count: '0;-0;"–"',
  share: '0.0%',
  decimal: '0.0',
  date: 'dd.mm.yyyy',
}

/**
 * The report as a workbook: a sheet per table, typed cells, the head frozen and repeated on each printed page, A4
 * landscape fitted to the width. `page` is the footer in Excel's own codes.
 */
export async function reportXlsx(form: ReportForm, page: string): Promise<Buffer> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  for (const table of form.tables) writeSheet(workbook.addWorksheet(table.sheet), table, form, page)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function writeSheet(sheet: Worksheet, table: FormTable, form: ReportForm, page: string): void {
  sheet.columns = table.columns.map(({ width }) => ({ width, style: { font: { name: FONT, size: 10 } } }))
  writeTitle(sheet, table, form)
  const head = writeHead(sheet, table)
  for (const cells of table.rows) writeCells(sheet.addRow([]), cells, table)
  if (table.total) {
    const row = sheet.addRow([])
    writeCells(row, table.total, table)
    row.eachCell((cell) => Object.assign(cell, { font: { name: FONT, size: 10, bold: true }, fill: SHADE }))
  }
  if (table.key === 'main') writeEnd(sheet, form)
  sheet.views = [{ state: 'frozen', ySplit: head.last, xSplit: table.columns[1]?.narrow === false ? 2 : 1 }]
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head.first}:${head.last}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  }
  sheet.headerFooter.oddFooter = `&L${plainFooter(form.checksum)}&R${page}`
}

/** Office, title, period, checksum. The second column is wide enough to begin in; the text runs over to the right. */
function writeTitle(sheet: Worksheet, table: FormTable, form: ReportForm): void {
  const lines = [
    { value: form.office, size: 11, bold: false },
    { value: table.key === 'main' ? form.title : table.title, size: 14, bold: true },
    { value: `${form.period}. ${form.checksum}`, size: 11, bold: false },
  ]
  if (form.nilReport && table.key === 'main') lines.push({ value: form.nilReport, size: 11, bold: true })
  for (const { value, size, bold } of lines) {
    const cell = sheet.addRow([value]).getCell(1)
    cell.font = { name: FONT, size, bold }
    cell.alignment = { horizontal: 'left', wrapText: false }
  }
  sheet.addRow([])
}

/** One or two rows of headings; answers with their places. */
function writeHead(sheet: Worksheet, { groups, columns }: FormTable): { first: number; last: number } {
  const first = sheet.rowCount + 1
  if (groups.length > 0) writeGroups(sheet, groups)
  const row = sheet.addRow(columns.map(({ title }) => title))
  for (const [n, { narrow }] of columns.entries()) {
    const cell = row.getCell(n + 1)
    styleHead(cell)
    if (narrow)
      cell.alignment = { textRotation: 90, wrapText: true, vertical: 'bottom', horizontal: 'center' }
  }
  row.height = columns.some(({ narrow }) => narrow) ? TURNED_HEIGHT : 42
  return { first, last: row.number }
}

function writeGroups(sheet: Worksheet, groups: FormTable['groups']): void {
  const row = sheet.addRow([])
  row.height = 30
  let from = 1
  for (const { title, span } of groups) {
    const to = from + span - 1
    if (span > 1) sheet.mergeCells(row.number, from, row.number, to)
    row.getCell(from).value = title
    for (let n = from; n <= to; n += 1) styleHead(row.getCell(n))
    from = to + 1
  }
}

function styleHead(cell: Cell): void {
  cell.font = { name: FONT, size: 10, bold: true }
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  cell.border = BORDER
  cell.fill = SHADE
}

function writeCells(row: Row, cells: readonly FormCell[], { columns }: FormTable): void {
  // Not every program makes room for wrapped text by itself.
  const lines = cells.map((cell, n) =>
    cell.kind === 'text' ? Math.ceil(cell.value.length / (columns[n]?.width ?? 1)) : 1,
  )
  row.height = LINE_HEIGHT * Math.max(1, ...lines) + 2
  for (const [n, one] of cells.entries()) {
    const cell = row.getCell(n + 1)
    cell.value = valueOf(one)
    cell.numFmt = FORMATS[one.kind]
    cell.border = BORDER
    cell.font = { name: FONT, size: 10 }
    cell.alignment =
      one.kind === 'text'
        ? { vertical: 'middle', wrapText: true }
        : { vertical: 'middle', horizontal: 'right' }
  }
}

/** What the figures mean, and who answers for them. */
function writeEnd(sheet: Worksheet, form: ReportForm): void {
  sheet.addRow([])
  for (const line of [...form.definitions, form.workingDays]) {
    const cell = sheet.addRow([line]).getCell(1)
    cell.font = { name: FONT, size: 9, italic: true }
    cell.alignment = { wrapText: false }
  }
  for (const label of form.signatures) {
    sheet.addRow([])
    const cell = sheet.addRow([`${label}  ______________________________`]).getCell(1)
    cell.font = { name: FONT, size: 11 }
    cell.alignment = { wrapText: false }
  }
}

/** A string of a typed cell is never run as a formula, so text goes in as it is. */
function valueOf(cell: FormCell): string | number | Date | null {
  if (cell.kind !== 'date') return cell.value === '' ? null : cell.value
  return cell.value && spreadsheetDate(cell.value)
}

/** The library counts a day of the sheet from midnight UTC, whatever the computer's zone. */
function spreadsheetDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

/** In a footer `&` begins a code. */
function plainFooter(text: string): string {
  return text.replaceAll('&', '&&')
}
