import type { RefusalCode } from '../core/result.ts'
import type { ComplaintCommand } from './commands.ts'
import {
  forwardIsOpen,
  isComplaintOver,
  isInTransit,
  isSatisfied,
  noticeIsOpen,
  openTelling,
  returnIsOpen,
  reviewIsOpen,
  type Complaint,
} from './complaint.ts'
import { mayExtend } from './decideExtension.ts'
import { isUndecided } from './evolveEnding.ts'

/** The steps that move a complaint on, in the order of the procedure: the toolbar of the card. */
export const STEPS = [
  'forward',
  'satisfy',
  'register-review',
  'extend',
  'notice',
  'decide',
  'answer',
] as const
export type NextStep = (typeof STEPS)[number]

/** The steps of the side paths, and those that put the record right: the menu of the card. */
export const SIDE_STEPS = [
  'ask-correction',
  'record-correction',
  'return',
  'withdraw',
  'leave',
  'redirect',
  'terminate',
  'tell',
  'link',
  'reopen',
  'revoke-extension',
  'correct',
  'undo',
] as const
export type SideStep = (typeof SIDE_STEPS)[number]
export type AnyStep = NextStep | SideStep

/** What a step may depend on beside the complaint. */
export type StepContext = {
  /** Whether the provider complained of may extend its own review (art. 25(4) of Law 88-V; a setting of the directory). */
  readonly providerMayExtend: boolean
  /** Whether the office lets a provider forward what it has satisfied in full (art. 91(4) "may not send"; a setting). */
  readonly mayForwardSatisfied?: boolean
}
type Rule = (state: Complaint, context: StepContext) => RefusalCode | null

/** The step a command takes; null for what is not a step: a note, a file, a mark of the portal, a case officer, a void number. */
export function stepOfCommand({ type }: ComplaintCommand): AnyStep | null {
  if (type === 'note' || type === 'attach' || type === 'remove-attachment') return null
  if (type === 'mark-portal' || type === 'void' || type === 'assign') return null
  return type === 'send-notice' ? 'notice' : type
}

/**
 * Why a step cannot be taken now, whatever is typed; null when it can. `decide` asks the same first: this tells the
 * clerk before the dialog is filled in. Dates and what is typed are judged by `decide` alone.
 */
export function refusalOf(step: AnyStep, state: Complaint, context: StepContext): RefusalCode | null {
  if (state.voided) return 'complaint-void'
  if (state.ending && !AFTER_THE_END.has(step)) return 'complaint-over'
  return RULES[step](state, context)
}

/** What may still be done on a complaint that ended on a side path. */
const AFTER_THE_END: ReadonlySet<AnyStep> = new Set(['tell', 'link', 'reopen', 'correct', 'undo'])

const whileUndecided: Rule = (state) => {
  if (state.decision) return 'already-decided'
  return isUndecided(state) ? null : 'already-satisfied'
}

/** What the body that has the complaint does with it, and not while it is on its way to another one. */
const whileHere: Rule = (state, context) =>
  whileUndecided(state, context) ?? (isInTransit(state) ? 'not-registered-there' : null)

const RULES: Readonly<Record<AnyStep, Rule>> = {
  forward: (state, context) => {
    if (state.forwarding) return 'already-forwarded'
    if (state.satisfaction) return mayForwardSatisfied(state, context) ? null : 'already-satisfied'
    return forwardIsOpen(state) ? null : 'forward-not-running'
  },
  satisfy: (state) => {
    if (state.forwarding) return 'already-forwarded'
    if (state.satisfaction) return 'already-satisfied'
    return forwardIsOpen(state) ? null : 'forward-not-running'
  },
  'register-review': (state) => {
    if (!state.forwarding) return 'not-forwarded'
    return state.review ? 'already-in-review' : null
  },
  extend: (state, context) => {
    if (!reviewIsOpen(state)) return 'review-not-running'
    if (state.extension) return 'already-extended'
    return mayExtend(state, context) ? null : 'extension-not-allowed-for-body'
  },
  notice: (state) => {
    if (!state.extension) return 'no-extension'
    return noticeIsOpen(state) ? null : 'notice-already-sent'
  },
  decide: (state) => {
    if (state.decision) return 'already-decided'
    if (isSatisfied(state)) return 'already-satisfied'
    if (forwardIsOpen(state)) return 'forward-first'
    return reviewIsOpen(state) ? null : 'review-not-running'
  },
  answer: (state) => {
    if (state.answer) return 'already-answered'
    return state.decision || isSatisfied(state) ? null : 'not-decided'
  },
  'ask-correction': (state, context) =>
    whileHere(state, context) ?? (returnIsOpen(state) ? 'correction-running' : null),
  'record-correction': (state) => (returnIsOpen(state) ? null : 'no-correction'),
  return: whileHere,
  withdraw: whileUndecided,
  // Art. 95(1) speaks of the body that reviews; a provider complained of may only forward or satisfy (N-03, N-04).
  leave: (state, context) => whileHere(state, context) ?? (forwardIsOpen(state) ? 'forward-first' : null),
  redirect: whileHere,
  terminate: whileHere,
  tell: (state) => (openTelling(state) ? null : 'nothing-to-tell'),
  link: () => null,
  reopen: (state) => (isComplaintOver(state) ? null : 'not-over'),
  'revoke-extension': (state) => {
    if (!state.extension) return 'no-extension'
    return reviewIsOpen(state) ? null : 'review-not-running'
  },
  correct: () => null,
  undo: ({ lastStep }) => (lastStep && UNDOABLE.has(lastStep.type) ? null : 'undo-impossible'),
}

/** Steps whose record may be taken back while nothing followed them. Corrections and extensions have ways of their own. */
const UNDOABLE: ReadonlySet<NonNullable<Complaint['lastStep']>['type']> = new Set([
  'complaint.forwarded',
  'complaint.satisfied',
  'complaint.review-registered',
  'complaint.notice-sent',
  'complaint.decided',
  'complaint.answered',
  'complaint.correction-asked',
  'complaint.correction-made',
  'complaint.returned',
  'complaint.withdrawn',
  'complaint.left-without-consideration',
  'complaint.redirected',
  'complaint.terminated',
  'complaint.applicant-told',
  'complaint.linked',
  'complaint.reopened',
])

function mayForwardSatisfied(state: Complaint, { mayForwardSatisfied: may = false }: StepContext): boolean {
  return may && isSatisfied(state) && state.answer === null
}
