import { z } from 'zod'

import { fail, ok, type Result } from '../core/result.ts'
import type { Complaint } from './complaint.ts'
import { DueDates } from './dueDates.ts'
import type { ComplaintEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { dueDatesOf } from './runningDates.ts'

/** What a step would do to the dates of a complaint, before anybody takes it. */
export const StepPreview = z.object({
  from: DueDates,
  to: DueDates,
  /** One of the new dates rests on a calendar that is not official yet. */
  provisional: z.boolean(),
})
export type StepPreview = z.infer<typeof StepPreview>

/** The dates before and after the events a command led to; its refusal when there are none. */
export function previewOf(state: Complaint, decided: Result<readonly ComplaintEvent[]>): Result<StepPreview> {
  if (!decided.ok) return decided
  let after = state
  for (const event of decided.value) {
    const next = evolve(state.id, after, event)
    if (!next) return fail('unexpected', `${event.type} makes no sense after the decision`)
    after = next
  }
  const provisional = after.review?.provisional ?? after.registration.provisional
  return ok({ from: dueDatesOf(state), to: dueDatesOf(after), provisional })
}
