import type { Language } from '@shared/core/bilingual.ts'

import { COLUMNS, headerOf, type ImportedKind } from './directoryColumns.ts'

/** An empty xlsx table with the columns of a directory, ready to be filled in and imported. */
export async function directoryTemplate(kind: ImportedKind, language: Language): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS[kind].map((column) => ({
    header: headerOf(column, language),
    width: 28,
    style: { numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
