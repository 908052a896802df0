import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { assertNever, fail, ok, type Result } from '../core/result.ts'
import { deadlinesFor } from '../deadline/engine.ts'
import type { LocalDate } from '../time/localDate.ts'
import { dateOf, type LocalDateTime } from '../time/localDateTime.ts'
import type { CommandOf, ComplaintCommand } from './commands.ts'
import { forwardIsOpen, noticeIsOpen, reviewIsOpen, type Complaint } from './complaint.ts'
import { decideExtension } from './decideExtension.ts'
import type { ComplaintEvent } from './events.ts'
import { filingForm } from './form.ts'
import { lateness } from './lateness.ts'
import { PortalMark } from './outcomes.ts'

/** Everything a decision needs that is not in the command: no clock and no disk in here. */
export type DecisionContext = {
  readonly today: LocalDate
  readonly now: LocalDateTime
  readonly calendar: WorkCalendar
  /** Whether the provider complained of may extend its own review (art. 25(4) of Law 88-V; a setting of the directory). */
  readonly providerMayExtend: boolean
}

export type Decided = Result<readonly ComplaintEvent[]>

/** The procedure: what a command leads to, or the rule that forbids it. */
export function decide(state: Complaint, command: ComplaintCommand, context: DecisionContext): Decided {
  if (command.type === 'note') return ok([{ type: 'complaint.noted', text: command.text }])
  if (state.voided) return fail('complaint-void', 'the number is void')
  if (command.type === 'mark-portal') return markPortal(state, command, context)
  if (command.type === 'void') return voidNumber(state, command, context)
  const misdated = misdatedStep(state, command.on, context)
  if (misdated) return misdated
  return decideStep(state, command, context)
}

type DatedCommand = Extract<ComplaintCommand, { on: LocalDate }>

function decideStep(state: Complaint, command: DatedCommand, context: DecisionContext): Decided {
  switch (command.type) {
    case 'forward':
      return forward(state, command)
    case 'satisfy':
      return satisfy(state, command)
    case 'register-review':
      return registerReview(state, command, context)
    case 'extend':
      return decideExtension(state, command, context)
    case 'send-notice':
      return sendNotice(state, command)
    case 'decide':
      return takeDecision(state, command)
    case 'answer':
      return answer(state, command)
    default:
      return assertNever(command)
  }
}

/** A step cannot lie in the future, nor before the complaint came. */
function misdatedStep(state: Complaint, on: LocalDate, context: DecisionContext): Result<never> | null {
  if (on > context.today)
    return fail('date-in-future', `${on} is later than today`, { fields: { on: 'date-in-future' } })
  if (on < dateOf(state.registration.form.receivedAt)) {
    return fail('date-before-receipt', `${on} is before the receipt`, {
      fields: { on: 'date-before-receipt' },
    })
  }
  return null
}

/** N-03: within 3 working days of receipt; later is recorded as late, with a reason. */
function forward(state: Complaint, command: CommandOf<'forward'>): Decided {
  const { type: _, lateReason, ...facts } = command
  if (state.forwarding) return fail('already-forwarded', 'already forwarded')
  if (state.satisfaction) return fail('already-satisfied', 'satisfied in full, nothing to forward')
  const { forwardBy } = state.registration
  if (!forwardIsOpen(state) || forwardBy === null) return fail('forward-not-running', 'no forwarding clock')
  const late = lateness(command.on, forwardBy, lateReason)
  return late.ok ? ok([{ type: 'complaint.forwarded', ...facts, late: late.value }]) : late
}

/** N-04: only in the same 3 working days and only in full; afterwards the duty to forward stays. */
function satisfy(state: Complaint, command: CommandOf<'satisfy'>): Decided {
  if (state.satisfaction) return fail('already-satisfied', 'already satisfied')
  if (state.forwarding) return fail('already-forwarded', 'already forwarded')
  const { forwardBy } = state.registration
  if (!forwardIsOpen(state) || forwardBy === null) return fail('forward-not-running', 'no forwarding clock')
  if (command.on > forwardBy) {
    return fail('satisfied-too-late', 'the three working days are over', {
      params: { dueOn: forwardBy },
      fields: { on: 'satisfied-too-late' },
    })
  }
  if (!command.documentNumber) {
    return fail('document-missing', 'no document', { fields: { documentNumber: 'document-missing' } })
  }
  return ok([{ type: 'complaint.satisfied', on: command.on, documentNumber: command.documentNumber }])
}

