import { z } from 'zod'

/** Where a complaint stands. *Overdue* and *deemed refusal* are computed from dates, never stored. */
export const ComplaintStatus = z.enum([
  'registered',
  /** The applicant was asked to put right what the complaint lacks (art. 64(6) of the Code). */
  'awaiting_correction',
  /** Sent to the reviewing body, not yet registered there: no review clock runs. */
  'forwarded',
  'in_review',
  /** A decision was taken, or the provider satisfied it fully; the answer is not sent yet. */
  'decided',
  'closed',
  /** Ended without a decision on its substance. */
  'returned',
  'left_without_consideration',
  'withdrawn',
  'redirected',
  'terminated',
  /** Goes on in another complaint: a duplicate, or joined to it. */
  'joined',
  'void',
])
export type ComplaintStatus = z.infer<typeof ComplaintStatus>

const OVER: ReadonlySet<ComplaintStatus> = new Set([
  'closed',
  'returned',
  'left_without_consideration',
  'withdrawn',
  'redirected',
  'terminated',
  'joined',
  'void',
])

/** Whether nothing more is to be decided on a complaint; telling the applicant of it may still be due. */
export function isOver(status: ComplaintStatus): boolean {
  return OVER.has(status)
}
