import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { deadlinesFor } from '../deadline/engine.ts'
import type { CommandOf } from './commands.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'
import { lateness } from './lateness.ts'
import { faultOf, missing, tooEarly } from './faults.ts'

type Decided = Result<readonly ComplaintEvent[]>

/** N-03: within 3 working days of receipt; later is recorded as late, with a reason. */
export function decideForwarding(state: Complaint, command: CommandOf<'forward'>): Decided {
  const { type: _, lateReason, files, partlySatisfiedBy, ...facts } = command
  const { satisfaction, forwardBy } = state
  if (satisfaction && command.on < satisfaction.on) return tooEarly('before it was satisfied')
  const late = forwardBy === null ? ok(null) : lateness(command.on, forwardBy, lateReason)
  if (!late.ok) return late
  const extra = {
    ...(files && files.length > 0 ? { files } : {}),
    ...(partlySatisfiedBy ? { partlySatisfiedBy } : {}),
  }
  return ok([{ type: 'complaint.forwarded', ...facts, ...extra, late: late.value }])
}

/** N-04: only in the same 3 working days and only in full; afterwards the duty to forward stays. */
export function decideSatisfaction(state: Complaint, command: CommandOf<'satisfy'>): Decided {
  const { forwardBy } = state
  if (forwardBy !== null && command.on > forwardBy) {
    return faultOf('on', 'satisfied-too-late', 'the three working days are over', { dueOn: forwardBy })
  }
  if (!command.documentNumber) return missing('document-missing', 'documentNumber')
  return ok([{ type: 'complaint.satisfied', on: command.on, documentNumber: command.documentNumber }])
}

/** N-05, N-06: the review clock starts with the registration in the body that reviews. */
export function decideReviewRegistration(
  state: Complaint,
  command: CommandOf<'register-review'>,
  context: { readonly calendar: WorkCalendar },
): Decided {
  const { forwarding } = state
  if (!forwarding) return fail('not-forwarded', 'not forwarded')
  if (command.on < forwarding.on) return tooEarly('before it was forwarded')
  const { authority } = forwarding
  const { ruleSet, reviewBy, provisional } = deadlinesFor(
    { receivedOn: command.on, registeredOn: command.on, authority },
    context.calendar,
  )
  const { on, incomingNumber } = command
  return ok([
    { type: 'complaint.review-registered', on, incomingNumber, authority, ruleSet, reviewBy, provisional },
  ])
}
