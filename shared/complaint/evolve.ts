import type { AttachmentEvent } from './attachmentEvents.ts'
import { evolveAttachments, NO_ATTACHMENTS } from './attachments.ts'
import {
  forwardIsOpen,
  isGoingOn,
  isSatisfied,
  returnIsOpen,
  type Complaint,
  type Registration,
  type Review,
} from './complaint.ts'
import type { ComplaintEvent, ComplaintEventOf } from './events.ts'
import { evolveEnding, type EndingStep } from './evolveEnding.ts'
import { evolvePapers, isPaperEvent, type PaperEvent } from './evolvePapers.ts'
import { evolveRecord, isRecordStep, type RecordStep } from './evolveRecord.ts'
import { evolveReview, type ReviewStep } from './evolveReview.ts'
import type { ComplaintStatus } from './status.ts'

/**
 * The complaint after `event`, or `null` when the event makes no sense in this state. That happens only when two
 * computers worked on one complaint apart; the loser is listed as a conflict, not lost. `eventId` is the id of the
 * event's envelope, by which a step recorded by mistake is named when it is undone.
 */
export function evolve(
  id: string,
  state: Complaint | undefined,
  event: ComplaintEvent,
  eventId = '',
): Complaint | null {
  if (event.type === 'complaint.registered') return state ? null : opened(id, event)
  if (!state) return null
  const next = isPaperEvent(event) ? evolvePapers(state, event) : applied(state, event)
  if (!next) return null
  const lastStep = ASIDE.has(event.type) ? next.lastStep : { eventId, type: event.type }
  return { ...next, version: state.version + 1, status: statusOf(next), lastStep }
}

/** An event that a later one undid: it counts as seen, and changes nothing. */
export function skipUndone(state: Complaint | undefined): Complaint | undefined {
  return state && { ...state, version: state.version + 1 }
}

/** Events beside the procedure: none of them is a step that could be undone. */
const ASIDE: ReadonlySet<ComplaintEvent['type']> = new Set([
  'complaint.ticket-issued',
  'complaint.portal-marked',
  'complaint.noted',
  'complaint.due-recalculated',
  'complaint.assigned',
  'complaint.step-undone',
  'complaint.conflict-settled',
  'complaint.attached',
  'complaint.attachment-removed',
  'complaint.paper-issued',
  'complaint.paper-given',
  'complaint.paper-sent',
  'complaint.paper-cancelled',
  'complaint.personal-data-erased',
])

const NOTHING: readonly never[] = []

function opened(id: string, event: ComplaintEventOf<'complaint.registered'>): Complaint {
  return {
    id,
    version: 1,
    status: 'registered',
    caseOfficerId: null,
    registration: event,
    original: event,
    forwardBy: event.forwardBy,
    forwardProvisional: event.provisional,
    forwarding: null,
    satisfaction: null,
    review: ownReview(event),
    extension: null,
    notice: null,
    decision: null,
    answer: null,
    correction: null,
    ending: null,
    tellings: NOTHING,
    redirections: NOTHING,
    links: NOTHING,
    earlier: NOTHING,
    recalculations: NOTHING,
    tickets: NOTHING,
    attachments: NO_ATTACHMENTS,
    papers: NOTHING,
    portalMarks: NOTHING,
    voided: null,
    lastStep: null,
  }
}

/** The review by the body the complaint came to first. */
function ownReview(registration: Registration): Review {
  return {
    authority: registration.authority,
    registeredOn: registration.registeredOn,
    ruleSet: registration.ruleSet,
    firstReviewBy: registration.reviewBy,
    reviewBy: registration.reviewBy,
    provisional: registration.provisional,
    elsewhere: false,
    anew: false,
    incomingNumber: registration.number,
  }
}

type Later = Exclude<ComplaintEvent, ComplaintEventOf<'complaint.registered'> | PaperEvent>

function applied(state: Complaint, event: Later): Complaint | null {
  switch (event.type) {
    case 'complaint.ticket-issued':
      return { ...state, tickets: [...state.tickets, event] }
    case 'complaint.portal-marked':
      return { ...state, portalMarks: [...state.portalMarks, event] }
    case 'complaint.attached':
    case 'complaint.attachment-removed':
      return withFiles(state, evolveAttachments(state.attachments, event))
    case 'complaint.personal-data-erased':
      // Its files are no more: nobody shows them, misses them or asks another desk for them.
      return { ...state, dataErased: event, attachments: NO_ATTACHMENTS }
    case 'complaint.noted':
    case 'complaint.step-undone':
    case 'complaint.conflict-settled':
      return state
    default:
      if (state.voided) return null
      return isRecordStep(event) ? evolveRecord(state, event) : step(state, event)
  }
}

type Step = Exclude<
  Later,
  | ComplaintEventOf<
      | 'complaint.ticket-issued'
      | 'complaint.portal-marked'
      | 'complaint.noted'
      | 'complaint.personal-data-erased'
      | 'complaint.step-undone'
      | 'complaint.conflict-settled'
    >
  | RecordStep
  | AttachmentEvent
>

function withFiles(state: Complaint, attachments: Complaint['attachments'] | null): Complaint | null {
  return attachments && { ...state, attachments }
}

function step(state: Complaint, event: Step): Complaint | null {
  switch (event.type) {
    case 'complaint.forwarded':
      return forwarded(state, event)
    case 'complaint.satisfied':
      return forwardIsOpen(state) ? { ...state, satisfaction: event } : null
    case 'complaint.voided':
      return { ...state, voided: event }
    case 'complaint.review-registered':
    case 'complaint.extended':
    case 'complaint.notice-sent':
    case 'complaint.decided':
    case 'complaint.answered':
      return evolveReview(state, event satisfies ReviewStep)
    default:
      return evolveEnding(state, event satisfies EndingStep)
  }
}

/**
 * Forwarding ends the own review: the next clock starts with the registration in the reviewing body. The provider that
 * satisfied the demands in full may forward all the same (art. 91(4) of the Code).
 */
function forwarded(state: Complaint, event: ComplaintEventOf<'complaint.forwarded'>): Complaint | null {
  const satisfied = isSatisfied(state) && state.answer === null && isGoingOn(state)
  if (!forwardIsOpen(state) && !satisfied) return null
  const { correction } = state
  return {
    ...state,
    forwarding: event,
    review: null,
    correction: correction && { ...correction, passedOn: true },
  }
}

function statusOf(state: Complaint): ComplaintStatus {
  if (state.voided) return 'void'
  if (state.ending) return STATUS_OF_ENDING[state.ending.type]
  if (state.answer) return 'closed'
  if (state.decision || isSatisfied(state)) return 'decided'
  if (returnIsOpen(state)) return 'awaiting_correction'
  if (!state.forwarding) return 'registered'
  return state.review ? 'in_review' : 'forwarded'
}

const STATUS_OF_ENDING: Readonly<Record<NonNullable<Complaint['ending']>['type'], ComplaintStatus>> = {
  'complaint.returned': 'returned',
  'complaint.withdrawn': 'withdrawn',
  'complaint.left-without-consideration': 'left_without_consideration',
  'complaint.redirected': 'redirected',
  'complaint.terminated': 'terminated',
  'complaint.linked': 'joined',
}
