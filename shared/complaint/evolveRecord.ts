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
import type { ComplaintEvent, ComplaintEventOf } from './events.ts'
import { correctedForm } from './correctedForm.ts'

export type RecordStep = ComplaintEventOf<
  'complaint.corrected' | 'complaint.due-recalculated' | 'complaint.extension-revoked' | 'complaint.assigned'
>

const TYPES: ReadonlySet<string> = new Set<RecordStep['type']>([
  'complaint.corrected',
  'complaint.due-recalculated',
  'complaint.extension-revoked',
  'complaint.assigned',
])

export function isRecordStep(event: ComplaintEvent): event is RecordStep {
  return TYPES.has(event.type)
}

/** The complaint after something in its record was put right, or null when that makes no sense in this state. */
export function evolveRecord(state: Complaint, event: RecordStep): Complaint | null {
  switch (event.type) {
    case 'complaint.corrected':
      return corrected(state, event)
    case 'complaint.due-recalculated':
      return recalculated(state, event)
    case 'complaint.extension-revoked':
      return revoked(state)
    case 'complaint.assigned':
      return { ...state, caseOfficerId: event.officerId }
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
    forwardProvisional: provisional,
  }
  if (!state.review || !reviewIsOpen(state) || isLaterReview(state)) return next
  return {
    ...next,
    review: { ...state.review, registeredOn, authority, ruleSet, firstReviewBy, reviewBy, provisional },
  }
}

/**
 * Only what still runs moves: a day that is over stays what it was. And only from where the one who recalculated saw
 * it: what another desk did meanwhile, or a step that was undone since, is not overwritten by an older count.
 */
function recalculated(state: Complaint, event: ComplaintEventOf<'complaint.due-recalculated'>): Complaint {
  const { from, to, provisional } = event
  const { type: _type, ...recalculation } = event
  const { forwardBy, extension, correction } = state
  const forwards = forwardIsOpen(state) && from.forwardBy === forwardBy
  return {
    ...state,
    forwardBy: forwards ? to.forwardBy : forwardBy,
    forwardProvisional: forwards ? provisional : state.forwardProvisional,
    review: recalculatedReview(state, event),
    extension:
      extension && noticeIsOpen(state)
        ? { ...extension, noticeBy: moved(extension.noticeBy, from.noticeBy, to.noticeBy) }
        : extension,
    correction:
      correction && returnIsOpen(state)
        ? { ...correction, returnBy: moved(correction.returnBy, from.returnBy, to.returnBy) }
        : correction,
    tellings: recalculatedTellings(state, event),
    recalculations: [...state.recalculations, recalculation],
  }
}

function recalculatedReview(
  state: Complaint,
  { from, to, provisional }: ComplaintEventOf<'complaint.due-recalculated'>,
): Complaint['review'] {
  const { review, extension } = state
  if (!review || !reviewIsOpen(state) || from.reviewBy === null) return review
  const firstReviewBy = moved(review.firstReviewBy, from.firstReviewBy, to.firstReviewBy)
  const reviewBy = extension ? moved(review.reviewBy, from.reviewBy, to.reviewBy) : firstReviewBy
  return { ...review, firstReviewBy, reviewBy, provisional }
}

function recalculatedTellings(
  state: Complaint,
  { from, to }: ComplaintEventOf<'complaint.due-recalculated'>,
): Complaint['tellings'] {
  const telling = openTelling(state)
  if (!telling) return state.tellings
  return state.tellings.map((one) =>
    one === telling ? { ...one, dueOn: moved(one.dueOn, from.tellBy, to.tellBy) } : one,
  )
}

function moved<D extends LocalDate | null>(
  now: D,
  from: LocalDate | null,
  to: LocalDate | null,
): D | LocalDate {
  return now === from && to !== null ? to : now
}

/** As if it had never been extended: the first term counts, as the calendar has moved it since. */
function revoked(state: Complaint): Complaint | null {
  const { review, extension } = state
  if (!review || !extension || !reviewIsOpen(state)) return null
  return { ...state, extension: null, notice: null, review: { ...review, reviewBy: review.firstReviewBy } }
}
