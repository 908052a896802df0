import fc from 'fast-check'
import { expect, it } from 'vitest'

import { ComplaintCommand } from '@shared/complaint/commands.ts'
import { isComplaintOver, type Complaint } from '@shared/complaint/complaint.ts'
import { decide } from '@shared/complaint/decide.ts'
import { refusalOf, SIDE_STEPS, STEPS, type AnyStep } from '@shared/complaint/nextSteps.ts'
import { isActive, openObligations } from '@shared/complaint/obligations.ts'
import { settlednessAfter, type Settledness } from '@shared/complaint/settled.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { anyCommand } from '../support/anyCommand.ts'
import { aimed, contextFor, folded, history, stored } from '../support/anyHistory.ts'
import { filledIn } from '../support/filledIn.ts'

const everything = { numRuns: 250 }

it('the model tries every command there is', () => {
  const known = new Set<string>(ComplaintCommand.options.map(({ shape }) => shape.type.value))
  const tried = new Set(fc.sample(anyCommand, 3000).map(({ type }) => type))
  expect([...known].filter((type) => !tried.has(type as ComplaintCommand['type']))).toEqual([])
})

it('replaying what was accepted gives the same complaint, and every event counts', () => {
  fc.assert(
    fc.property(history, ({ journal, state }) => {
      expect(folded(structuredClone(journal))).toEqual(state)
      expect(state.version).toBe(journal.length)
    }),
    everything,
  )
})

it('every accepted command makes sense to the fold, so nothing decided is ever set aside', () => {
  fc.assert(
    fc.property(history, anyCommand, ({ journal, state, today }, tried) => {
      const wanted = aimed(tried, state, today)
      const result = decide(state, wanted, contextFor(wanted, today))
      if (result.ok) expect(() => folded(stored(journal, result.value))).not.toThrow()
    }),
    everything,
  )
})

/** Steps that could be taken today with everything filled in. */
function possible(state: Complaint, today: LocalDate): readonly AnyStep[] {
  return STEPS.filter((step) => {
    const command = filledIn(step, today, state)
    return decide(state, command, contextFor(command, today)).ok
  })
}

it('a complaint is over, or has a next step: there is no dead end', () => {
  fc.assert(
    fc.property(history, ({ state, today }) => {
      if (!isComplaintOver(state)) {
        expect(possible(state, today)).not.toEqual([])
        expect(isActive(state)).toBe(true)
      }
      // An obligation that is open keeps the complaint among those something is left to do on.
      if (!isActive(state)) expect(openObligations(state)).toEqual([])
      if (state.status === 'void') expect(openObligations(state)).toEqual([])
    }),
    everything,
  )
})

it('what the toolbar and the menu refuse beforehand, the rules refuse with the same words', () => {
  /** Left to `decide` are what is typed and the dates: a day after the term, or the three days over. */
  const judgedByDecide = new Set([
    'satisfied-too-late',
    'extension-after-term',
    'link-known',
    'undo-not-last',
    'complaint-over',
    'already-decided',
  ])
  fc.assert(
    fc.property(
      history,
      fc.constantFrom<AnyStep>(...STEPS, ...SIDE_STEPS),
      fc.boolean(),
      ({ state, today }, step, providerMayExtend) => {
        const refusal = refusalOf(step, state, { providerMayExtend })
        const command = filledIn(step, today, state)
        const result = decide(state, command, contextFor(command, today, { providerMayExtend }))
        if (refusal !== null) expect(result).toMatchObject({ ok: false, error: { code: refusal } })
        else if (!result.ok) expect(judgedByDecide).toContain(result.error.code)
      },
    ),
    everything,
  )
})

it('a step undone equals one never taken, but for the version', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom<AnyStep>(...STEPS, ...SIDE_STEPS),
      ({ journal, state, today }, step) => {
        const command = filledIn(step, today, state)
        const taken = decide(state, command, contextFor(command, today))
        if (step === 'undo' || !taken.ok) return
        let after = stored(journal, taken.value)
        for (let left = taken.value.length; left > 0; left -= 1) {
          const undo = aimed({ type: 'undo', eventId: '', reason: 'ошибка' }, folded(after), today)
          const undone = decide(folded(after), undo, contextFor(undo, today))
          if (!undone.ok) {
            expect(undone.error.code).toBe('undo-impossible')
            return
          }
          after = stored(after, undone.value)
        }
        expect({ ...folded(after), version: 0 }).toEqual({ ...state, version: 0 })
      },
    ),
    everything,
  )
})

it('what the types of its events call settled has nothing left to do', () => {
  let settled = 0
  fc.assert(
    fc.property(history, ({ journal, state }) => {
      let verdict: Settledness | null = null
      for (const { event } of journal) verdict = settlednessAfter(verdict, event.type)
      if (verdict !== 'settled') return
      settled += 1
      expect(isActive(state)).toBe(false)
    }),
    { numRuns: 500 },
  )
  expect(settled).toBeGreaterThan(5)
})
