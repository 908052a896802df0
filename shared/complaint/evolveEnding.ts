import { assertNever } from '../core/result.ts'
import { ruleSetById } from '../deadline/rules.ts'
import {
  arrivedOn,
  isGoingOn,
  mostUrgent,
  openTelling,
  returnIsOpen,
  type Complaint,
  type EarlierRound,
  type Ending,
  type Review,
  type Telling,
} from './complaint.ts'
import type { ComplaintEventOf } from './events.ts'

export type EndingStep =
  | Ending
  | ComplaintEventOf<
      | 'complaint.correction-asked'
      | 'complaint.correction-made'
      | 'complaint.applicant-told'
      | 'complaint.reopened'
    >

/** The complaint after a step of the side paths, or null when the step makes no sense in this state. */
export function evolveEnding(state: Complaint, event: EndingStep): Complaint | null {
  switch (event.type) {
    case 'complaint.applicant-told':
      return told(state, event)
    case 'complaint.reopened':
      return reopened(state, event)
    case 'complaint.linked':
      return linked(state, event)
    default:
      return isUndecided(state) ? undecided(state, event) : null
  }
}

type WhileUndecided = Exclude<
  EndingStep,
  ComplaintEventOf<'complaint.applicant-told' | 'complaint.reopened' | 'complaint.linked'>
>

function undecided(state: Complaint, event: WhileUndecided): Complaint | null {
  switch (event.type) {
    case 'complaint.correction-asked':
      return returnIsOpen(state)
        ? null
        : { ...state, correction: { ...event, madeOn: null, passedOn: false } }
    case 'complaint.correction-made':
      return state.correction && returnIsOpen(state)
        ? { ...state, correction: { ...state.correction, madeOn: event.on } }
        : null
    case 'complaint.returned':
      return { ...state, ending: event }
    case 'complaint.withdrawn':
      return { ...state, ending: event, tellings: withTelling(state, 'withdrawal', event) }
    case 'complaint.left-without-consideration':
      return { ...state, ending: event, tellings: withTelling(state, 'leaving', event) }
    case 'complaint.terminated':
      return { ...state, ending: event, tellings: withTelling(state, 'termination', event) }
    case 'complaint.redirected':
      return redirected(state, event)
    default:
      return assertNever(event)
  }
}

/** Whether the complaint still waits for a decision: the side paths are open only until then. */
export function isUndecided(state: Complaint): boolean {
  return (
    isGoingOn(state) && state.decision === null && (state.satisfaction === null || state.forwarding !== null)
  )
}

function redirected(state: Complaint, event: ComplaintEventOf<'complaint.redirected'>): Complaint {
  const tellings = withTelling(state, 'redirection', event)
  return event.scope === 'whole'
    ? { ...state, ending: event, tellings }
    : { ...state, redirections: [...state.redirections, event], tellings }
}

type Announced = { readonly on: Telling['from']; readonly noticeBy: Telling['dueOn'] | null }

function withTelling(state: Complaint, about: Telling['about'], event: Announced): readonly Telling[] {
  if (event.noticeBy === null) return state.tellings
  const rules = ruleSetById(state.registration.ruleSet)
  const term =
    about === 'redirection'
      ? { from: arrivedOn(state), days: rules.redirectDays }
      : { from: event.on, days: rules.leaveNoticeDays ?? 0 }
  return [...state.tellings, { about, since: event.on, ...term, dueOn: event.noticeBy, told: null }]
}

function told(state: Complaint, event: ComplaintEventOf<'complaint.applicant-told'>): Complaint | null {
  const waiting = mostUrgent(
    state.tellings.filter(({ about, since }) => about === event.about && since <= event.on),
  )
  if (!waiting || openTelling(state) === null) return null
  return {
    ...state,
    tellings: state.tellings.map((one) => (one === waiting ? { ...one, told: event } : one)),
  }
}

/** A duplicate and a joined complaint go on in the other one; a repeat and an appeal stand on their own. */
function linked(state: Complaint, event: ComplaintEventOf<'complaint.linked'>): Complaint | null {
  const links = [...state.links, event]
  if (event.kind === 'repeat' || event.kind === 'appeal') return { ...state, links }
  return isUndecided(state) ? { ...state, links, ending: event } : null
}

function reopened(state: Complaint, event: ComplaintEventOf<'complaint.reopened'>): Complaint | null {
  if (state.answer === null && state.ending === null) return null
  const { review, decision, satisfaction, answer, ending } = state
  const round: EarlierRound = { review, decision, satisfaction, answer, ending, reopenedOn: event.on }
  const next = { ...state, decision: null, satisfaction: null, answer: null, ending: null }
  const earlier = [...state.earlier, round]
  if (!event.review) return { ...next, earlier }
  return {
    ...next,
    earlier,
    forwardBy: null,
    review: anew(state, event),
    extension: null,
    notice: null,
    correction: null,
  }
}

function anew(state: Complaint, event: ComplaintEventOf<'complaint.reopened'>): Review | null {
  if (!event.review) return null
  const { ruleSet, reviewBy, provisional } = event.review
  return {
    authority: state.review?.authority ?? state.registration.authority,
    registeredOn: event.on,
    ruleSet,
    firstReviewBy: reviewBy,
    reviewBy,
    provisional,
    elsewhere: state.review?.elsewhere ?? state.forwarding !== null,
    anew: true,
    incomingNumber: state.review?.incomingNumber ?? state.registration.number,
  }
}
