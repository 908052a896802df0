import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import {
  answerIsOpen,
  forwardIsOpen,
  isComplaintOver,
  isSatisfied,
  noticeIsOpen,
  openTelling,
  returnIsOpen,
  reviewIsOpen,
  type Complaint,
} from './complaint.ts'

/**
 * Something the law requires by a day: Н forward (N-03), Р review (N-05, N-06), У notify of an extension (N-08), В return
 * what was not put right (art. 64(7)), И tell of an end or a redirection (art. 65, 70(3), 95(2) of the Code).
 */
export const OBLIGATION_KINDS = ['forward', 'review', 'notice', 'return', 'telling'] as const
export type ObligationKind = (typeof OBLIGATION_KINDS)[number]

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
  return [
    forwardOf(complaint),
    reviewOf(complaint),
    noticeOf(complaint),
    returnOf(complaint),
    tellingOf(complaint),
  ].filter((one) => one !== null)
}

/** Only what still has to be done. A decided complaint that waits to be answered is not an obligation with a date. */
export function openObligations(complaint: Complaint): readonly Obligation[] {
  return obligationsOf(complaint).filter((one) => one.state === 'open')
}

/** Whether anything is left to do on a complaint: an obligation, a registration elsewhere to record, or an answer to send. */
export function isActive(complaint: Complaint): boolean {
  return (
    !isComplaintOver(complaint) ||
    answerIsOpen(complaint) ||
    noticeIsOpen(complaint) ||
    openTelling(complaint) !== null
  )
}

function forwardOf(complaint: Complaint): Obligation | null {
  const { forwardBy } = complaint
  const { form } = complaint.registration
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
  const doneOn =
    complaint.decision?.on ?? (isSatisfied(complaint) ? complaint.satisfaction?.on : null) ?? null
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

function returnOf(complaint: Complaint): Obligation | null {
  const { correction, ending } = complaint
  if (!correction || correction.returnBy === null) return null
  const doneOn = ending?.type === 'complaint.returned' ? ending.on : correction.madeOn
  return {
    kind: 'return',
    complaintId: complaint.id,
    from: correction.until,
    dueOn: correction.returnBy,
    doneOn,
    state: stateOf(doneOn, returnIsOpen(complaint)),
  }
}

/** The most urgent thing to tell the applicant; when all was told, the last. */
function tellingOf(complaint: Complaint): Obligation | null {
  const telling = openTelling(complaint) ?? complaint.tellings.at(-1)
  if (!telling) return null
  const doneOn = telling.told?.on ?? null
  return {
    kind: 'telling',
    complaintId: complaint.id,
    from: telling.from,
    dueOn: telling.dueOn,
    doneOn,
    state: stateOf(doneOn, complaint.voided === null && doneOn === null),
  }
}

function stateOf(doneOn: LocalDate | null, open: boolean): Obligation['state'] {
  if (open) return 'open'
  return doneOn ? 'done' : 'fell_away'
}
