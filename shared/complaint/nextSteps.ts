import type { RefusalCode } from '../core/result.ts'
import { forwardIsOpen, noticeIsOpen, reviewIsOpen, type Complaint } from './complaint.ts'
import { mayExtend } from './decideExtension.ts'

/** The steps that move a complaint on, in the order of the procedure. */
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

type Context = { readonly providerMayExtend: boolean }
type Rule = (state: Complaint, context: Context) => RefusalCode | null

/**
 * Why a step cannot be taken now, whatever is typed; null when it can. The same rules as `decide`, which has the last
 * word: this tells the clerk before the dialog is filled in. Dates are judged by `decide` alone.
 */
export function refusalOf(step: NextStep, state: Complaint, context: Context): RefusalCode | null {
  return state.voided ? 'complaint-void' : RULES[step](state, context)
}

const RULES: Readonly<Record<NextStep, Rule>> = {
  forward: ofForwarding,
  satisfy: ofForwarding,
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
    if (state.satisfaction) return 'already-satisfied'
    if (forwardIsOpen(state)) return 'forward-first'
    return reviewIsOpen(state) ? null : 'review-not-running'
  },
  answer: (state) => {
    if (state.answer) return 'already-answered'
    return state.decision || state.satisfaction ? null : 'not-decided'
  },
}

function ofForwarding(state: Complaint): RefusalCode | null {
  if (state.forwarding) return 'already-forwarded'
  if (state.satisfaction) return 'already-satisfied'
  return forwardIsOpen(state) ? null : 'forward-not-running'
}
