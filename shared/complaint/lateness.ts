import { ok, type Result } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import { faultOf } from './faults.ts'

/** A step done after its day: which day that was, and why. Null means in time. */
export type Lateness = { readonly dueOn: LocalDate; readonly reason: string } | null

/**
 * A late step is never refused, it is recorded as late; but the head answers for it, so a reason is required.
 * Fails with `late-reason-missing`.
 */
export function lateness(on: LocalDate, dueOn: LocalDate, reason: string): Result<Lateness> {
  if (on <= dueOn) return ok(null)
  if (reason) return ok({ dueOn, reason })
  return faultOf('lateReason', 'late-reason-missing', `due on ${dueOn}`, { dueOn })
}
