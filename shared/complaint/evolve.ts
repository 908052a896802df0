import { assertNever } from '../core/result.ts'
import { forwardIsOpen, noticeIsOpen, reviewIsOpen, type Complaint, type Review } from './complaint.ts'
import type { ComplaintEvent, ComplaintEventOf } from './events.ts'

/**
 * The complaint after `event`, or `null` when the event makes no sense in this state. That happens only when two
 * computers worked on one complaint apart; the loser is listed as a conflict, not lost.
 */
export function evolve(id: string, state: Complaint | undefined, event: ComplaintEvent): Complaint | null {
  if (event.type === 'complaint.registered') return state ? null : opened(id, event)
  if (!state) return null
  const next = applied(state, event)
  return next && { ...next, version: state.version + 1, status: statusOf(next) }
}

function opened(id: string, event: ComplaintEventOf<'complaint.registered'>): Complaint {
  return {
    id,
    version: 1,
    status: 'registered',
    registration: event,
    forwarding: null,
    satisfaction: null,
    review: ownReview(event),
    extension: null,
    notice: null,
    decision: null,
    answer: null,
    tickets: [],
    portalMarks: [],
    voided: null,
  }
}

function ownReview(event: ComplaintEventOf<'complaint.registered'>): Review {
  return {
    authority: event.authority,
    registeredOn: event.registeredOn,
    ruleSet: event.ruleSet,
    firstReviewBy: event.reviewBy,
    reviewBy: event.reviewBy,
    provisional: event.provisional,
    elsewhere: false,
    incomingNumber: event.number,
  }
}

type Later = Exclude<ComplaintEvent, ComplaintEventOf<'complaint.registered'>>

function applied(state: Complaint, event: Later): Complaint | null {
  switch (event.type) {
    case 'complaint.ticket-issued':
      return { ...state, tickets: [...state.tickets, event] }
    case 'complaint.portal-marked':
      return { ...state, portalMarks: [...state.portalMarks, event] }
    case 'complaint.noted':
      return { ...state }
    default:
      return state.voided ? null : step(state, event)
  }
}

type Step = Exclude<
  Later,
  ComplaintEventOf<'complaint.ticket-issued' | 'complaint.portal-marked' | 'complaint.noted'>
>

function step(state: Complaint, event: Step): Complaint | null {
  switch (event.type) {
    case 'complaint.forwarded':
      // Forwarding ends the own review: the next clock starts with the registration in the reviewing body.
      return forwardIsOpen(state) ? { ...state, forwarding: event, review: null } : null
    case 'complaint.satisfied':
      return forwardIsOpen(state) ? { ...state, satisfaction: event } : null
    case 'complaint.voided':
      return { ...state, voided: event }
    default:
      return stepOfReview(state, event)
  }
}

type StepOfReview = Exclude<
  Step,
  ComplaintEventOf<'complaint.forwarded' | 'complaint.satisfied' | 'complaint.voided'>
>

function stepOfReview(state: Complaint, event: StepOfReview): Complaint | null {
  switch (event.type) {
    case 'complaint.review-registered':
      return reviewedElsewhere(state, event)
    case 'complaint.extended':
      return extended(state, event)
    case 'complaint.notice-sent':
      return noticeIsOpen(state) ? { ...state, notice: event } : null
    case 'complaint.decided':
      return reviewIsOpen(state) && !forwardIsOpen(state) ? { ...state, decision: event } : null
    case 'complaint.answered':
      return answered(state, event)
    default:
      return assertNever(event)
  }
}

/** Each body may extend its own review once, so an extension of the first review does not count against the next. */
function reviewedElsewhere(
  state: Complaint,
  event: ComplaintEventOf<'complaint.review-registered'>,
): Complaint | null {
  if (!state.forwarding || state.review) return null
  return { ...state, review: reviewElsewhere(event), extension: null, notice: null }
}

function answered(state: Complaint, event: ComplaintEventOf<'complaint.answered'>): Complaint | null {
  if (state.answer || !(state.decision ?? state.satisfaction)) return null
  return { ...state, answer: event }
}

function reviewElsewhere(event: ComplaintEventOf<'complaint.review-registered'>): Review {
  return {
    authority: event.authority,
    registeredOn: event.on,
    ruleSet: event.ruleSet,
    firstReviewBy: event.reviewBy,
    reviewBy: event.reviewBy,
    provisional: event.provisional,
    elsewhere: true,
    incomingNumber: event.incomingNumber,
  }
}

function extended(state: Complaint, event: ComplaintEventOf<'complaint.extended'>): Complaint | null {
  if (!state.review || !reviewIsOpen(state) || state.extension) return null
  return { ...state, extension: event, review: { ...state.review, reviewBy: event.reviewBy } }
}

function statusOf(state: Complaint): Complaint['status'] {
  if (state.voided) return 'void'
  if (state.answer) return 'closed'
  if (state.decision ?? state.satisfaction) return 'decided'
  if (!state.forwarding) return 'registered'
  return state.review ? 'in_review' : 'forwarded'
}
