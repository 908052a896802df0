import { beforeAll, describe, expect, it } from 'vitest'

import { openObligations } from '@shared/complaint/obligations.ts'
import { calendarAgenda } from '@shared/queries/calendarAgenda.ts'
import { boardStart, calendarBoard } from '@shared/queries/calendarBoard.ts'
import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { dayList, monthGrid } from '@shared/queries/calendarMonth.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { keyOf, type KindCounts } from '@shared/queries/dayIndex.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import { todayCounts, TodayTile, todayView, type TodayView } from '@shared/queries/today.ts'
import { addDays, addMonths, monthOf } from '@shared/time/localDate.ts'

import { officeOn, openKeys, today } from '../support/demoWorld.ts'

const keys = (rows: readonly ObligationView[]): string[] => rows.map((row) => keyOf(row))
const countOf = (counts: KindCounts): number => Object.values(counts).reduce((sum, one) => sum + one, 0)
const queueOf = (view: TodayView): string[] => view.groups.flatMap(({ rows }) => keys(rows))

let office: DaySources
beforeAll(() => {
  office = officeOn(7)
})

describe('Today', () => {
  it('shows everything overdue, oldest first, whatever tile is pressed', () => {
    const overdue = openKeysBefore(office)
    expect(overdue.length).toBeGreaterThan(0)
    for (const tile of [null, ...TodayTile.options]) {
      const [first] = todayView(tile, office).groups
      expect(first?.name).toBe('overdue')
      expect(keys(first?.rows ?? []).toSorted()).toEqual(overdue)
      const dates = first?.rows.map(({ dueOn }) => dueOn) ?? []
      expect(dates).toEqual(dates.toSorted())
    }
  })

  it('counts no obligation twice, in one list or in the queue and a panel', () => {
    for (const tile of [null, ...TodayTile.options]) {
      const view = todayView(tile, office)
      const shown = [...queueOf(view), ...keys(view.forwardNext.rows), ...keys(view.noticeNext.rows)]
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it('counts every open obligation once over queue, panels and what is left for later', () => {
    const view = todayView(null, office)
    const counted =
      view.groups.reduce((sum, { count }) => sum + count, 0) +
      view.later.count +
      view.forwardNext.count +
      view.noticeNext.count
    expect(counted).toBe(openKeys(office).length)
  })

  it('agrees with its tiles and the badge', () => {
    const { tiles, toDo } = todayView(null, office)
    const counts = todayCounts(office)
    expect(tiles.overdue.count).toBe(openKeysBefore(office).length)
    expect(counts).toEqual({ overdue: tiles.overdue.count, dueToday: tiles.dueToday.count })
    expect(toDo).toBe(counts.overdue + counts.dueToday)
    const forwards = todayView('forward', office).groups.flatMap(({ rows }) =>
      rows.filter(({ kind }) => kind === 'forward'),
    )
    expect(forwards).toHaveLength(tiles.forward.count)
  })

  it('N-03 offers forwarding before a decision while the complaint must still be forwarded', () => {
    const rows = todayView(null, office).groups.flatMap((group) => group.rows)
    for (const row of rows) {
      const both = row.steps.includes('forward') && row.kind === 'review'
      if (row.kind === 'review') expect(row.step).toBe(both ? 'forward' : 'decide')
      expect(row.steps).toContain(row.step)
    }
    expect(rows.some(({ kind }) => kind === 'review')).toBe(true)
  })

  it('lists what waits for an answer and for its registration elsewhere, the longest waiting first', () => {
    const { answers, registrations, registrationCount, tiles } = todayView('answer', office)
    expect(answers).toHaveLength(tiles.answer.count)
    expect(answers.length).toBeGreaterThan(0)
    expect(registrationCount).toBeGreaterThanOrEqual(registrations.length)
    const since = answers.map((one) => one.since)
    expect(since).toEqual(since.toSorted())
  })
})

describe('the month', () => {
  it('has whole weeks, and every open obligation on exactly one day of its months', () => {
    let counted = 0
    for (let n = -14; n <= 14; n += 1) {
      const grid = monthGrid(addMonths(monthOf(today), n), EVERYTHING, office)
      expect(grid.days.length % 7).toBe(0)
      for (const { inMonth, open } of grid.days) if (inMonth) counted += countOf(open)
    }
    expect(counted).toBe(openKeys(office).length)
  })

  it('lists behind a day what its cell counts', () => {
    const grid = monthGrid(monthOf(today), EVERYTHING, office)
    for (const { date, open, done } of grid.days) {
      const list = dayList(date, EVERYTHING, office)
      expect(list.open).toHaveLength(countOf(open))
      expect([list.openCount, list.doneCount]).toEqual([list.open.length, done])
      expect(list.done).toHaveLength(Math.min(done, 50))
    }
    expect(grid.days.some(({ done }) => done > 0)).toBe(true)
  })

  it('keeps to the filter', () => {
    const [provider] = office.world.directory.providers.keys()
    const filter = {
      providerIds: [provider ?? ''],
      kinds: ['review'] as const,
      onlyOverdue: false,
      onlyMine: false,
    }
    for (const { open } of monthGrid(monthOf(today), filter, office).days) {
      expect(countOf(open)).toBe(open.review)
    }
    const overdue = monthGrid(monthOf(today), { ...EVERYTHING, onlyOverdue: true }, office)
    for (const { date, open, done } of overdue.days) {
      if (date >= today) expect(countOf(open) + done).toBe(0)
    }
  })

  it('names the holidays of March 2026 and says which years are not confirmed', () => {
    const grid = monthGrid(monthOf(today), EVERYTHING, office)
    expect(grid.days.find(({ date }) => date === '2026-03-23')?.name?.ru).toMatch(/^Наурыз/)
    expect(grid.unconfirmedYears).toEqual([])
    expect(monthGrid(addMonths(monthOf(today), 24), EVERYTHING, office).unconfirmedYears).not.toEqual([])
  })
})

describe('the board', () => {
  it.each([-30, 0, 7, 21, 60])(
    'has every open obligation in exactly one cell, %i days from today',
    (days) => {
      const board = calendarBoard(boardStart(addDays(today, days)), EVERYTHING, office, Infinity)
      const shown = board.rows.flatMap(({ cells }) =>
        Object.values(cells).flatMap((cell) => keys(cell.shown)),
      )
      expect(shown.toSorted()).toEqual(openKeys(office))
      const total = Object.values(board.totals).reduce((sum, count) => sum + count, 0)
      expect(total).toBe(shown.length)
      const columns = new Set([
        'overdue',
        'earlier',
        'later',
        ...board.columns.map((one) => (one.type === 'day' ? one.date : '')),
      ])
      for (const key of Object.keys(board.totals)) expect(columns).toContain(key)
    },
  )

  it('sorts rows by the nearest due date and keeps providers without complaints', () => {
    const { rows } = calendarBoard(boardStart(today), EVERYTHING, office)
    expect(rows).toHaveLength(office.world.directory.providers.size)
    const filled = rows.map(({ cells }) => Object.keys(cells).length > 0)
    expect(filled).toEqual(filled.toSorted((a, b) => Number(b) - Number(a)))
    expect(rows[0]?.cells).toHaveProperty('overdue')
  })

  it('shows three weeks with the named gap of Nauryz', () => {
    const { columns } = calendarBoard(boardStart(today), EVERYTHING, office)
    expect(columns.filter((one) => one.type === 'day' && one.working)).toHaveLength(12)
    const gaps = columns.filter((one) => one.type === 'gap').map(({ daysOff }) => [daysOff.from, daysOff.to])
    expect(gaps).toEqual([['2026-03-21', '2026-03-25']])
  })
})

describe('the agenda', () => {
  it('has every open obligation once, or counts it as later', () => {
    const { parts, later, left } = calendarAgenda(addDays(today, 20), EVERYTHING, office)
    const shown = parts.flatMap((part) => (part.type === 'days_off' ? [] : keys(part.rows)))
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown.length + later + left).toBe(openKeys(office).length)
    expect(parts[0]?.type).toBe('overdue')
  })
})

function openKeysBefore({ world }: DaySources): string[] {
  return [...world.complaints.values()]
    .flatMap((one) =>
      openObligations(one)
        .filter(({ dueOn }) => dueOn < today)
        .map((open) => keyOf(open)),
    )
    .sort()
}
