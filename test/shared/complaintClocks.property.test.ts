import fc from 'fast-check'
import { expect, it } from 'vitest'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { decide } from '@shared/complaint/decide.ts'
import { refusalOf, type AnyStep } from '@shared/complaint/nextSteps.ts'
import { obligationsOf, openObligations, type ObligationKind } from '@shared/complaint/obligations.ts'
import { dueDatesOf, recountDueDates } from '@shared/complaint/runningDates.ts'
import { traceOf } from '@shared/deadline/trace.ts'

import { contextFor, folded, history, stored } from '../support/anyHistory.ts'
import { calendar, contextOn } from '../support/builders.ts'
import { filledIn } from '../support/filledIn.ts'

const everything = { numRuns: 250 }

/** The steps any of which ends an obligation. */
const ENDED_BY: Readonly<Record<ObligationKind, readonly AnyStep[]>> = {
  forward: ['forward', 'satisfy'],
  review: ['decide', 'forward', 'satisfy'],
  notice: ['notice'],
  return: ['return', 'record-correction'],
  telling: ['tell'],
}

it('every open obligation has a step that ends it, and taking it does', () => {
  fc.assert(
    fc.property(history, ({ journal, state, today }) => {
      for (const { kind } of openObligations(state)) {
        const step = ENDED_BY[kind].find((one) => refusalOf(one, state, contextOn(today)) === null)
        if (!step) throw new Error(`nothing ends ${kind}`)
        const command = filledIn(step, today, state)
        const result = decide(state, command, contextFor(command, today))
        if (!result.ok) continue
        const before = state.tellings.filter(({ told }) => told === null).length
        const after = folded(stored(journal, result.value))
        const left = openObligations(after).filter((one) => one.kind === kind)
        // Several things may wait to be told of: one telling tells of one.
        if (kind === 'telling')
          expect(after.tellings.filter(({ told }) => told === null)).toHaveLength(before - 1)
        else expect(left).toEqual([])
      }
    }),
    everything,
  )
})

it('every open clock is explained by its trace, day by day to the due date', () => {
  fc.assert(
    fc.property(history, ({ state }) => {
      for (const { from, dueOn, state: stands } of obligationsOf(state)) {
        if (stands !== 'open') continue
        const trace = traceOf(calendar, from, workingDaysBetween(calendar, from, dueOn))
        expect(trace.dueOn).toBe(dueOn)
        expect(trace.days.at(-1)?.date).toBe(dueOn)
      }
    }),
    everything,
  )
})

it('counting anew under the same calendar changes no date: each clock knows what it is counted from', () => {
  fc.assert(
    fc.property(history, ({ state }) => {
      expect(recountDueDates(state, calendar).dates).toEqual(dueDatesOf(state))
    }),
    everything,
  )
})

it('art. 65, 70(3), 95(2) nobody is told of what has not happened yet, and the unknown of nothing', () => {
  fc.assert(
    fc.property(history, ({ journal, state }) => {
      for (const { told, since } of state.tellings) if (told) expect(told.on >= since).toBe(true)
      const neverCorrected = journal.every(({ event }) => event.type !== 'complaint.corrected')
      const anonymous = state.registration.form.applicant.kind === 'anonymous'
      if (anonymous && neverCorrected) expect(state.tellings).toEqual([])
    }),
    everything,
  )
})

it('N-07 no history leads further than ten working days beyond the first term', () => {
  fc.assert(
    fc.property(history, ({ state }) => {
      const { review, extension } = state
      if (review && extension) expect(extension.days).toBeLessThanOrEqual(10)
      if (review && !extension) expect(review.reviewBy).toBe(review.firstReviewBy)
    }),
    everything,
  )
})
