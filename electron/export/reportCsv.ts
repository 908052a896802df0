import { formatDate, formatNumber } from '@shared/i18n/dates.ts'
import type { FormCell, FormTable } from '@shared/report/formTable.ts'
import type { ReportForm } from '@shared/report/reportForm.ts'

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The report as text: one line per provider with every column of the form, the totals, and the checksum at the end.
 * Semicolons between fields and a decimal comma, as Excel expects them here; what a spreadsheet would run as a formula
 * gets an apostrophe before it.
 */
export async function reportCsv(form: ReportForm): Promise<string> {
  const { default: papa } = await import('papaparse')
  const [main, received] = form.tables
  if (!main || !received) throw new Error('a report without tables')
  const tables = [main, { ...received, ...withoutColumns(received, 3) }]
  const fields = tables.flatMap(titlesOf)
  const rows = main.rows.map((_, n) => tables.flatMap((table) => table.rows[n] ?? []))
  const total = tables.flatMap((table) => table.total ?? [])
  const lines = [...rows, total].map((cells) => cells.map((cell) => plain(cell, form)))
  return (
    BYTE_ORDER_MARK +
    papa.unparse([fields, ...lines, [], [form.office], [form.title], [form.period], [form.checksum]], {
      delimiter: ';',
      newline: '\r\n',
      quotes: true,
      escapeFormulae: true,
    })
  )
}

/** The second table repeats the number, the provider and the received of the first. */
function withoutColumns(table: FormTable, count: number): Partial<FormTable> {
  return {
    groups: table.groups.slice(2),
    columns: table.columns.slice(count),
    rows: table.rows.map((cells) => cells.slice(count)),
    total: table.total?.slice(count) ?? null,
  }
}

/** «Продление: Продлено»: a line of a text file has no headings over several columns. */
function titlesOf({ groups, columns }: FormTable): readonly string[] {
  const above = groups.flatMap(({ title, span }) => Array.from({ length: span }, () => title))
  return columns.map(({ title }, n) => (above[n] ? `${above[n]}: ${title}` : title))
}

function plain(cell: FormCell, { language }: ReportForm): string {
  if (cell.value === null) return ''
  switch (cell.kind) {
    case 'date':
      return formatDate(cell.value, language, 'numeric')
    case 'share':
      return `${formatNumber(cell.value * 100, language, 1)}%`
    case 'decimal':
      return formatNumber(cell.value, language, 1)
    default:
      return String(cell.value)
  }
}
