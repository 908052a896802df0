import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/localDateTime.ts'
import { answerIsOpen, forwardIsOpen, noticeIsOpen, reviewIsOpen, type Complaint } from './complaint.ts'

/** Something the law requires by a day: Н forward (N-03), Р review (N-05, N-06), У notify of an extension (N-08). */
export type ObligationKind = 'forward' | 'review' | 'notice'

export type Obligation = {
  readonly kind: ObligationKind
  readonly complaintId: string
  /** Day zero of the count. */
  readonly from: LocalDate
  readonly dueOn: LocalDate
  /** Day it was done, null while it is open, also when it fell away without being done. */
  readonly doneOn: LocalDate | null
  readonly state: 'open' | 'done' | 'fell_away'
}

/** Every obligation a complaint has or had, in the order the law puts them. */
export function obligationsOf(complaint: Complaint): readonly Obligation[] {
  return [forwardOf(complaint), reviewOf(complaint), noticeOf(complaint)].filter((one) => one !== null)
}

/** Only what still has to be done. A decided complaint that waits to be answered is not an obligation with a date. */
export function openObligations(complaint: Complaint): readonly Obligation[] {
  if (complaint.status === 'closed' || complaint.status === 'void') {
    return noticeIsOpen(complaint) ? obligationsOf(complaint).filter((one) => one.state === 'open') : []
  }
  return obligationsOf(complaint).filter((one) => one.state === 'open')
}

/** Whether anything is left to do on a complaint: an obligation, a registration elsewhere to record, or an answer to send. */
export function isActive(complaint: Complaint): boolean {
  return (
    complaint.status === 'registered' ||
    complaint.status === 'forwarded' ||
    complaint.status === 'in_review' ||
    answerIsOpen(complaint) ||
    noticeIsOpen(complaint)
  )
}

function forwardOf(complaint: Complaint): Obligation | null {
  const { forwardBy, form } = complaint.registration
  if (forwardBy === null) return null
  const doneOn = complaint.forwarding?.on ?? complaint.satisfaction?.on ?? null
  return {
    kind: 'forward',
    complaintId: complaint.id,
    from: dateOf(form.receivedAt),
    dueOn: forwardBy,
    doneOn,
    state: stateOf(doneOn, forwardIsOpen(complaint)),
  }
}

function reviewOf(complaint: Complaint): Obligation | null {
  const { review } = complaint
  if (!review) return null
  const doneOn = complaint.decision?.on ?? complaint.satisfaction?.on ?? null
  return {
    kind: 'review',
    complaintId: complaint.id,
    from: review.registeredOn,
    dueOn: review.reviewBy,
    doneOn,
    state: stateOf(doneOn, reviewIsOpen(complaint)),
  }
}

function noticeOf(complaint: Complaint): Obligation | null {
  const { extension, notice } = complaint
  if (!extension) return null
  return {
    kind: 'notice',
    complaintId: complaint.id,
    from: extension.on,
    dueOn: extension.noticeBy,
    doneOn: notice?.on ?? null,
    state: stateOf(notice?.on ?? null, noticeIsOpen(complaint)),
  }
}

function stateOf(doneOn: LocalDate | null, open: boolean): Obligation['state'] {
  if (open) return 'open'
  return doneOn ? 'done' : 'fell_away'
}
