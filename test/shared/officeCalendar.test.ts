import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CalendarBasis } from '@shared/calendar/basis.ts'
import { CALENDAR_STREAM, type CalendarEvent } from '@shared/calendar/events.ts'
import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import {
  emptyOfficeCalendar,
  evolveOfficeCalendar,
  noMarks,
  officeCalendarOf,
  officeCalendarOn,
} from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar, shippedVersionOf, withMarks } from '@shared/calendar/officeWorkCalendar.ts'
import { yearToConfirm } from '@shared/calendar/reminder.ts'
import { dayOf, isWorkingDay, yearStatus } from '@shared/calendar/workCalendar.ts'
import { Fold } from '@shared/journal/fold.ts'
import { addDays, parseLocalDate as date } from '@shared/time/localDate.ts'

import { envelopeOf } from '../support/envelopes.ts'

const basis: CalendarBasis = {
  kind: 'document',
  document: 'ministry_order',
  number: '157',
  on: date('2026-04-17'),
}
const on = date('2026-04-20')

const marked = (
  changeId: string,
  day: string,
  kind: 'working' | 'transfer_off' | 'holiday',
): CalendarEvent => ({
  type: 'calendar.day-marked',
  changeId,
  on,
  date: date(day),
  kind,
  name: null,
  basis,
})
const unmarked = (changeId: string, day: string): CalendarEvent => ({
  type: 'calendar.day-unmarked',
  changeId,
  on,
  date: date(day),
  basis,
})
const undone = (changeId: string, undoes: string): CalendarEvent => ({
  type: 'calendar.change-undone',
  changeId,
  on,
  undoes,
})
const yearMarked = (changeId: string, year: number, status: 'official' | 'provisional'): CalendarEvent => ({
  type: 'calendar.year-marked',
  changeId,
  on,
  year,
  status,
  basis,
})

describe("the office's marks over the program's calendar", () => {
  it('change nothing while there are none: the very calendar of the program, and its version', () => {
    expect(officeWorkCalendar(5, emptyOfficeCalendar.marks)).toBe(kazakhCalendar(5))
    expect(emptyOfficeCalendar.marks).toEqual(noMarks)
  })

  it('win over the data, carry their basis, and are named in the version', () => {
    const { marks } = officeCalendarOf([marked('a', '2026-05-08', 'transfer_off')])
    const calendar = officeWorkCalendar(5, marks)
    expect(isWorkingDay(kazakhCalendar(5), date('2026-05-08'))).toBe(true)
    expect(isWorkingDay(calendar, date('2026-05-08'))).toBe(false)
    expect(dayOf(calendar, date('2026-05-08')).basis?.ru).toBe(
      'приказ Министра труда и социальной защиты населения РК от 17.04.2026 № 157',
    )
    expect(calendar.version).not.toBe(kazakhCalendar(5).version)
    expect(shippedVersionOf(calendar.version)).toBe(kazakhCalendar(5).version)
    expect(officeWorkCalendar(5, marks)).toBe(calendar)
  })

  it('make a year official, and leave a year without data as full as the law makes it', () => {
    const { marks } = officeCalendarOf([
      yearMarked('a', 2027, 'official'),
      yearMarked('b', 2031, 'provisional'),
    ])
    const calendar = officeWorkCalendar(5, marks)
    expect(yearStatus(kazakhCalendar(5), 2027)).toBe('provisional')
    expect(yearStatus(calendar, 2027)).toBe('official')
    expect(yearStatus(kazakhCalendar(5), 2031)).toBe('missing')
    expect(yearStatus(calendar, 2031)).toBe('provisional')
    expect(isWorkingDay(calendar, date('2031-01-01'))).toBe(false)
    expect(dayOf(calendar, date('2027-05-16')).provisional).toBe(true)
  })

  it('of a Saturday hold for the week they were decided for', () => {
    const saturday: CalendarEvent = {
      type: 'calendar.day-marked',
      changeId: 'a',
      on,
      date: date('2026-05-16'),
      kind: 'weekend',
      name: null,
      basis,
      weeks: [5],
    }
    const { marks } = officeCalendarOf([saturday])
    expect(isWorkingDay(withMarks(kazakhCalendar(6), marks), date('2026-05-16'))).toBe(true)
  })

  it('as of a day leave out what was decided later', () => {
    const later = { ...marked('b', '2026-05-11', 'working'), on: addDays(on, 5) }
    const state = officeCalendarOf([marked('a', '2026-05-08', 'holiday'), later])
    expect(officeCalendarOn(on, state).marks.days.map((day) => day.date)).toEqual(['2026-05-08'])
    expect(officeCalendarOn(addDays(on, 5), state)).toBe(state)
    expect(officeCalendarOn(on, state)).toBe(officeCalendarOn(addDays(on, 1), state))
  })
})

