import { z } from 'zod'

import {
  answerIsOpen,
  forwardIsOpen,
  noticeIsOpen,
  openTelling,
  returnIsOpen,
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
  'record-correction',
  'return',
  'tell',
])
export type NextStep = z.infer<typeof NextStep>

/** Every step the procedure allows now, the usual one first. Not whether it would come late: that is recorded. */
export function nextSteps(complaint: Complaint, today: LocalDate): readonly NextStep[] {
  const steps: NextStep[] = []
  if (forwardIsOpen(complaint)) steps.push('forward', 'satisfy')
  else if (reviewIsOpen(complaint)) steps.push('decide')
  if (complaint.status === 'forwarded') steps.push('register-review')
  if (noticeIsOpen(complaint)) steps.push('notice')
  if (returnIsOpen(complaint)) {
    steps.push('record-correction')
    if (isTimeOver(complaint, today)) steps.push('return')
  }
  if (openTelling(complaint)) steps.push('tell')
  if (answerIsOpen(complaint)) steps.push('answer')
  if (mayBeExtended(complaint, today)) steps.push('extend')
  return steps
}

/**
 * The step that ends an obligation. A review cannot be decided while the complaint must still be forwarded or
 * satisfied in full (N-03, N-04), so its row offers forwarding; a return waits until the time to put right is over.
 */
export function stepOf(kind: ObligationKind, complaint: Complaint, today: LocalDate): NextStep {
  if (kind === 'notice') return 'notice'
  if (kind === 'telling') return 'tell'
  if (kind === 'return') return isTimeOver(complaint, today) ? 'return' : 'record-correction'
  return kind === 'forward' || forwardIsOpen(complaint) ? 'forward' : 'decide'
}

/** Art. 64(7)1 of the Code: before that day the complaint cannot be returned for what it lacks. */
function isTimeOver({ correction }: Complaint, today: LocalDate): boolean {
  return correction !== null && today > correction.until
}

/** N-07: once, and before the term ends. Whether the body may extend at all, the dialog says. */
function mayBeExtended(complaint: Complaint, today: LocalDate): boolean {
  const { review, extension } = complaint
  return review !== null && extension === null && reviewIsOpen(complaint) && today <= review.reviewBy
}
