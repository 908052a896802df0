import type { NextStep } from '@shared/queries/nextSteps.ts'

import { useKeys } from '../../app/keys.ts'
import { go } from '../../app/navigation.ts'
import { useComplaintActions } from '../card/actions/ComplaintActions.tsx'

/** The complaint the keys act on: the one of the row, the chip or the day's list that has the focus. */
export type ActiveComplaint = {
  readonly complaintId: string
  readonly steps: readonly NextStep[]
}

/** What each key may mean; the first step the complaint allows now is taken. */
const STEPS_OF_KEYS: Readonly<Record<string, readonly NextStep[]>> = {
  F7: ['forward', 'register-review'],
  F8: ['decide', 'satisfy', 'answer'],
  F9: ['extend'],
  'Shift+F9': ['notice'],
}

/**
 * F7, F8, F9 and Shift+F9 open the dialog of a step. Where the complaint allows none of a key's steps, the dialog of
 * the first says which rule stands in the way.
 */
export function useStepKeys(active: ActiveComplaint | null): void {
  const actions = useComplaintActions()
  const bindings = Object.entries(STEPS_OF_KEYS).map(([key, candidates]) => [
    key,
    () => {
      const step = candidates.find((one) => active?.steps.includes(one)) ?? candidates[0]
      if (active && step) actions.open(step, active.complaintId)
    },
  ])
  useKeys(Object.fromEntries(bindings))
}

/** The key that takes a step, as printed on its button. */
export function keyOfStep(step: NextStep): string {
  return Object.entries(STEPS_OF_KEYS).find(([, steps]) => steps.includes(step))?.[0] ?? ''
}

/** Opens a complaint's card. */
export function openCard(complaintId: string): void {
  go(`/complaints/${encodeURIComponent(complaintId)}`)
}
