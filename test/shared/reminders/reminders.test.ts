import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isWorkingDay } from '@shared/calendar/workCalendar.ts'
import type { DueEntry } from '@shared/queries/dayIndex.ts'
import { digestOf } from '@shared/reminders/digest.ts'
import { duesOf, type Dues } from '@shared/reminders/dues.ts'
import { badgeCount, isOfficeTime, remindersNow, remindersOf } from '@shared/reminders/reminders.ts'
import { addDays, parseLocalDate, type LocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime, type LocalDateTime } from '@shared/time/localDateTime.ts'

import { calendar, HOURS } from '../../support/builders.ts'
import { officeOn } from '../../support/demoWorld.ts'

const TUESDAY = parseLocalDate('2026-03-17')
const at = (time: string, day: string = TUESDAY): LocalDateTime => parseLocalDateTime(`${day}T${time}`)
const occasionAt = (now: LocalDateTime, role: 'registrar' | 'head' = 'registrar') =>
  ({ now, calendar, hours: HOURS, role }) as const

const entry = (complaintId: string): DueEntry => ({
  kind: 'review',
  complaintId,
  providerId: 'provider-1',
  dueOn: TUESDAY,
})
const dues = (part: Partial<Dues> = {}): Dues => ({
  overdue: [entry('a'), entry('b')],
  dueToday: [entry('c')],
  dueNext: [entry('d'), entry('e')],
  nextDay: addDays(TUESDAY, 1),
  ...part,
})
const NOTHING = dues({ overdue: [], dueToday: [], dueNext: [] })
const NOBODY: ReadonlySet<string> = new Set()

describe('what is told', () => {
  it('is overdue and due today for everyone, and the next working day for the head', () => {
    const counts = (role: 'registrar' | 'head'): unknown =>
      remindersNow(occasionAt(at('10:00'), role), dues(), NOBODY).map(({ kind, count }) => [kind, count])
    expect(counts('registrar')).toEqual([
      ['overdue', 2],
      ['due_today', 1],
    ])
    expect(counts('head')).toEqual([
      ['overdue', 2],
      ['due_today', 1],
      ['due_next', 2],
    ])
  })

  it('comes once: what was told is not told again, what is new is, with the whole count', () => {
    const occasion = occasionAt(at('10:00'))
    const told = new Set(remindersNow(occasion, dues(), NOBODY).flatMap(({ keys }) => keys))
    expect(remindersNow(occasion, dues(), told)).toEqual([])
    const more = dues({ dueToday: [entry('c'), entry('new')] })
    expect(remindersNow(occasion, more, told)).toMatchObject([{ kind: 'due_today', count: 2 }])
  })

  it.each([
    ['before the office opens', '08:59', false],
    ['at its opening', '09:00', true],
    ['before lunch', '12:59', true],
    ['at lunch', '13:00', false],
    ['after lunch', '14:30', true],
    ['in the last minute', '18:29', true],
    ['after the office closed', '18:30', false],
  ])('%s', (_when, time, told) => {
    expect(remindersNow(occasionAt(at(time)), dues(), NOBODY).length > 0).toBe(told)
  })

  it.each([
    ['a Saturday', '2026-03-14', false],
    ['Nauryz', '2026-03-23', false],
    ['the day after it', '2026-03-26', true],
  ])('on %s', (_what, day, told) => {
    const occasion = occasionAt(at('10:00', day), 'head')
    expect(remindersNow(occasion, dues(), NOBODY).length > 0).toBe(told)
    expect(badgeCount(occasion, dues())).toBe(told ? 3 : 0)
  })

  it('is nothing when all is done', () => {
    expect(remindersNow(occasionAt(at('10:00'), 'head'), NOTHING, NOBODY)).toEqual([])
    expect(badgeCount(occasionAt(at('10:00')), NOTHING)).toBe(0)
  })
})

const anyIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
const anyDues = fc
  .record({ overdue: anyIds, dueToday: anyIds, dueNext: anyIds })
  .map(({ overdue, dueToday, dueNext }) =>
    dues({ overdue: overdue.map(entry), dueToday: dueToday.map(entry), dueNext: dueNext.map(entry) }),
  )
const anyDay = fc.integer({ min: 0, max: 729 }).map((days) => addDays(parseLocalDate('2025-01-01'), days))
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

describe('whatever happens in a day', () => {
  it('never tells on a day off or outside the hours, and the same thing never twice', () => {
    const anyLooks = fc.array(fc.tuple(anyTime, anyDues), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom('registrar' as const, 'head' as const),
        anyLooks,
        (day, role, looks) => {
          const told = new Set<string>()
          for (const [time, found] of looks.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
            const occasion = occasionAt(at(time, day), role)
            const reminders = remindersNow(occasion, found, told)
            if (reminders.length > 0) {
              expect(isWorkingDay(calendar, day)).toBe(true)
              expect(isOfficeTime(occasion)).toBe(true)
            }
            for (const { kind, count, keys } of reminders) {
              expect(count).toBeGreaterThan(0)
              expect(keys.some((key) => !told.has(key))).toBe(true)
              expect(kind === 'due_next' && role !== 'head').toBe(false)
              for (const key of keys) told.add(key)
            }
            // Nothing is lost either: in office hours all there is has been told by now.
            if (isOfficeTime(occasion))
              expect(
                remindersOf(found, role)
                  .flatMap(({ keys }) => keys)
                  .every((key) => told.has(key)),
              ).toBe(true)
          }
        },
      ),
    )
  })
})

describe('the digest', () => {
  const office = officeOn(7)

  it('counts what Today counts', () => {
    const found = duesOf(office)
    const open = [...office.index.openDates()].flatMap((date) => office.index.openOn(date))
    expect(digestOf(office)).toEqual({
      today: office.today,
      overdue: open.filter(({ dueOn }) => dueOn < office.today).length,
      dueToday: open.filter(({ dueOn }) => dueOn === office.today).length,
      dueNext: open.filter(({ dueOn }) => dueOn === '2026-03-18').length,
      nextDay: '2026-03-18',
      notices: open.filter(({ kind }) => kind === 'notice' || kind === 'telling').length,
      answers: office.index.waiting('decided').size,
      yearToConfirm: null,
    })
    expect(found.overdue.length).toBeGreaterThan(0)
    expect(found.dueToday.length).toBeGreaterThan(0)
  })

  it('looks to the next working day: over Nauryz from Friday to Thursday', () => {
    expect(duesOf({ ...office, today: parseLocalDate('2026-03-20') }).nextDay).toBe('2026-03-26')
  })

  it('is there on working days only, and not when there is nothing to say', () => {
    const on = (today: LocalDate): unknown => digestOf({ ...office, today })
    expect(on(parseLocalDate('2026-03-21'))).toBeNull()
    const idle = officeOn(7, 0)
    expect(digestOf(idle)).toBeNull()
    // From October on the next year is asked for, even with nothing else to do.
    expect(digestOf({ ...idle, today: parseLocalDate('2026-10-01') })).toMatchObject({ yearToConfirm: 2027 })
  })

  it('splits open obligations without overlap on every day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { overdue, dueToday, dueNext, nextDay } = duesOf({ ...office, today })
        expect(overdue.every(({ dueOn }) => dueOn < today)).toBe(true)
        expect(dueToday.every(({ dueOn }) => dueOn === today)).toBe(true)
        expect(dueNext.every(({ dueOn }) => dueOn > today && dueOn <= nextDay)).toBe(true)
        expect(isWorkingDay(calendar, nextDay) && nextDay > today).toBe(true)
      }),
    )
  })
})