/** N-05, N-06: the review clock starts with the registration in the body that reviews. */
function registerReview(
  state: Complaint,
  command: CommandOf<'register-review'>,
  context: DecisionContext,
): Decided {
  if (!state.forwarding) return fail('not-forwarded', 'not forwarded')
  if (state.review) return fail('already-in-review', 'registered there already')
  if (command.on < state.forwarding.on) {
    return fail('date-before-receipt', 'before it was forwarded', { fields: { on: 'date-before-receipt' } })
  }
  const { authority } = state.forwarding
  const dates = deadlinesFor(
    { receivedOn: command.on, registeredOn: command.on, authority },
    context.calendar,
  )
  return ok([
    {
      type: 'complaint.review-registered',
      on: command.on,
      incomingNumber: command.incomingNumber,
      authority,
      ruleSet: dates.ruleSet,
      reviewBy: dates.reviewBy,
      provisional: dates.provisional,
    },
  ])
}

/** N-08: within 3 working days of the extension, in the form the complaint was filed in. */
function sendNotice(state: Complaint, command: CommandOf<'send-notice'>): Decided {
  if (!state.extension) return fail('no-extension', 'nothing was extended')
  if (!noticeIsOpen(state)) return fail('notice-already-sent', 'already sent')
  if (command.on < state.extension.on) {
    return fail('date-before-receipt', 'before the extension', { fields: { on: 'date-before-receipt' } })
  }
  const late = lateness(command.on, state.extension.noticeBy, command.lateReason)
  if (!late.ok) return late
  const form = filingForm(state.registration.form.channel)
  const { on, outgoingNumber } = command
  return ok([{ type: 'complaint.notice-sent', on, form, outgoingNumber, late: late.value }])
}

/** Art. 100 of the Code. While the provider must still forward (N-03), only full satisfaction ends its part (N-04). */
function takeDecision(state: Complaint, command: CommandOf<'decide'>): Decided {
  const { type: _, lateReason, ...facts } = command
  if (state.decision) return fail('already-decided', 'already decided')
  if (state.satisfaction) return fail('already-satisfied', 'satisfied in full')
  if (forwardIsOpen(state)) return fail('forward-first', 'forward it or satisfy it in full')
  if (!state.review || !reviewIsOpen(state)) return fail('review-not-running', 'no review clock')
  if (command.on < state.review.registeredOn) {
    return fail('date-before-receipt', 'before the review began', { fields: { on: 'date-before-receipt' } })
  }
  const late = lateness(command.on, state.review.reviewBy, lateReason)
  return late.ok ? ok([{ type: 'complaint.decided', ...facts, late: late.value }]) : late
}

function answer(state: Complaint, command: CommandOf<'answer'>): Decided {
  if (state.answer) return fail('already-answered', 'already answered')
  const decidedOn = state.decision?.on ?? state.satisfaction?.on
  if (!decidedOn) return fail('not-decided', 'no decision to send')
  if (command.on < decidedOn) {
    return fail('date-before-receipt', 'before the decision', { fields: { on: 'date-before-receipt' } })
  }
  const { type: _, ...facts } = command
  return ok([{ type: 'complaint.answered', ...facts }])
}

/** the portal's marks come one after another. */
function markPortal(state: Complaint, command: CommandOf<'mark-portal'>, context: DecisionContext): Decided {
  const next = PortalMark.options[state.portalMarks.length]
  if (command.mark !== next) return fail('mark-out-of-order', `the next mark is ${next ?? 'none'}`)
  return ok([{ type: 'complaint.portal-marked', mark: command.mark, at: context.now }])
}

/** A number given by mistake stays in the register with its reason, as long as nothing was done on it. */
function voidNumber(state: Complaint, command: CommandOf<'void'>, context: DecisionContext): Decided {
  if (state.forwarding ?? state.satisfaction ?? state.decision ?? state.extension) {
    return fail('void-too-late', 'steps were already taken')
  }
  if (!command.reason) return fail('reason-missing', 'no reason', { fields: { reason: 'reason-missing' } })
  return ok([{ type: 'complaint.voided', on: context.today, reason: command.reason }])
}
