import type { NextStep } from '@shared/queries/nextSteps.ts'

import type { Step } from '../card/actions/steps.ts'
import { useKeys } from '../../app/keys.ts'
import { go } from '../../app/navigation.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { useComplaintActions } from '../card/actions/ComplaintActions.tsx'

/** The complaint the keys act on: the one of the row, the chip or the day's list that has the focus. */
export type ActiveComplaint = {
  readonly complaintId: string
  readonly steps: readonly NextStep[]
  /** The step of the row itself: where a key may mean several, it means this one. */
  readonly step?: NextStep
}

/** What each key may mean; the first step the complaint allows now is taken. */
const STEPS_OF_KEYS: Readonly<Record<string, readonly Step[]>> = {
  F7: ['forward', 'register-review'],
  F8: ['decide', 'satisfy', 'answer'],
  F9: ['extend'],
  'Shift+F8': ['ask-correction', 'return', 'record-correction'],
  'Shift+F9': ['notice', 'tell'],
}

/**
 * F7, F8, F9, Shift+F8 and Shift+F9 open the dialog of a step. Where the complaint allows none of a key's steps, the dialog of
 * the first says which rule stands in the way.
 */
export function useStepKeys(active: ActiveComplaint | null): void {
  const actions = useComplaintActions()
  const bindings = Object.entries(STEPS_OF_KEYS).map(([key, candidates]) => [
    key,
    () => {
      if (!active) return
      const own = candidates.find((one) => one === active.step)
      const allowed: readonly Step[] = active.steps
      const step = own ?? candidates.find((one) => allowed.includes(one)) ?? candidates[0]
      if (step) actions.open(step, active.complaintId)
    },
  ])
  useKeys(useReadsOnly() ? {} : Object.fromEntries(bindings))
}

/** The key that takes a step, as printed on its button. */
export function keyOfStep(step: NextStep): string {
  return Object.entries(STEPS_OF_KEYS).find(([, steps]) => steps.includes(step))?.[0] ?? ''
}

/** Opens a complaint's card. */
export function openCard(complaintId: string): void {
  go(`/complaints/${encodeURIComponent(complaintId)}`)
}
