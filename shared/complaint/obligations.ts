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
  type Telling,
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
  return OBLIGATION_KINDS.map((kind) => obligationOf(kind, complaint)).filter((one) => one !== null)
}

/** One obligation of a complaint; null when it never had it. */
export function obligationOf(kind: ObligationKind, complaint: Complaint): Obligation | null {
  const duty = DUTIES[kind]
  const from = duty.from(complaint)
  const dueOn = duty.dueOn(complaint)
  if (from === null || dueOn === null) return null
  const doneOn = duty.doneOn(complaint)
  const state = stateOf(doneOn, duty.isOpen(complaint))
  return { kind, complaintId: complaint.id, from, dueOn, doneOn, state }
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

/** The day an open obligation falls due; null when there is none. Says the same as `openObligations`, without making lists. */
export function openDueOn(kind: ObligationKind, complaint: Complaint): LocalDate | null {
  const duty = DUTIES[kind]
  return duty.isOpen(complaint) ? duty.dueOn(complaint) : null
}

/** The day an obligation was done; null when it was not, or when it fell away. */
export function doneDay(kind: ObligationKind, complaint: Complaint): LocalDate | null {
  const duty = DUTIES[kind]
  return duty.dueOn(complaint) === null ? null : duty.doneOn(complaint)
}

function stateOf(doneOn: LocalDate | null, open: boolean): Obligation['state'] {
  if (open) return 'open'
  return doneOn ? 'done' : 'fell_away'
}

type DayOf = (complaint: Complaint) => LocalDate | null

/** How an obligation is read from a complaint: day zero and due date, null for one it never had, and what became of it. */
type Duty = {
  readonly from: DayOf
  readonly dueOn: DayOf
  readonly isOpen: (complaint: Complaint) => boolean
  readonly doneOn: DayOf
}

const DUTIES: Readonly<Record<ObligationKind, Duty>> = {
  forward: {
    from: ({ registration }) => dateOf(registration.form.receivedAt),
    dueOn: ({ forwardBy }) => forwardBy,
    isOpen: forwardIsOpen,
    doneOn: ({ forwarding, satisfaction }) => (forwarding ?? satisfaction)?.on ?? null,
  },
  review: {
    from: ({ review }) => review?.registeredOn ?? null,
    dueOn: ({ review }) => review?.reviewBy ?? null,
    isOpen: reviewIsOpen,
    doneOn: (one) => one.decision?.on ?? (isSatisfied(one) ? (one.satisfaction?.on ?? null) : null),
  },
  notice: {
    from: ({ extension }) => extension?.on ?? null,
    dueOn: ({ extension }) => extension?.noticeBy ?? null,
    isOpen: noticeIsOpen,
    doneOn: ({ notice }) => notice?.on ?? null,
  },
  return: {
    from: ({ correction }) => correction?.until ?? null,
    dueOn: ({ correction }) => correction?.returnBy ?? null,
    isOpen: returnIsOpen,
    doneOn: ({ correction, ending }) =>
      ending?.type === 'complaint.returned' ? ending.on : (correction?.madeOn ?? null),
  },
  telling: {
    from: (one) => shownTelling(one)?.from ?? null,
    dueOn: (one) => shownTelling(one)?.dueOn ?? null,
    isOpen: (one) => openTelling(one) !== null,
    doneOn: (one) => shownTelling(one)?.told?.on ?? null,
  },
}

/** The most urgent thing to tell the applicant; when all was told, the last. */
function shownTelling(complaint: Complaint): Telling | null {
  return openTelling(complaint) ?? complaint.tellings.at(-1) ?? null
}
