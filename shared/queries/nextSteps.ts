import { z } from 'zod'

import {
  answerIsOpen,
  forwardIsOpen,
  noticeIsOpen,
  reviewIsOpen,
  type Complaint,
} from '../complaint/complaint.ts'
import type { ObligationKind } from '../complaint/obligations.ts'
import type { LocalDate } from '../time/localDate.ts'

/** A step of the procedure an operator may take on a complaint; each has its dialog. */
export const NextStep = z.enum([
  'forward',
  'satisfy',
  'register-review',
  'extend',
  'notice',
  'decide',
  'answer',
])
export type NextStep = z.infer<typeof NextStep>

/** Every step the procedure allows now, the usual one first. Not whether it would come late: that is recorded. */
export function nextSteps(complaint: Complaint, today: LocalDate): readonly NextStep[] {
  const steps: NextStep[] = []
  if (forwardIsOpen(complaint)) steps.push('forward', 'satisfy')
  else if (reviewIsOpen(complaint)) steps.push('decide')
  if (complaint.status === 'forwarded') steps.push('register-review')
  if (noticeIsOpen(complaint)) steps.push('notice')
  if (answerIsOpen(complaint)) steps.push('answer')
  if (mayBeExtended(complaint, today)) steps.push('extend')
  return steps
}

/**
 * The step that ends an obligation. A review cannot be decided while the complaint must still be forwarded or
 * satisfied in full (N-03, N-04), so its row offers forwarding.
 */
export function stepOf(kind: ObligationKind, complaint: Complaint): NextStep {
  if (kind === 'notice') return 'notice'
  return kind === 'forward' || forwardIsOpen(complaint) ? 'forward' : 'decide'
}

/** N-07: once, and before the term ends. Whether the body may extend at all, the dialog says. */
function mayBeExtended(complaint: Complaint, today: LocalDate): boolean {
  const { review, extension } = complaint
  return review !== null && extension === null && reviewIsOpen(complaint) && today <= review.reviewBy
}
