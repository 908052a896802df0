import { assertNever } from '../core/result.ts'
import {
  forwardIsOpen,
  isGoingOn,
  isSatisfied,
  noticeIsOpen,
  reviewIsOpen,
  type Complaint,
  type Review,
} from './complaint.ts'
import type { ComplaintEventOf } from './events.ts'

export type ReviewStep = ComplaintEventOf<
  | 'complaint.review-registered'
  | 'complaint.extended'
  | 'complaint.notice-sent'
  | 'complaint.decided'
  | 'complaint.answered'
>

/** The complaint after a step of its review, or null when the step makes no sense in this state. */
export function evolveReview(state: Complaint, event: ReviewStep): Complaint | null {
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
  if (!state.forwarding || state.review || !isGoingOn(state)) return null
  return { ...state, review: reviewElsewhere(event), extension: null, notice: null }
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
    anew: false,
    incomingNumber: event.incomingNumber,
  }
}

function extended(state: Complaint, event: ComplaintEventOf<'complaint.extended'>): Complaint | null {
  if (!state.review || !reviewIsOpen(state) || state.extension) return null
  return { ...state, extension: event, review: { ...state.review, reviewBy: event.reviewBy } }
}

function answered(state: Complaint, event: ComplaintEventOf<'complaint.answered'>): Complaint | null {
  if (state.answer || !isGoingOn(state) || !(state.decision || isSatisfied(state))) return null
  return { ...state, answer: event }
}
