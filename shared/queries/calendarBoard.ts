import { z } from 'zod'

import { dayOf, type WorkCalendar } from '../calendar/workCalendar.ts'
import { Bilingual } from '../core/bilingual.ts'
import { dueStatus } from '../deadline/engine.ts'
import { addDays, LocalDate } from '../time/localDate.ts'
import { isoWeekday } from '../time/epochDay.ts'
import { DaysOff, namedDaysOff, unconfirmedYears } from './calendarDays.ts'
import { sieveOf, type CalendarFilter, type Sieve } from './calendarFilter.ts'
import { rowsOf, type DaySources } from './calendarRows.ts'
import type { DueEntry } from './dayIndex.ts'
import { DueView, ObligationView } from './obligationView.ts'

/** A column of the board: a day, or a gap of named days off. */
export const BoardColumn = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('day'),
    date: LocalDate,
    due: DueView,
    working: z.boolean(),
    provisional: z.boolean(),
  }),
  z.object({ type: z.literal('gap'), daysOff: DaysOff }),
])
export type BoardColumn = z.infer<typeof BoardColumn>

/** What falls into one cell: the first few, and how many in all. */
export const BoardCell = z.object({ count: z.int(), shown: z.array(ObligationView).readonly() })
export type BoardCell = z.infer<typeof BoardCell>

export const BoardRow = z.object({
  providerId: z.string(),
  name: Bilingual,
  /** Complaints with something left to do. */
  complaints: z.int(),
  /** By column: `overdue`, `earlier`, `later` or a date; empty cells are left out. */
  cells: z.record(z.string(), BoardCell),
})
export type BoardRow = z.infer<typeof BoardRow>

/** Providers against working days. Every open obligation is in exactly one cell. */
export const Board = z.object({
  from: LocalDate,
  to: LocalDate,
  columns: z.array(BoardColumn).readonly(),
  /** Something is due between today and the first day shown. */
  hasEarlier: z.boolean(),
  rows: z.array(BoardRow).readonly(),
  totals: z.record(z.string(), z.int()),
  unconfirmedYears: z.array(z.int()).readonly(),
})
export type Board = z.infer<typeof Board>

/** A board shows three weeks. */
export const BOARD_DAYS = 21
const CHIPS_IN_CELL = 4

/** The Monday a board that contains `date` begins with. */
export function boardStart(date: LocalDate): LocalDate {
  return addDays(date, 1 - isoWeekday(date))
}

/** The last working day of the board that begins on `from`; its last day when none of them is one. */
export function boardEnd(from: LocalDate, calendar: WorkCalendar): LocalDate {
  const last = addDays(from, BOARD_DAYS - 1)
  let day = last
  while (day > from && !dayOf(calendar, day).working) day = addDays(day, -1)
  return day > from ? day : last
}

/** The board that begins on `from`; rows by their nearest due date, providers without complaints last. */
export function calendarBoard(
  from: LocalDate,
  filter: CalendarFilter,
  sources: DaySources,
  chipsInCell = CHIPS_IN_CELL,
): Board {
  const { calendar } = sources
  const sieve = sieveOf(filter)
  const to = boardEnd(from, calendar)
  const byProvider = entriesByProvider(filter, sieve, sources)
  const rows = providersOf(byProvider, sieve, sources)
    .map((provider) =>
      boardRow(provider, byProvider.get(provider.providerId) ?? [], { from, to }, sources, chipsInCell),
    )
    .sort(compareRows)
  const totals = totalsOf(rows.map(({ row }) => row))
  return {
    from,
    to,
    columns: columnsOf(from, to, sources),
    hasEarlier: (totals['earlier'] ?? 0) > 0,
    rows: rows.map(({ row }) => row),
    totals,
    unconfirmedYears: unconfirmedYears(calendar, from, to),
  }
}

