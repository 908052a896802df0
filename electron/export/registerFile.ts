import { formatDate } from '@shared/i18n/dates.ts'
import type { Language } from '@shared/core/bilingual.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import type { Cell, RegisterSheet } from './registerColumns.ts'

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The register as a workbook: typed cells, a header that stays in sight, a filter, print set-up. Throws nothing of its own. */
export async function registerXlsx(sheet: RegisterSheet): Promise<Buffer> {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const page = workbook.addWorksheet(sheet.title, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  page.columns = sheet.columns.map(({ title, width }) => ({ header: title, width }))
  page.getRow(1).font = { bold: true }
  page.getRow(1).alignment = { wrapText: true, vertical: 'middle' }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } }
  for (const cells of sheet.rows) {
    const row = page.addRow(cells.map(spreadsheetValue))
    for (const [n, cell] of cells.entries()) {
      if (cell.kind === 'date') row.getCell(n + 1).numFmt = 'dd.mm.yyyy'
      if (cell.kind === 'text') row.getCell(n + 1).numFmt = '@'
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/**
 * The register as text, semicolons between fields as Excel expects them here. What a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers of people stay as they are, zeros and all.
 */
export async function registerCsv(sheet: RegisterSheet, language: Language): Promise<string> {
  const { default: papa } = await import('papaparse')
  const rows = sheet.rows.map((cells) => cells.map((cell) => plainText(cell, language)))
  const fields = sheet.columns.map(({ title }) => title)
  const options = { delimiter: ';', newline: '\r\n', quotes: true, escapeFormulae: true } as const
  return BYTE_ORDER_MARK + papa.unparse({ fields, data: rows }, options)
}

/** A string cell of a workbook is never run, so text goes in as it is. */
function spreadsheetValue(cell: Cell): string | number | Date | null {
  if (cell.kind !== 'date') return cell.value === '' ? null : cell.value
  return cell.value && spreadsheetDate(cell.value)
}

/** The library counts a day of the sheet from midnight UTC, whatever the computer's zone. */
function spreadsheetDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function plainText(cell: Cell, language: Language): string {
  if (cell.kind === 'date') return cell.value ? formatDate(cell.value, language, 'numeric') : ''
  return cell.value === null ? '' : String(cell.value)
}
