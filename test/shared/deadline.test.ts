import { readdirSync, readFileSync } from 'node:fs'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { isWorkingDay } from '@shared/calendar/workCalendar.ts'
import { clocksFor } from '@shared/deadline/clocks.ts'
import { deadlinesFor, dueStatus, extensionOf } from '@shared/deadline/engine.ts'
import { OfficeHours, registrationDay } from '@shared/deadline/registration.ts'
import { RULE_SETS, ruleSetById, ruleSetOn, type Authority } from '@shared/deadline/rules.ts'
import { traceOf } from '@shared/deadline/trace.ts'
import { addDays, parseLocalDate as date } from '@shared/time/localDate.ts'
import { fromEpochDay, toEpochDay } from '@shared/time/epochDay.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

const five = kazakhCalendar(5)
const six = kazakhCalendar(6)

const deadlines = (receivedOn: string, registeredOn: string, authority: Authority = 'local_body') =>
  deadlinesFor({ receivedOn: date(receivedOn), registeredOn: date(registeredOn), authority }, five)

const extension = (days: number, extendedOn = '2026-06-16', reviewBy = '2026-06-17') =>
  extensionOf({ reviewBy: date(reviewBy), extendedOn: date(extendedOn), days, ruleSet: 'V4' }, five)

describe('the two clocks (domain §7)', () => {
  it('N-03 forwarding counts 3 working days from receipt, even on a day off', () => {
    expect(deadlines('2026-06-13', '2026-06-15').forwardBy).toBe('2026-06-17')
    expect(deadlines('2026-06-10', '2026-06-10').forwardBy).toBe('2026-06-15')
  })

  it('N-05 the local body reviews in 5 working days from registration', () => {
    expect(deadlines('2026-06-10', '2026-06-10').reviewBy).toBe('2026-06-17')
    expect(deadlines('2026-06-13', '2026-06-15').reviewBy).toBe('2026-06-22')
  })

  it('N-06 the authorised body reviews in 15 working days from registration', () => {
    expect(deadlines('2026-06-10', '2026-06-10', 'authorised_body').reviewBy).toBe('2026-07-01')
  })

  it('skips holidays, carry-overs and transfers', () => {
    expect(deadlines('2026-03-17', '2026-03-17').reviewBy).toBe('2026-03-27')
    expect(deadlines('2025-12-30', '2025-12-30').reviewBy).toBe('2026-01-09')
    expect(deadlines('2024-05-03', '2024-05-03').reviewBy).toBe('2024-05-14')
    expect(deadlines('2026-08-28', '2026-08-28').forwardBy).toBe('2026-09-02')
  })

  it('counts Saturdays in the six-day week', () => {
    const input = {
      receivedOn: date('2026-06-10'),
      registeredOn: date('2026-06-10'),
      authority: 'local_body',
    } as const
    expect(deadlinesFor(input, six)).toMatchObject({ forwardBy: '2026-06-13', reviewBy: '2026-06-16' })
  })

  it('marks dates that rest on a year without an official calendar', () => {
    expect(deadlines('2026-12-21', '2026-12-21')).toMatchObject({
      reviewBy: '2026-12-28',
      provisional: false,
    })
    expect(deadlines('2026-12-28', '2026-12-28')).toMatchObject({ reviewBy: '2027-01-06', provisional: true })
    expect(deadlines('2031-03-07', '2031-03-07').provisional).toBe(true)
  })

  it('keeps the rules a complaint was registered under', () => {
    expect(deadlines('2026-06-10', '2026-06-10').ruleSet).toBe('V4')
    const input = {
      receivedOn: date('2026-06-10'),
      registeredOn: date('2026-06-10'),
      authority: 'local_body',
    } as const
    expect(deadlinesFor({ ...input, ruleSet: 'V2' }, five).ruleSet).toBe('V2')
    expect(() => deadlinesFor({ ...input, ruleSet: 'V0' }, five)).toThrow('V0')
  })
})

