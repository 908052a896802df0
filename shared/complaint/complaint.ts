import type { LocalDate } from '../time/localDate.ts'
import type { ComplaintEventOf } from './events.ts'

type Facts<T extends Parameters<typeof Object.keys>[0] & { type: string }> = Omit<T, 'type'>

export type Registration = Facts<ComplaintEventOf<'complaint.registered'>>
export type Forwarding = Facts<ComplaintEventOf<'complaint.forwarded'>>
export type Satisfaction = Facts<ComplaintEventOf<'complaint.satisfied'>>
export type Extension = Facts<ComplaintEventOf<'complaint.extended'>>
export type Notice = Facts<ComplaintEventOf<'complaint.notice-sent'>>
export type Decision = Facts<ComplaintEventOf<'complaint.decided'>>
export type Answer = Facts<ComplaintEventOf<'complaint.answered'>>
export type Ticket = Facts<ComplaintEventOf<'complaint.ticket-issued'>>

/** The review clock that runs: whose it is, from which day, and until when. */
export type Review = {
  readonly authority: Registration['authority']
  readonly registeredOn: LocalDate
  readonly ruleSet: string
  /** The term before any extension, and the one that counts now. */
  readonly firstReviewBy: LocalDate
  readonly reviewBy: LocalDate
  readonly provisional: boolean
  /** True when the reviewing body is another one, after forwarding. */
  readonly elsewhere: boolean
  readonly incomingNumber: string
}

/** Where a complaint stands. *Overdue* and *deemed refusal* are computed from dates, never stored. */
export type ComplaintStatus =
  | 'registered'
  /** Sent to the reviewing body, not yet registered there: no review clock runs. */
  | 'forwarded'
  | 'in_review'
  /** A decision was taken, or the provider satisfied it fully; the answer is not sent yet. */
  | 'decided'
  | 'closed'
  | 'void'

/** A complaint as its events leave it. */
export type Complaint = {
  readonly id: string
  /** Events seen so far: a screen that acts on an older version is told so. */
  readonly version: number
  readonly status: ComplaintStatus
  readonly registration: Registration
  readonly forwarding: Forwarding | null
  readonly satisfaction: Satisfaction | null
  readonly review: Review | null
  readonly extension: Extension | null
  readonly notice: Notice | null
  readonly decision: Decision | null
  readonly answer: Answer | null
  readonly tickets: readonly Ticket[]
  readonly portalMarks: readonly Facts<ComplaintEventOf<'complaint.portal-marked'>>[]
  readonly voided: Facts<ComplaintEventOf<'complaint.voided'>> | null
}

/** Whether the provider still has to forward the complaint or satisfy it fully (N-03, N-04). */
export function forwardIsOpen(complaint: Complaint): boolean {
  return (
    complaint.registration.forwardBy !== null &&
    complaint.forwarding === null &&
    complaint.satisfaction === null &&
    complaint.voided === null
  )
}

/** Whether a review clock runs and nobody has decided yet. */
export function reviewIsOpen(complaint: Complaint): boolean {
  return (
    complaint.review !== null &&
    complaint.decision === null &&
    complaint.satisfaction === null &&
    complaint.voided === null
  )
}

/** Whether the applicant still has to be told of the extension (N-08). */
export function noticeIsOpen(complaint: Complaint): boolean {
  return complaint.extension !== null && complaint.notice === null && complaint.voided === null
}

/** Whether a decision waits to be sent to the applicant. */
export function answerIsOpen(complaint: Complaint): boolean {
  return complaint.status === 'decided'
}
