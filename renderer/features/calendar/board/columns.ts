import type { BoardColumn } from '@shared/queries/calendarBoard.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

/** The key of a column's cells: a date, or `overdue`, `earlier`, `later`; a gap has none and is called by its days. */
export function columnKey(column: BoardColumn | string): string {
  if (typeof column === 'string') return column
  return column.type === 'gap' ? `gap ${column.daysOff.from}` : column.date
}

/** How a column is drawn: its width and its cells. */
export function columnClass(
  column: BoardColumn | string,
  today: LocalDate,
): { readonly col: string; readonly cell: string } {
  if (column === 'overdue') return { col: 'c1', cell: 'fg-over' }
  if (typeof column === 'string') return { col: 'c2', cell: 'w1' }
  if (column.type === 'gap') return { col: 'ch', cell: 'hc' }
  if (column.date === today) return { col: 'cd', cell: 'tc0' }
  const off = column.working ? '' : ' hc'
  return { col: 'cd', cell: (isoWeekday(column.date) === 1 ? 'w1' : '') + off }
}