describe('extension', () => {
  it('N-07 adds up to 10 working days to the review period', () => {
    expect(extension(10)).toMatchObject({ ok: true, value: { reviewBy: '2026-07-01' } })
    expect(extension(1)).toMatchObject({ ok: true, value: { reviewBy: '2026-06-18' } })
  })

  it('N-07 refuses 11 days, and days that are no number of days', () => {
    expect(extension(11)).toMatchObject({ ok: false, error: { code: 'extension-too-long' } })
    for (const days of [0, -1, 1.5, Number.NaN]) {
      expect(extension(days)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    }
  })

  it('N-07 refuses a decision after the term, not one on its last day', () => {
    expect(extension(5, '2026-06-18')).toMatchObject({ ok: false, error: { code: 'extension-after-term' } })
    expect(extension(5, '2026-06-17').ok).toBe(true)
  })

  it('N-08 gives 3 working days from the decision to tell the applicant', () => {
    expect(extension(10)).toMatchObject({ ok: true, value: { noticeBy: '2026-06-19' } })
  })
})

describe('which clocks run (domain §1.3)', () => {
  const base = { addressee: 'provider_head', providerKind: 'state_body', contestedAct: 'provider' } as const

  it('N-03 the provider whose own act is contested forwards', () => {
    expect(clocksFor(base)).toEqual({ forward: true, review: true, authority: 'local_body' })
  })

  it('N-05 the head reviews a complaint against an employee, the akim one against a subordinate provider', () => {
    expect(clocksFor({ ...base, contestedAct: 'employee' })).toMatchObject({
      forward: false,
      authority: 'local_body',
    })
    expect(clocksFor({ ...base, addressee: 'akim' })).toMatchObject({
      forward: false,
      authority: 'local_body',
    })
    expect(clocksFor({ ...base, addressee: 'akim', providerKind: 'akim_office' }).forward).toBe(true)
  })

  it('N-06 the authorised body only reviews', () => {
    expect(clocksFor({ ...base, addressee: 'authorised_body' })).toEqual({
      forward: false,
      review: true,
      authority: 'authorised_body',
    })
  })
})

describe('how a due date stands', () => {
  const status = (today: string, dueOn = '2026-06-19') => dueStatus(date(dueOn), date(today), five)

  it.each([
    ['2026-06-16', 'on_time', 3],
    ['2026-06-17', 'due_soon', 2],
    ['2026-06-18', 'due_soon', 1],
    ['2026-06-19', 'due_today', 0],
    ['2026-06-20', 'overdue', 0],
    ['2026-06-21', 'overdue', 0],
    ['2026-06-22', 'overdue', 1],
    ['2026-06-24', 'overdue', 3],
  ])('on %s is %s by %i working days', (today, state, workingDays) => {
    expect(status(today)).toMatchObject({ state, workingDays })
  })

  it('says tomorrow only of the next day, not of the Monday after a Friday', () => {
    expect(status('2026-06-18').isTomorrow).toBe(true)
    expect(status('2026-06-19', '2026-06-22')).toMatchObject({ workingDays: 1, isTomorrow: false })
  })
})

describe('the trace', () => {
  it('shows each day from day zero, and why it is skipped', () => {
    const trace = traceOf(five, date('2026-03-20'), 3)
    expect(trace.days.map(({ date: day, number }) => [day.slice(8), number])).toEqual([
      ['20', 0],
      ['21', null],
      ['22', null],
      ['23', null],
      ['24', null],
      ['25', null],
      ['26', 1],
      ['27', 2],
      ['28', null],
      ['29', null],
      ['30', 3],
    ])
    expect(trace).toMatchObject({ from: '2026-03-20', dueOn: '2026-03-30', provisional: false })
    expect(trace.days[4]).toMatchObject({
      kind: 'carry_over',
      name: { ru: 'Наурыз мейрамы (перенос с 21.03)' },
    })
    expect(trace.days[8]).toMatchObject({ kind: 'weekend', name: null })
  })

  it('ends on a working day with the last number, and skips nothing silently', () => {
    const anyDate = fc
      .integer({ min: toEpochDay(date('2016-06-01')), max: toEpochDay(date('2030-06-01')) })
      .map(fromEpochDay)
    fc.assert(
      fc.property(
        fc.constantFrom(five, six),
        anyDate,
        fc.integer({ min: 1, max: 25 }),
        (calendar, from, n) => {
          const { days, dueOn } = traceOf(calendar, from, n)
          expect(days.map((day) => day.date)).toEqual(days.map((_, index) => addDays(from, index)))
          expect(days.at(-1)).toMatchObject({ date: dueOn, number: n })
          expect(isWorkingDay(calendar, dueOn)).toBe(true)
          const numbers = days.map((day) => day.number).filter((number) => number !== null)
          expect(numbers).toEqual(Array.from({ length: n + 1 }, (_, number) => number))
          for (const day of days.slice(1)) expect(day.number !== null).toBe(isWorkingDay(calendar, day.date))
        },
      ),
    )
  })
})

describe('the day of registration (art. 64(3) of the Code)', () => {
  const hours: OfficeHours = { start: '09:00', end: '18:30', lunchStart: '13:00', lunchEnd: '14:30' }

  it.each([
    ['2026-06-10T10:42', '2026-06-10', 'in working hours'],
    ['2026-06-10T07:15', '2026-06-10', 'before they begin'],
    ['2026-06-10T13:30', '2026-06-10', 'at lunch'],
    ['2026-06-10T18:30', '2026-06-10', 'in the last minute'],
    ['2026-06-10T18:31', '2026-06-11', 'after hours'],
    ['2026-06-12T19:00', '2026-06-15', 'after hours on a Friday'],
    ['2026-06-13T11:00', '2026-06-15', 'on a Saturday'],
    ['2026-03-20T18:45', '2026-03-26', 'after hours before Nauryz'],
    ['2024-05-04T10:00', '2024-05-04', 'on a Saturday that works'],
    ['2025-12-29T19:00', '2025-12-29', 'after hours under the rules before V3'],
    ['2025-12-30T19:00', '2025-12-31', 'after hours on the first day of V3'],
  ])('received %s, registered %s: %s', (received, registered) => {
    expect(registrationDay(at(received), hours, five)).toBe(registered)
  })

  it('refuses hours that end before they begin', () => {
    expect(OfficeHours.safeParse({ start: '18:30', end: '09:00' }).success).toBe(false)
    expect(OfficeHours.safeParse({ start: '9:00', end: '18:30' }).success).toBe(false)
    expect(OfficeHours.safeParse(hours).success).toBe(true)
  })
})

describe('rule sets', () => {
  it('follow one another without a gap or an overlap', () => {
    for (const [index, set] of RULE_SETS.entries()) {
      const next = RULE_SETS[index + 1]
      expect(set.effectiveTo).toBe(next ? addDays(next.effectiveFrom, -1) : null)
      expect(ruleSetById(set.id)).toBe(set)
      expect(ruleSetOn(set.effectiveFrom)).toBe(set)
    }
  })

  it.each([
    ['2010-01-01', 'V1'],
    ['2021-06-30', 'V1'],
    ['2021-07-01', 'V2'],
    ['2025-12-29', 'V2'],
    ['2025-12-30', 'V3'],
    ['2026-01-09', 'V3a'],
    ['2026-06-10', 'V4'],
  ])('registered on %s falls under %s', (day, id) => {
    expect(ruleSetOn(date(day)).id).toBe(id)
  })

  it('warn where article 25(4) does not name the body', () => {
    expect(ruleSetById('V4').extension.allowedFor).toMatchObject({
      state_corporation: 'warn',
      akim_office: 'yes',
    })
  })

  it('print the name the law has on that day', () => {
    expect(ruleSetOn(date('2026-02-01')).law.ru).not.toContain('социально ответственных')
    expect(ruleSetOn(date('2026-06-10')).law.kk).toContain('әлеуметтік жауапкершілігі бар')
  })
})

it('is counted without the clock, the zone or the language of the computer', () => {
  const sources = ['calendar', 'deadline', 'identity'].flatMap((folder) =>
    readdirSync(`shared/${folder}`, { encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `shared/${folder}/${name}`),
  )
  expect(sources.length).toBeGreaterThan(8)
  const ambient =
    /\bnew Date\(\)|\bDate\.now|\.get(Date|Day|Month|FullYear|Hours)\(|\bIntl\b|toLocale|process\./
  const reads = (text: string): boolean => ambient.test(text)
  expect(
    [...sources, 'shared/time/localDate.ts'].filter((path) => reads(readFileSync(path, 'utf8'))),
  ).toEqual([])
  expect(reads('const now = new Date()')).toBe(true)
})
