import type { CellValue } from 'exceljs'

/** The text of a spreadsheet's cell: the result of a formula, never the formula; a day as `YYYY-MM-DD`. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return value instanceof Date ? dayText(value) : composed(value)
  return String(value)
}

function dayText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}

function composed(value: Exclude<CellValue & object, Date>): string {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : cellText(value.text)
  return 'result' in value ? cellText(value.result) : ''
}
