import { assertNever } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import {
  forwardIsOpen,
  isLaterReview,
  noticeIsOpen,
  openTelling,
  returnIsOpen,
  reviewIsOpen,
  type Complaint,
} from './complaint.ts'
import type { ComplaintEventOf } from './events.ts'
import { correctedForm } from './correctedForm.ts'

export type RecordStep = ComplaintEventOf<
  'complaint.corrected' | 'complaint.due-recalculated' | 'complaint.extension-revoked'
>

/** The complaint after something in its record was put right, or null when that makes no sense in this state. */
export function evolveRecord(state: Complaint, event: RecordStep): Complaint | null {
  switch (event.type) {
    case 'complaint.corrected':
      return corrected(state, event)
    case 'complaint.due-recalculated':
      return recalculated(state, event)
    case 'complaint.extension-revoked':
      return revoked(state)
    default:
      return assertNever(event)
  }
}

function corrected(state: Complaint, event: ComplaintEventOf<'complaint.corrected'>): Complaint {
  const { dates } = event
  const form = correctedForm(state.registration.form, event.after)
  const registration = { ...state.registration, form }
  if (!dates) return { ...state, registration }
  const { registeredOn, authority, ruleSet, forwardBy, firstReviewBy, reviewBy, provisional } = dates
  const next = {
    ...state,
    registration: {
      ...registration,
      registeredOn,
      authority,
      ruleSet,
      forwardBy,
      reviewBy: firstReviewBy,
      provisional,
    },
    // Clocks another registration began count from their own days.
    forwardBy: state.forwarding || isLaterReview(state) ? state.forwardBy : forwardBy,
  }
  if (!state.review || !reviewIsOpen(state) || isLaterReview(state)) return next
  return {
    ...next,
    review: { ...state.review, registeredOn, authority, ruleSet, firstReviewBy, reviewBy, provisional },
  }
}

/** Only what still runs moves: a day that is over stays what it was. */
function recalculated(state: Complaint, event: ComplaintEventOf<'complaint.due-recalculated'>): Complaint {
  const { to } = event
  const { extension, correction } = state
  return {
    ...state,
    forwardBy: forwardIsOpen(state) ? (to.forwardBy ?? state.forwardBy) : state.forwardBy,
    review: recalculatedReview(state, event),
    extension:
      extension && to.noticeBy && noticeIsOpen(state) ? { ...extension, noticeBy: to.noticeBy } : extension,
    correction:
      correction && to.returnBy && returnIsOpen(state)
        ? { ...correction, returnBy: to.returnBy }
        : correction,
    tellings: recalculatedTellings(state, to.tellBy),
  }
}

function recalculatedReview(
  state: Complaint,
  { to, provisional }: ComplaintEventOf<'complaint.due-recalculated'>,
): Complaint['review'] {
  const { review } = state
  const { firstReviewBy, reviewBy } = to
  if (!review || !reviewIsOpen(state) || !firstReviewBy || !reviewBy) return review
  return { ...review, firstReviewBy, reviewBy, provisional }
}

function recalculatedTellings(state: Complaint, tellBy: LocalDate | null): Complaint['tellings'] {
  const telling = openTelling(state)
  if (!telling || tellBy === null) return state.tellings
  return state.tellings.map((one) => (one === telling ? { ...one, dueOn: tellBy } : one))
}

/** As if it had never been extended: the first term counts, as the calendar has moved it since. */
function revoked(state: Complaint): Complaint | null {
  const { review, extension } = state
  if (!review || !extension || !reviewIsOpen(state)) return null
  return { ...state, extension: null, notice: null, review: { ...review, reviewBy: review.firstReviewBy } }
}
