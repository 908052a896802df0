import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { Attachment } from './attachments.ts'
import type { TellingSubject } from './endings.ts'
import type { ComplaintEvent, ComplaintEventOf } from './events.ts'
import { isOver, type ComplaintStatus } from './status.ts'

type Facts<T extends Parameters<typeof Object.keys>[0] & { type: string }> = Omit<T, 'type'>

export type Registration = Facts<ComplaintEventOf<'complaint.registered'>>
export type Forwarding = Facts<ComplaintEventOf<'complaint.forwarded'>>
export type Satisfaction = Facts<ComplaintEventOf<'complaint.satisfied'>>
export type Extension = Facts<ComplaintEventOf<'complaint.extended'>>
export type Notice = Facts<ComplaintEventOf<'complaint.notice-sent'>>
export type Decision = Facts<ComplaintEventOf<'complaint.decided'>>
export type Answer = Facts<ComplaintEventOf<'complaint.answered'>>
export type Ticket = Facts<ComplaintEventOf<'complaint.ticket-issued'>>
export type DataErased = Facts<ComplaintEventOf<'complaint.personal-data-erased'>>
export type Link = Facts<ComplaintEventOf<'complaint.linked'>>

/** A paper of the complaint: as it was issued, each time it left the program, and what became of it. */
export type IssuedPaper = Facts<ComplaintEventOf<'complaint.paper-issued'>> & {
  readonly given: readonly Facts<ComplaintEventOf<'complaint.paper-given'>>[]
  readonly sent: Facts<ComplaintEventOf<'complaint.paper-sent'>> | null
  readonly cancelled: Facts<ComplaintEventOf<'complaint.paper-cancelled'>> | null
}

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
  /** True when it began with a reopening: `registeredOn` is the day of that. */
  readonly anew: boolean
  readonly incomingNumber: string
}

/** The applicant was asked to put the complaint right (art. 64(6) of the Code); `madeOn` once that was done. */
export type Correction = Facts<ComplaintEventOf<'complaint.correction-asked'>> & {
  readonly madeOn: LocalDate | null
  /** The complaint went on to another body meanwhile: what it lacks is that body's matter now. */
  readonly passedOn: boolean
}

/** The event that ended the procedure without a decision on the substance. */
export type Ending = ComplaintEventOf<
  | 'complaint.returned'
  | 'complaint.withdrawn'
  | 'complaint.left-without-consideration'
  | 'complaint.redirected'
  | 'complaint.terminated'
  | 'complaint.linked'
>

/** Something the applicant must be told of, beside an extension; `days` working days from `from`. */
export type Telling = {
  readonly about: TellingSubject
  /** The day it happened: nobody can be told of it earlier. The count may have begun before that. */
  readonly since: LocalDate
  readonly from: LocalDate
  readonly days: number
  readonly dueOn: LocalDate
  readonly told: Facts<ComplaintEventOf<'complaint.applicant-told'>> | null
}

/** What a reopening put behind: the review that was over then. Kept for the reports of its time. */
export type EarlierRound = {
  readonly review: Review | null
  readonly decision: Decision | null
  readonly satisfaction: Satisfaction | null
  readonly answer: Answer | null
  readonly ending: Ending | null
  readonly reopenedOn: LocalDate
}

/** What a change of the working calendar did to the running dates. */
export type Recalculation = Facts<ComplaintEventOf<'complaint.due-recalculated'>>

/** The last step of the procedure, which a mistake in it may still be undone by. */
export type LastStep = { readonly eventId: string; readonly type: ComplaintEvent['type'] }

