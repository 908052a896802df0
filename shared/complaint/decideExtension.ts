import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { extensionOf } from '../deadline/engine.ts'
import type { CommandOf } from './commands.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'
import { missing, tooEarly } from './faults.ts'
import { filingForm } from './form.ts'
import { lateness } from './lateness.ts'

type Decided = Result<readonly ComplaintEvent[]>

/**
 * N-07: once, by at most 10 working days from the term that runs, on one of two grounds, before the term ends, and
 * only by a body the law names (art. 25(4) of Law 88-V leaves out the State Corporation and non-state providers).
 */
export function decideExtension(
  state: Complaint,
  command: CommandOf<'extend'>,
  context: { readonly calendar: WorkCalendar },
): Decided {
  const { review } = state
  if (!review) return fail('review-not-running', 'no review clock')
  if (!command.ground) return missing('extension-without-ground', 'ground')
  const { on, days, ground, siteVisit } = command
  if (on < review.registeredOn) return tooEarly('before the review began')
  const dates = extensionOf(
    { reviewBy: review.reviewBy, extendedOn: on, days, ruleSet: review.ruleSet },
    context.calendar,
  )
  if (!dates.ok) return { ok: false, error: { ...dates.error, fields: fieldAtFault(dates.error.code) } }
  const previousReviewBy = review.reviewBy
  return ok([{ type: 'complaint.extended', on, days, ground, siteVisit, previousReviewBy, ...dates.value }])
}

/** An extension that should not have been: the first term counts again, as if there had been none. */
export function revokeExtension(state: Complaint, command: CommandOf<'revoke-extension'>): Decided {
  const { extension } = state
  if (!extension) return fail('no-extension', 'nothing was extended')
  if (command.on < extension.on) return tooEarly('before the extension')
  if (!command.reason) return missing('reason-missing', 'reason')
  return ok([{ type: 'complaint.extension-revoked', on: command.on, reason: command.reason }])
}

/** N-08: within 3 working days of the extension, in the form the complaint was filed in. */
export function decideNotice(state: Complaint, command: CommandOf<'send-notice'>): Decided {
  const { extension } = state
  if (!extension) return fail('no-extension', 'nothing was extended')
  if (command.on < extension.on) return tooEarly('before the extension')
  const late = lateness(command.on, extension.noticeBy, command.lateReason)
  if (!late.ok) return late
  const form = filingForm(state.registration.form.channel)
  const { on, outgoingNumber } = command
  return ok([{ type: 'complaint.notice-sent', on, form, outgoingNumber, late: late.value }])
}

/** Only the provider's own review can lack the right: an akim and the authorised body are named in the law. */
export function mayExtend(state: Complaint, context: { readonly providerMayExtend: boolean }): boolean {
  const byProvider = !state.review?.elsewhere && state.registration.form.addressee === 'provider_head'
  return !byProvider || context.providerMayExtend
}

function fieldAtFault(code: string): Readonly<Record<string, string>> {
  return code === 'extension-after-term' ? { on: code } : { days: code }
}
