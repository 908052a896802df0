import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import {
  addWorkingDays,
  createWorkCalendar,
  dayOf,
  isProvisional,
  isProvisionalBetween,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
  workingDaysOfMonth,
  type WorkCalendar,
} from '@shared/calendar/workCalendar.ts'
import {
  addDays,
  parseLocalDate as date,
  parseYearMonth as month,
  type LocalDate,
} from '@shared/time/localDate.ts'
import { fromEpochDay, toEpochDay } from '@shared/time/epochDay.ts'

const five = kazakhCalendar(5)

/** Around the data's edges too, where estimated years begin. */
const anyDate = fc
  .integer({ min: toEpochDay(date('2014-01-01')), max: toEpochDay(date('2033-12-31')) })
  .map(fromEpochDay)
const anyCalendar = fc.constantFrom<WorkCalendar>(five, kazakhCalendar(6))

/** The plain walk the tables must agree with. */
function walk(calendar: WorkCalendar, from: LocalDate, n: number): LocalDate {
  let day = from
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

describe('counting', () => {
  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 0, max: 400 }), (calendar, from, n) => {
        expect(addWorkingDays(calendar, from, n)).toBe(walk(calendar, from, n))
      }),
    )
  })

  it('adds what it counts, and counts what it adds', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 1, max: 600 }), (calendar, from, n) => {
        const to = addWorkingDays(calendar, from, n)
        expect(workingDaysBetween(calendar, from, to)).toBe(n)
        expect(workingDaysBetween(calendar, to, from)).toBe(-n)
        expect(isWorkingDay(calendar, to)).toBe(true)
      }),
    )
  })

  it('never moves back: a later day or one more day is never due earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyDate, fc.integer({ min: 1, max: 60 }), (calendar, from, n) => {
        const due = addWorkingDays(calendar, from, n)
        expect(addWorkingDays(calendar, addDays(from, 1), n) >= due).toBe(true)
        expect(addWorkingDays(calendar, from, n + 1) > due).toBe(true)
      }),
    )
  })

  it('crosses years, in both directions', () => {
    expect(addWorkingDays(five, date('2025-12-30'), 3)).toBe('2026-01-06')
    expect(workingDaysBetween(five, date('2024-12-31'), date('2026-12-31'))).toBe(246 + 247)
    expect(workingDaysBetween(five, date('2026-06-10'), date('2026-06-10'))).toBe(0)
  })

  it('finds the next working day, the day itself included', () => {
    expect(nextWorkingDay(five, date('2026-03-21'))).toBe('2026-03-26')
    expect(nextWorkingDay(five, date('2026-03-26'))).toBe('2026-03-26')
    expect(nextWorkingDay(five, date('2024-05-04'))).toBe('2024-05-04')
  })

  it('lists the working days of a month', () => {
    const may = workingDaysOfMonth(five, month('2026-05'))
    expect(may).toHaveLength(17)
    expect(may).toContain('2026-05-08')
    expect(may).not.toContain('2026-05-27')
  })
})

describe('what is not official', () => {
  it('marks days, and every count that rests on one', () => {
    expect(isProvisional(five, date('2026-12-31'))).toBe(false)
    expect(isProvisional(five, date('2027-01-01'))).toBe(true)
    expect(isProvisional(five, date('2016-12-31'))).toBe(true)
    expect(isProvisionalBetween(five, date('2026-12-20'), date('2026-12-31'))).toBe(false)
    expect(isProvisionalBetween(five, date('2026-12-31'), date('2027-01-05'))).toBe(true)
    expect(isProvisionalBetween(five, date('2016-12-30'), date('2017-01-05'))).toBe(true)
  })

  it('is a single day too, when its date is an estimate', () => {
    const kurban = {
      date: date('2026-05-27'),
      kind: 'religious',
      name: null,
      basis: null,
      provisional: true,
    } as const
    const calendar = createWorkCalendar({
      week: 5,
      version: 'test',
      years: new Map([[2026, 'official']]),
      marks: [kurban],
    })
    expect(isProvisionalBetween(calendar, date('2026-05-26'), date('2026-05-29'))).toBe(true)
    expect(isProvisionalBetween(calendar, date('2026-05-27'), date('2026-05-29'))).toBe(false)
  })
})

it('lets corrections of the office win over the law', () => {
  const correction = { date: date('2026-05-08'), kind: 'transfer_off', name: null, basis: null } as const
  const calendar = createWorkCalendar({ ...five, marks: [...five.marks.values(), correction] })
  expect(isWorkingDay(calendar, date('2026-05-08'))).toBe(false)
  expect(isWorkingDay(five, date('2026-05-08'))).toBe(true)
  expect(dayOf(calendar, date('2026-05-07')).name?.ru).toBe('День защитника Отечества')
})