type Provider = { readonly providerId: string; readonly name: Bilingual }
type Range = { readonly from: LocalDate; readonly to: LocalDate }
type SortedRow = { readonly row: BoardRow; readonly nearest: LocalDate | null }

function entriesByProvider(
  filter: CalendarFilter,
  sieve: Sieve,
  { index, today }: DaySources,
): ReadonlyMap<string, DueEntry[]> {
  const result = new Map<string, DueEntry[]>()
  for (const date of index.openDates()) {
    if (filter.onlyOverdue && date >= today) break
    for (const entry of index.openOn(date)) {
      if (!sieve.entry(entry)) continue
      const entries = result.get(entry.providerId)
      if (entries) entries.push(entry)
      else result.set(entry.providerId, [entry])
    }
  }
  return result
}

/** Those of the directory that still work, and those that have something due whatever became of them. */
function providersOf(
  byProvider: ReadonlyMap<string, unknown>,
  sieve: Sieve,
  { world, index }: DaySources,
): readonly Provider[] {
  const { providers } = world.directory
  const known = [...providers.values()].filter(({ id, retired }) => !retired || index.activeOf(id) > 0)
  const unknown = [...byProvider.keys()].filter((id) => !providers.has(id))
  return [
    ...known.map(({ id, shortName }) => ({ providerId: id, name: shortName })),
    ...unknown.map((providerId) => ({ providerId, name: { kk: '', ru: '' } })),
  ].filter(({ providerId }) => sieve.provider(providerId))
}

function boardRow(
  provider: Provider,
  entries: readonly DueEntry[],
  range: Range,
  sources: DaySources,
  chipsInCell: number,
): SortedRow {
  const byColumn = new Map<string, DueEntry[]>()
  for (const entry of entries) {
    const column = columnOf(entry.dueOn, range, sources.today)
    const inCell = byColumn.get(column)
    if (inCell) inCell.push(entry)
    else byColumn.set(column, [entry])
  }
  const cells: Record<string, BoardCell> = {}
  for (const [column, inCell] of byColumn) {
    cells[column] = { count: inCell.length, shown: rowsOf(inCell.slice(0, chipsInCell), sources) }
  }
  const complaints = sources.index.activeOf(provider.providerId)
  return { row: { ...provider, complaints, cells }, nearest: entries[0]?.dueOn ?? null }
}

function columnOf(dueOn: LocalDate, range: Range, today: LocalDate): string {
  if (dueOn < today) return 'overdue'
  if (dueOn < range.from) return 'earlier'
  return dueOn > range.to ? 'later' : dueOn
}

function compareRows(a: SortedRow, b: SortedRow): number {
  if (a.nearest !== b.nearest) {
    if (a.nearest === null) return 1
    if (b.nearest === null) return -1
    return a.nearest < b.nearest ? -1 : 1
  }
  return b.row.complaints - a.row.complaints || (a.row.providerId < b.row.providerId ? -1 : 1)
}

function totalsOf(rows: readonly BoardRow[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { cells } of rows) {
    for (const [column, { count }] of Object.entries(cells)) totals[column] = (totals[column] ?? 0) + count
  }
  return totals
}

/** Working days, named gaps between them, and a day off only when something is due on it after all. */
function columnsOf(from: LocalDate, to: LocalDate, { calendar, index, today }: DaySources): BoardColumn[] {
  const gaps = namedDaysOff(calendar, from, to)
  const columns: BoardColumn[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const gap = gaps.find((one) => one.from === date || (date === from && one.from < date && one.to >= date))
    if (gap) columns.push({ type: 'gap', daysOff: gap })
    const { working } = dayOf(calendar, date)
    if (working || index.openOn(date).length > 0) columns.push(dayColumn(date, today, calendar))
  }
  return columns
}

function dayColumn(date: LocalDate, today: LocalDate, calendar: WorkCalendar): BoardColumn {
  const { working, provisional } = dayOf(calendar, date)
  return { type: 'day', date, due: dueStatus(date, today, calendar), working, provisional }
}
