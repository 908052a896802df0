import { beforeAll, describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import { openObligations, obligationsOf } from '@shared/complaint/obligations.ts'
import { demoDirectory, demoEvents } from '@shared/demo/demoOffice.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import { calendarAgenda } from '@shared/queries/calendarAgenda.ts'
import { boardStart, calendarBoard } from '@shared/queries/calendarBoard.ts'
import { namedDaysOff, workingDayNumber } from '@shared/queries/calendarDays.ts'
import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { dayList, monthGrid } from '@shared/queries/calendarMonth.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { DayIndex, keyOf } from '@shared/queries/dayIndex.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import { todayCounts, TodayTile, todayView, type TodayView } from '@shared/queries/today.ts'
import { addDays, addMonths, monthOf, parseLocalDate } from '@shared/time/localDate.ts'

const today = parseLocalDate('2026-03-17')
const calendar = kazakhCalendar(5)

/** The demonstration office on a day, as the journal's fold would leave it. */
function officeOn(seed: number, complaints = 400): DaySources {
  const index = new DayIndex()
  const all = new Map<string, Complaint>()
  for (const { stream, event } of demoEvents({ complaints, seed, today })) {
    const before = all.get(stream)
    const after = evolve(stream, before, event)
    if (!after) continue
    all.set(stream, after)
    index.complaintChanged(before, after)
  }
  const { providers } = demoDirectory(seed)
  const directory = { ...emptyDirectory, providers: new Map(providers.map((one) => [one.id, one])) }
  const world = {
    complaints: all,
    active: all,
    byNumber: new Map<string, string>(),
    directory,
    conflicts: [],
    newer: [],
    invalid: [],
  }
  return { world, index, calendar, today }
}

const keys = (rows: readonly ObligationView[]): string[] => rows.map((row) => keyOf(row))
const openKeys = ({ world }: DaySources): string[] =>
  [...world.complaints.values()].flatMap((one) => openObligations(one).map((open) => keyOf(open))).sort()

const queueOf = (view: TodayView): string[] => view.groups.flatMap(({ rows }) => keys(rows))

let office: DaySources
beforeAll(() => {
  office = officeOn(7)
})

describe('the index of days', () => {
  it.each([1, 2, 3])('knows exactly the open and the done obligations (seed %i)', (seed) => {
    const sources = officeOn(seed, 200)
    const { index, world } = sources
    const found = index.openDates().flatMap((date) => index.openOn(date).map((entry) => keyOf(entry)))
    expect(found.toSorted()).toEqual(openKeys(sources))
    const done = new Map<string, number>()
    for (const complaint of world.complaints.values()) {
      for (const { doneOn } of obligationsOf(complaint))
        if (doneOn) done.set(doneOn, (done.get(doneOn) ?? 0) + 1)
    }
    expect(done.size).toBeGreaterThan(20)
    for (const [date, count] of done) {
      const byProvider = [...index.doneOn(parseLocalDate(date)).values()]
      expect(byProvider.reduce((sum, one) => sum + one.forward + one.review + one.notice, 0)).toBe(count)
    }
  })

  it('says the same whether it is asked after every event or only at the end', () => {
    const [often, once] = [new DayIndex(), new DayIndex()]
    const all = new Map<string, Complaint>()
    for (const { stream, event } of demoEvents({ complaints: 60, seed: 5, today })) {
      const before = all.get(stream)
      const after = evolve(stream, before, event)
      if (!after) continue
      all.set(stream, after)
      for (const index of [often, once]) index.complaintChanged(before, after)
      expect(often.openDates().length).toBeGreaterThanOrEqual(0)
    }
    expect(often.openDates()).toEqual(once.openDates())
    for (const date of once.openDates()) {
      expect(often.openOn(date).map(keyOf).toSorted()).toEqual(once.openOn(date).map(keyOf).toSorted())
    }
    expect([...often.waiting('decided')].toSorted()).toEqual([...once.waiting('decided')].toSorted())
  })

  it('forgets a complaint that is taken back', () => {
    const { world } = office
    const index = new DayIndex()
    for (const complaint of world.complaints.values()) index.complaintChanged(undefined, complaint)
    expect(index.openDates().length).toBeGreaterThan(0)
    for (const complaint of world.complaints.values()) index.complaintChanged(complaint, undefined)
    expect(index.openDates()).toEqual([])
    expect(index.waiting('decided').size + index.waiting('forwarded').size).toBe(0)
  })
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
      for (const { inMonth, open } of grid.days)
        if (inMonth) counted += open.forward + open.review + open.notice
    }
    expect(counted).toBe(openKeys(office).length)
  })

  it('lists behind a day what its cell counts', () => {
    const grid = monthGrid(monthOf(today), EVERYTHING, office)
    for (const { date, open, done } of grid.days) {
      const list = dayList(date, EVERYTHING, office)
      expect(list.open).toHaveLength(open.forward + open.review + open.notice)
      expect([list.openCount, list.doneCount]).toEqual([list.open.length, done])
      expect(list.done).toHaveLength(Math.min(done, 50))
    }
    expect(grid.days.some(({ done }) => done > 0)).toBe(true)
  })

  it('keeps to the filter', () => {
    const [provider] = office.world.directory.providers.keys()
    const filter = { providerIds: [provider ?? ''], kinds: ['review'] as const, onlyOverdue: false }
    for (const { open } of monthGrid(monthOf(today), filter, office).days) {
      expect(open.forward + open.notice).toBe(0)
    }
    const overdue = monthGrid(monthOf(today), { ...EVERYTHING, onlyOverdue: true }, office)
    for (const { date, open, done } of overdue.days) {
      if (date >= today) expect(open.forward + open.review + open.notice + done).toBe(0)
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

describe('days in words', () => {
  it('counts the working days of a month', () => {
    expect(workingDayNumber(calendar, today)).toEqual({ number: 11, total: 18 })
    expect(workingDayNumber(calendar, parseLocalDate('2026-03-22')).number).toBeNull()
  })

  it('gives each run of days off once, also when a holiday stands before a weekend', () => {
    const days = namedDaysOff(calendar, parseLocalDate('2026-04-27'), parseLocalDate('2026-05-31'))
    expect(days.map(({ from, to }) => [from, to])).toEqual([
      ['2026-05-01', '2026-05-01'],
      ['2026-05-07', '2026-05-07'],
      ['2026-05-09', '2026-05-11'],
      ['2026-05-27', '2026-05-27'],
    ])
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
