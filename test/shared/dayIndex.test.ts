import { describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import { obligationsOf } from '@shared/complaint/obligations.ts'
import { demoEvents } from '@shared/demo/demoOffice.ts'
import { namedDaysOff, workingDayNumber } from '@shared/queries/calendarDays.ts'
import { DayIndex, keyOf } from '@shared/queries/dayIndex.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { officeOn, openKeys, today } from '../support/demoWorld.ts'

const calendar = kazakhCalendar(5)

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
      expect(
        byProvider.reduce(
          (sum, one) => sum + one.forward + one.review + one.notice + one.return + one.telling,
          0,
        ),
      ).toBe(count)
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
    const { world } = officeOn(7)
    const index = new DayIndex()
    for (const complaint of world.complaints.values()) index.complaintChanged(undefined, complaint)
    expect(index.openDates().length).toBeGreaterThan(0)
    for (const complaint of world.complaints.values()) index.complaintChanged(complaint, undefined)
    expect(index.openDates()).toEqual([])
    expect(index.waiting('decided').size + index.waiting('forwarded').size).toBe(0)
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