/** A complaint as its events leave it. */
export type Complaint = {
  readonly id: string
  /** Events seen so far: a screen that acts on an older version is told so. */
  readonly version: number
  readonly status: ComplaintStatus
  /** The operator it is given to; null while it is anybody's. */
  readonly caseOfficerId: string | null
  /** The facts as they are now, corrections included. */
  readonly registration: Registration
  /** What was registered and promised on the ticket in the first place. */
  readonly original: Registration
  /** Last day to forward (N-03) as it counts now; null when the clock does not run. */
  readonly forwardBy: LocalDate | null
  /** Whether that day rests on a calendar that is not official yet; the review has its own mark. */
  readonly forwardProvisional: boolean
  readonly forwarding: Forwarding | null
  readonly satisfaction: Satisfaction | null
  readonly review: Review | null
  readonly extension: Extension | null
  readonly notice: Notice | null
  readonly decision: Decision | null
  readonly answer: Answer | null
  readonly correction: Correction | null
  readonly ending: Ending | null
  readonly tellings: readonly Telling[]
  /** Parts of the complaint that went to other bodies (art. 65 of the Code). */
  readonly redirections: readonly ComplaintEventOf<'complaint.redirected'>[]
  readonly links: readonly Link[]
  readonly earlier: readonly EarlierRound[]
  /** In the order they happened: which date counted when, and what was promised before. */
  readonly recalculations: readonly Recalculation[]
  readonly tickets: readonly Ticket[]
  /** Scans and other files, in the order they came; removed ones are marked, not left out. */
  readonly attachments: readonly Attachment[]
  /** Letters and other papers, oldest first. */
  readonly papers: readonly IssuedPaper[]
  readonly portalMarks: readonly Facts<ComplaintEventOf<'complaint.portal-marked'>>[]
  readonly voided: Facts<ComplaintEventOf<'complaint.voided'>> | null
  readonly lastStep: LastStep | null
  /** Set when its term of keeping was over and the data of people were taken out of it; absent while it has them. */
  readonly dataErased?: DataErased
}

/** Whether the provider still has to forward the complaint or satisfy it fully (N-03, N-04). */
export function forwardIsOpen(complaint: Complaint): boolean {
  return (
    complaint.forwardBy !== null &&
    complaint.forwarding === null &&
    complaint.satisfaction === null &&
    complaint.decision === null &&
    isGoingOn(complaint)
  )
}

/** Whether a review clock runs and nobody has decided yet. */
export function reviewIsOpen(complaint: Complaint): boolean {
  return (
    complaint.review !== null &&
    complaint.decision === null &&
    !isSatisfied(complaint) &&
    isGoingOn(complaint)
  )
}

/** Whether the applicant still has to be told of the extension (N-08). */
export function noticeIsOpen(complaint: Complaint): boolean {
  return complaint.extension !== null && complaint.notice === null && isGoingOn(complaint)
}

/** Whether the applicant still has time to put the complaint right, or it must be returned (art. 64(6), (7) of the Code). */
export function returnIsOpen(complaint: Complaint): boolean {
  return (
    complaint.correction !== null &&
    complaint.correction.madeOn === null &&
    !complaint.correction.passedOn &&
    complaint.decision === null &&
    !isSatisfied(complaint) &&
    isGoingOn(complaint)
  )
}

/** The most urgent thing the applicant still has to be told of, an extension apart; null when there is none. */
export function openTelling(complaint: Complaint): Telling | null {
  if (complaint.voided) return null
  return mostUrgent(complaint.tellings)
}

/** The first of the tellings that wait, the nearest due date first; null when none waits. */
export function mostUrgent(tellings: readonly Telling[]): Telling | null {
  let first: Telling | null = null
  for (const telling of tellings) {
    if (telling.told === null && (first === null || telling.dueOn < first.dueOn)) first = telling
  }
  return first
}

/** Whether it was sent on and the body that reviews has not registered it yet: nobody can act on it meanwhile. */
export function isInTransit({ forwarding, review }: Complaint): boolean {
  return forwarding !== null && review === null
}

/** Whether the review is not that of the registration: another body's, or one begun anew after a reopening. */
export function isLaterReview({ review }: Complaint): boolean {
  return review !== null && (review.elsewhere || review.anew)
}

/** The day the complaint came to the body that has it now: redirecting counts from there (art. 65(1), (3) of the Code). */
export function arrivedOn(complaint: Complaint): LocalDate {
  const { registration, review } = complaint
  return review && isLaterReview(complaint) ? review.registeredOn : dateOf(registration.form.receivedAt)
}

/** Whether a decision waits to be sent to the applicant. */
export function answerIsOpen(complaint: Complaint): boolean {
  return complaint.status === 'decided'
}

/** Satisfied in full by the provider, and not forwarded all the same (N-04; art. 91(4) of the Code). */
export function isSatisfied({ satisfaction, forwarding }: Complaint): boolean {
  return satisfaction !== null && forwarding === null
}

/** Whether the procedure has not ended on a side path: returned, withdrawn, void and the like. */
export function isGoingOn({ voided, ending }: Complaint): boolean {
  return voided === null && ending === null
}

/** Whether the complaint is closed in one way or another. */
export function isComplaintOver({ status }: Complaint): boolean {
  return isOver(status)
}
