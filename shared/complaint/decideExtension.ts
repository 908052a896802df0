import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { extensionOf } from '../deadline/engine.ts'
import type { CommandOf } from './commands.ts'
import { reviewIsOpen, type Complaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'

type ExtensionContext = { readonly calendar: WorkCalendar; readonly providerMayExtend: boolean }

/**
 * N-07: once, by at most 10 working days from the term that runs, on one of two grounds, before the term ends, and
 * only by a body the law names (art. 25(4) of Law 88-V leaves out the State Corporation and non-state providers).
 */
export function decideExtension(
  state: Complaint,
  command: CommandOf<'extend'>,
  context: ExtensionContext,
): Result<readonly ComplaintEvent[]> {
  const { review } = state
  if (!review || !reviewIsOpen(state)) return fail('review-not-running', 'no review clock')
  if (state.extension) return fail('already-extended', 'already extended once')
  if (!mayExtend(state, context))
    return fail('extension-not-allowed-for-body', 'the law does not name this body')
  if (!command.ground) {
    return fail('extension-without-ground', 'no ground', { fields: { ground: 'extension-without-ground' } })
  }
  const { on, days, ground, siteVisit } = command
  if (on < review.registeredOn) {
    return fail('date-before-receipt', 'before the review began', { fields: { on: 'date-before-receipt' } })
  }
  const dates = extensionOf(
    { reviewBy: review.reviewBy, extendedOn: on, days, ruleSet: review.ruleSet },
    context.calendar,
  )
  if (!dates.ok) return { ok: false, error: { ...dates.error, fields: fieldAtFault(dates.error.code) } }
  const previousReviewBy = review.reviewBy
  return ok([{ type: 'complaint.extended', on, days, ground, siteVisit, previousReviewBy, ...dates.value }])
}

/** Only the provider's own review can lack the right: an akim and the authorised body are named in the law. */
export function mayExtend(state: Complaint, context: Pick<ExtensionContext, 'providerMayExtend'>): boolean {
  const byProvider = !state.review?.elsewhere && state.registration.form.addressee === 'provider_head'
  return !byProvider || context.providerMayExtend
}

function fieldAtFault(code: string): Readonly<Record<string, string>> {
  return code === 'extension-after-term' ? { on: code } : { days: code }
}