describe('undoing', () => {
  it('gives back what was there before, whatever the change put over it', () => {
    const before = [marked('a', '2026-05-08', 'holiday'), marked('b', '2026-05-11', 'working')]
    const after = [
      ...before,
      unmarked('c', '2026-05-08'),
      marked('c', '2026-05-11', 'holiday'),
      undone('d', 'c'),
    ]
    expect(officeCalendarOf(after).marks).toEqual(officeCalendarOf(before).marks)
    expect(officeCalendarOf(after).undone).toEqual(new Set(['c']))
  })

  it('can itself be undone', () => {
    const events = [marked('a', '2026-05-08', 'holiday'), undone('b', 'a'), undone('c', 'b')]
    expect(officeCalendarOf(events).marks.days).toHaveLength(1)
  })
})

const dayArb = fc.integer({ min: 0, max: 9 }).map((n) => addDays(date('2026-05-04'), n))
const factArb = fc.oneof(
  fc.record({ kind: fc.constantFrom('working' as const, 'holiday' as const), day: dayArb }),
  fc.record({ kind: fc.constant('unmark' as const), day: dayArb }),
  fc.record({ kind: fc.constantFrom('official' as const, 'provisional' as const), day: dayArb }),
  fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(20) }),
)
const historyArb = fc.array(factArb, { maxLength: 20 }).map((facts) =>
  facts.map((fact, n): CalendarEvent => {
    const id = `change-${n}`
    if (fact.kind === 'undo') return undone(id, `change-${n === 0 ? 0 : fact.nth % n}`)
    if (fact.kind === 'unmark') return unmarked(id, fact.day)
    if (fact.kind === 'working' || fact.kind === 'holiday') return marked(id, fact.day, fact.kind)
    return yearMarked(id, 2026, fact.kind)
  }),
)

describe('whatever the history', () => {
  it('the last mark of a day that counts is the day', () => {
    fc.assert(
      fc.property(historyArb, (events) => {
        const { marks, undone: out } = officeCalendarOf(events)
        for (let n = 0; n < 10; n += 1) {
          const day = addDays(date('2026-05-04'), n)
          const last = events.findLast(
            (event) => 'date' in event && event.date === day && !out.has(event.changeId),
          )
          const mark = marks.days.find((one) => one.date === day)
          expect(mark?.kind ?? null).toBe(last?.type === 'calendar.day-marked' ? last.kind : null)
        }
      }),
    )
  })

  it('undoing the last change, and undoing that, goes back and forth', () => {
    fc.assert(
      fc.property(historyArb, factArb, (events, fact) => {
        const day = 'day' in fact ? fact.day : date('2026-05-05')
        const changed = [...events, marked('last', day, 'holiday'), yearMarked('last', 2026, 'provisional')]
        expect(officeCalendarOf([...changed, undone('u', 'last')]).marks).toEqual(
          officeCalendarOf(events).marks,
        )
        expect(officeCalendarOf([...changed, undone('u', 'last'), undone('v', 'u')]).marks).toEqual(
          officeCalendarOf(changed).marks,
        )
      }),
    )
  })

  it('two desks that worked apart come to the same calendar, in whatever order their events arrive', () => {
    fc.assert(
      fc.property(
        historyArb.chain((events) => {
          const envelopes = events.map((event, n) =>
            envelopeOf(CALENDAR_STREAM, event, { order: n, node: n % 3 === 0 ? 'desk-a' : 'desk-b' }),
          )
          return fc.record({
            envelopes: fc.constant(envelopes),
            shuffled: fc.shuffledSubarray(envelopes, { minLength: envelopes.length }),
          })
        }),
        ({ envelopes, shuffled }) => {
          const inOrder = new Fold()
          for (const envelope of envelopes) inOrder.apply(envelope)
          const merged = new Fold()
          for (const envelope of shuffled) merged.apply(envelope)
          const read = new Fold()
          for (const envelope of shuffled) read.bulk.collect(envelope)
          read.bulk.catchUp(() => true)
          expect(merged.calendar).toEqual(inOrder.calendar)
          expect(read.calendar).toEqual(inOrder.calendar)
        },
      ),
    )
  })

  it('the same marks have the same code, and other marks another one', () => {
    fc.assert(
      fc.property(historyArb, historyArb, (one, other) => {
        const [a, b] = [officeCalendarOf(one).marks, officeCalendarOf(other).marks]
        const days = (marks: typeof a) => marks.days.map((day) => [day.date, day.kind])
        const isSame = JSON.stringify([days(a), a.years]) === JSON.stringify([days(b), b.years])
        expect(a.code === b.code).toBe(isSame)
      }),
    )
  })

  it('folding event by event is folding them all', () => {
    fc.assert(
      fc.property(historyArb, (events) => {
        let state = emptyOfficeCalendar
        for (const event of events) state = evolveOfficeCalendar(state, event)
        expect(state).toEqual(officeCalendarOf(events))
      }),
    )
  })
})

describe('the reminder of a year that is not official', () => {
  const calendar = kazakhCalendar(5)
  it.each([
    ['2026-09-30', null],
    ['2026-10-01', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2031-05-05', 2031],
  ])('on %s asks for %s', (day, year) => {
    expect(yearToConfirm(calendar, date(day))).toBe(year)
  })

  it('is silent once the head has vouched for the year', () => {
    const { marks } = officeCalendarOf([yearMarked('a', 2027, 'official')])
    expect(yearToConfirm(officeWorkCalendar(5, marks), date('2026-11-20'))).toBeNull()
  })
})
