import { describe, expect, it } from 'vitest'

import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { createDayCounter } from '@shared/report/dayCounter.ts'
import { termsBefore } from '@shared/report/countComplaint.ts'
import { lastRound, reviewedOn } from '@shared/report/rounds.ts'
import { axisTop, shareAxisFrom } from '../../renderer/features/report/axis.ts'
import { periodOf } from '@shared/report/period.ts'
import { violationsOf } from '@shared/report/violations.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { parseLocalDate, parseYearMonth } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'
import { aForm, aRegistration, calendar, contextOn, given } from '../support/builders.ts'
import { figuresOf } from '../support/figures.ts'

const at = (text: string): ComplaintForm['receivedAt'] => parseLocalDateTime(text)
const on = parseLocalDate

/** A complaint with what was done on it; every step by the real rules. */
function lived(form: Partial<ComplaintForm>, ...commands: readonly ComplaintCommand[]) {
  const history: ComplaintEvent[] = [aRegistration(aForm(form))]
  for (const command of commands) {
    const day = 'on' in command ? command.on : '2026-12-31'
    const decided = decide(given(history), command, contextOn(`${day}T18:00`))
    if (!decided.ok) throw new Error(decided.error.message)
    history.push(...decided.value)
  }
  return given(history)
}

const forward = (day: string, lateReason = ''): ComplaintCommand => ({
  type: 'forward',
  on: on(day),
  bodyId: null,
  bodyName: { kk: 'Департамент', ru: 'Департамент' },
  authority: 'authorised_body',
  outgoingNumber: '1',
  lateReason,
})
const decideOn = (day: string, lateReason = ''): ComplaintCommand => ({
  type: 'decide',
  on: on(day),
  outcome: 'not_satisfied',
  answer: 'refused',
  documentNumber: '5',
  rightsRestored: false,
  disciplined: 2,
  proposals: '',
  lateReason,
})
const registerReview = (day: string): ComplaintCommand => ({
  type: 'register-review',
  on: on(day),
  incomingNumber: '7',
})
const extend = (day: string): ComplaintCommand => ({
  type: 'extend',
  on: on(day),
  days: 10,
  ground: 'additional_information',
  siteVisit: false,
})
const notice = (day: string, lateReason = ''): ComplaintCommand => ({
  type: 'send-notice',
  on: on(day),
  outgoingNumber: '9',
  lateReason,
})

/** Filed with the akim, so that no forwarding clock runs: reviewed by the office itself. */
const own = { addressee: 'akim' } as const

