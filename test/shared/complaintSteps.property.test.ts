import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { refusalOf, STEPS, type NextStep } from '@shared/complaint/nextSteps.ts'
import { isActive, openObligations } from '@shared/complaint/obligations.ts'
import { AnswerKind, DecisionOutcome, ExtensionGround, PortalMark } from '@shared/complaint/outcomes.ts'
import { settlednessAfter, type Settledness } from '@shared/complaint/settled.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'
import { dateOf, parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, aRegistration, contextOn, given } from '../support/builders.ts'

const FIRST_DAY = dateOf(at('2026-03-10T10:00'))

const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(FIRST_DAY, n))
const line = fc.constantFrom('', '12/3')
const authority = fc.constantFrom('local_body' as const, 'authorised_body' as const)

const command: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  fc.record({
    type: fc.constant('forward' as const),
    on: day,
    bodyId: fc.constant(null),
    bodyName: fc.constant({ kk: 'Орган', ru: 'Орган' }),
    authority,
    outgoingNumber: line,
    lateReason: line,
  }),
  fc.record({ type: fc.constant('satisfy' as const), on: day, documentNumber: line }),
  fc.record({ type: fc.constant('register-review' as const), on: day, incomingNumber: line }),
  fc.record({
    type: fc.constant('extend' as const),
    on: day,
    days: fc.integer({ min: 1, max: 12 }),
    ground: fc.constantFrom(...ExtensionGround.options, null),
    siteVisit: fc.boolean(),
  }),
  fc.record({ type: fc.constant('send-notice' as const), on: day, outgoingNumber: line, lateReason: line }),
  fc.record({
    type: fc.constant('decide' as const),
    on: day,
    outcome: fc.constantFrom(...DecisionOutcome.options),
    answer: fc.constantFrom(...AnswerKind.options),
    documentNumber: line,
    rightsRestored: fc.boolean(),
    disciplined: fc.nat(3),
    proposals: line,
    lateReason: line,
  }),
  fc.record({
    type: fc.constant('answer' as const),
    on: day,
    way: fc.constant('post' as const),
    language: fc.constant('kk' as const),
    outgoingNumber: line,
  }),
  fc.record({ type: fc.constant('mark-portal' as const), mark: fc.constantFrom(...PortalMark.options) }),
  fc.record({ type: fc.constant('note' as const), text: fc.constant('Запись') }),
  fc.record({ type: fc.constant('void' as const), reason: line }),
)

const form = fc
  .record({
    addressee: fc.constantFrom('provider_head' as const, 'akim' as const, 'authorised_body' as const),
    contestedAct: fc.constantFrom('provider' as const, 'employee' as const),
    channel: fc.constantFrom('counter' as const, 'portal' as const),
  })
  .map((part) => aForm({ ...part, receivedAt: at('2026-03-10T10:00') }))

/** Whatever operators try, day after day: the events that were accepted. */
const history = fc
  .tuple(form, fc.array(fc.tuple(command, fc.nat(4)), { maxLength: 14 }))
  .map(([first, tries]) => {
    const events: ComplaintEvent[] = [aRegistration(first)]
    let today: LocalDate = FIRST_DAY
    for (const [wanted, wait] of tries) {
      today = addDays(today, wait)
      const result = decide(given(events), wanted, contextOn(today))
      if (result.ok) events.push(...result.value)
    }
    return { events, today }
  })

/** The command a step would send with everything filled in, on a day late enough for all. */
function filledIn(step: NextStep, on: LocalDate): ComplaintCommand {
  const lateReason = 'причина'
  switch (step) {
    case 'forward':
      return {
        type: 'forward',
        on,
        bodyId: null,
        bodyName: { kk: 'Орган', ru: 'Орган' },
        authority: 'local_body',
        outgoingNumber: '',
        lateReason,
      }
    case 'satisfy':
      return { type: 'satisfy', on, documentNumber: '1' }
    case 'register-review':
      return { type: 'register-review', on, incomingNumber: '' }
    case 'extend':
      return { type: 'extend', on, days: 1, ground: 'additional_information', siteVisit: false }
    case 'notice':
      return { type: 'send-notice', on, outgoingNumber: '', lateReason }
    case 'decide':
      return {
        type: 'decide',
        on,
        outcome: 'not_satisfied',
        answer: 'refused',
        documentNumber: '',
        rightsRestored: false,
        disciplined: 0,
        proposals: '',
        lateReason,
      }
    case 'answer':
      return { type: 'answer', on, way: 'post', language: 'kk', outgoingNumber: '' }
  }
}

it('replaying what was accepted gives the same complaint, and every event counts', () => {
  fc.assert(
    fc.property(history, ({ events }) => {
      const state = given(events)
      expect(given(structuredClone(events))).toEqual(state)
      expect(state.version).toBe(events.length)
    }),
  )
})

it('every accepted command makes sense to the fold, so nothing decided is ever set aside', () => {
  fc.assert(
    fc.property(history, command, ({ events, today }, wanted) => {
      const result = decide(given(events), wanted, contextOn(today))
      if (result.ok) expect(() => given([...events, ...result.value])).not.toThrow()
    }),
  )
})

/** Steps that could be taken today with everything filled in. */
function possible(state: Complaint, today: LocalDate): readonly NextStep[] {
  return STEPS.filter((step) => decide(state, filledIn(step, today), contextOn(today)).ok)
}

it('a complaint is over, or has a next step: there is no dead end', () => {
  fc.assert(
    fc.property(history, ({ events, today }) => {
      const state = given(events)
      const over = state.status === 'closed' || state.status === 'void'
      if (!over) {
        expect(possible(state, today)).not.toEqual([])
        expect(isActive(state)).toBe(true)
      }
      if (state.status === 'void') expect(openObligations(state)).toEqual([])
    }),
  )
})

it('what the toolbar refuses beforehand, the rules refuse with the same words', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom(...STEPS),
      fc.boolean(),
      ({ events, today }, step, providerMayExtend) => {
        const state = given(events)
        const refusal = refusalOf(step, state, { providerMayExtend })
        const result = decide(state, filledIn(step, today), contextOn(today, { providerMayExtend }))
        if (refusal !== null) expect(result).toMatchObject({ ok: false, error: { code: refusal } })
        // Left to `decide` are only the dates: a day after the term, or the three days over.
        else if (!result.ok)
          expect(['satisfied-too-late', 'extension-after-term']).toContain(result.error.code)
      },
    ),
  )
})

it('N-07 no history leads further than ten working days beyond the first term', () => {
  fc.assert(
    fc.property(history, ({ events }) => {
      const { review, extension } = given(events)
      if (review && extension) expect(extension.days).toBeLessThanOrEqual(10)
      if (review && !extension) expect(review.reviewBy).toBe(review.firstReviewBy)
    }),
  )
})

it('what the types of its events call settled has nothing left to do', () => {
  let settled = 0
  fc.assert(
    fc.property(history, ({ events }) => {
      let verdict: Settledness | null = null
      for (const { type } of events) verdict = settlednessAfter(verdict, type)
      if (verdict !== 'settled') return
      settled += 1
      expect(isActive(given(events))).toBe(false)
    }),
    { numRuns: 1000 },
  )
  expect(settled).toBeGreaterThan(20)
})