describe('what a complaint counts in', () => {
  it('N-03 counts forwarding by its day, late when after the third working day', () => {
    const inTime = lived({ receivedAt: at('2026-06-10T10:00') }, forward('2026-06-15'))
    expect(figuresOf(inTime, '2026-06')).toEqual(['closing', 'forwarded', 'forwarded_in_time', 'received'])
    const late = lived({ receivedAt: at('2026-06-10T10:00') }, forward('2026-06-16', 'архив'))
    expect(figuresOf(late, '2026-06')).toContain('forwarded_late')
  })

  it('N-04 counts full satisfaction as reviewed in time and satisfied, on the day of registration at the earliest', () => {
    // Received after hours on the last working day of October, satisfied at once: registered in November.
    const complaint = lived(
      { receivedAt: at('2026-10-30T19:10') },
      { type: 'satisfy', on: on('2026-10-30'), documentNumber: '3' },
    )
    expect(complaint.registration.registeredOn).toBe('2026-11-02')
    expect(reviewedOn(lastRound(complaint))).toBe('2026-11-02')
    expect(figuresOf(complaint, '2026-10')).toEqual([])
    expect(figuresOf(complaint, '2026-11')).toEqual([
      'outcome_satisfied',
      'received',
      'reviewed',
      'reviewed_in_time',
      'satisfied_before_forwarding',
    ])
  })

  it('N-05 counts a decision on the last day in time, a day later as late', () => {
    const form = { ...own, receivedAt: at('2026-06-10T10:00') }
    expect(figuresOf(lived(form, decideOn('2026-06-17')), '2026-06')).toContain('reviewed_in_time')
    const late = lived(form, decideOn('2026-06-18', 'болезнь'))
    expect(figuresOf(late, '2026-06')).toContain('reviewed_late')
    expect(figuresOf(late, '2026-06')).not.toContain('decided_in_time')
  })

  it('N-06 counts the review elsewhere from its registration there', () => {
    const complaint = lived(
      { receivedAt: at('2026-06-10T10:00') },
      forward('2026-06-12'),
      registerReview('2026-06-15'),
      decideOn('2026-07-03'),
    )
    expect(figuresOf(complaint, '2026-06')).toContain('closing')
    expect(figuresOf(complaint, '2026-07')).toEqual([
      'decided_in_time',
      'disciplined',
      'opening',
      'outcome_refused',
      'reviewed',
      'reviewed_in_time',
    ])
  })

  it('N-07 sees the term as it stood at the end of the month, before a later extension', () => {
    const complaint = lived({ ...own, receivedAt: at('2026-10-23T10:00') }, extend('2026-11-02'))
    expect(termsBefore(complaint, on('2026-11-01'))).toEqual([{ kind: 'review', dueOn: '2026-11-02' }])
    expect(termsBefore(complaint, on('2026-11-03'))[0]?.dueOn).toBe('2026-11-16')
    expect(figuresOf(complaint, '2026-10')).toEqual(['closing', 'closing_due_soon', 'received'])
    expect(figuresOf(complaint, '2026-11')).toContain('extended_additional_information')
  })

  it('N-08 counts the notice by its own day, even after the decision', () => {
    const complaint = lived(
      { ...own, receivedAt: at('2026-09-22T10:00') },
      extend('2026-09-28'),
      decideOn('2026-09-30'),
      notice('2026-10-05', 'нет адреса'),
    )
    expect(figuresOf(complaint, '2026-09')).not.toContain('notified_late')
    expect(figuresOf(complaint, '2026-10')).toEqual(['notified_late'])
  })

  it('leaves void numbers out of every month', () => {
    const complaint = lived(
      { ...own, receivedAt: at('2026-06-10T10:00') },
      { type: 'void', reason: 'дважды' },
    )
    expect(figuresOf(complaint, '2026-06')).toEqual([])
  })

  it('calls overdue what is due before today, or by the end of a month that is over', () => {
    const complaint = lived({ ...own, receivedAt: at('2026-06-10T10:00') })
    expect(figuresOf(complaint, '2026-06', '2026-06-17')).toEqual(['closing', 'closing_due_soon', 'received'])
    expect(figuresOf(complaint, '2026-06', '2026-06-18')).toContain('closing_overdue')
    expect(figuresOf(complaint, '2026-06', '2026-08-01')).toContain('closing_overdue')
  })
})

describe('missed terms', () => {
  it('lists what was done late in the month and what is still not done, with working days', () => {
    const known = { directory: emptyDirectory, daysBetween: createDayCounter(calendar, on('2026-06-01')) }
    const june = periodOf(parseYearMonth('2026-06'), on('2026-06-25'), calendar)
    const late = lived({ ...own, receivedAt: at('2026-06-10T10:00') }, decideOn('2026-06-19', 'болезнь'))
    expect(violationsOf(late, june, known)).toMatchObject([
      { kind: 'review', dueOn: '2026-06-17', doneOn: '2026-06-19', daysLate: 2 },
    ])
    const open = lived({ receivedAt: at('2026-06-10T10:00') })
    expect(violationsOf(open, june, known)).toMatchObject([
      { kind: 'forward', dueOn: '2026-06-15', doneOn: null, daysLate: 8 },
    ])
    const inTime = lived({ ...own, receivedAt: at('2026-06-10T10:00') }, decideOn('2026-06-17'))
    expect(violationsOf(inTime, june, known)).toEqual([])
  })
})

describe('the axes of the charts', () => {
  it.each([
    [0, 3],
    [1, 3],
    [11, 12],
    [41, 45],
    [100, 120],
    [7000, 9000],
  ])('ends %i at %i, in whole steps', (most, top) => {
    expect(axisTop(most, 3)).toBe(top)
  })

  it('begins shares near their least', () => {
    expect(shareAxisFrom(0.93, 2)).toBeCloseTo(0.9)
    expect(shareAxisFrom(0.84, 2)).toBeCloseTo(0.8)
    expect(shareAxisFrom(0.5, 2)).toBe(0)
  })
})

it('counts days like the calendar, before and after its base', () => {
  const days = createDayCounter(calendar, on('2026-03-20'))
  const dates = ['2025-12-30', '2026-01-09', '2026-03-19', '2026-03-20', '2026-03-26', '2026-05-12'].map(on)
  for (const from of dates) {
    for (const to of dates.filter((date) => date >= from)) {
      expect(days(from, to)).toBe(workingDaysBetween(calendar, from, to))
    }
  }
})
