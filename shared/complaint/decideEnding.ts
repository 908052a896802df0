import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import { assertNever, fail, ok, type RefusalCode, type Result } from '../core/result.ts'
import { deadlinesFor } from '../deadline/engine.ts'
import { ruleSetById, type RuleSet } from '../deadline/rules.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { CommandOf } from './commands.ts'
import { arrivedOn, isSatisfied, openTelling, type Complaint } from './complaint.ts'
import { decideReturn } from './decideReturn.ts'
import { leaveGroundsOf } from './endings.ts'
import type { ComplaintEvent } from './events.ts'
import { faultOf, missing, notInLaw, tooEarly } from './faults.ts'
import { filingForm } from './form.ts'
import { lateness } from './lateness.ts'

type Decided = Result<readonly ComplaintEvent[]>

type EndingContext = { readonly calendar: WorkCalendar; readonly target?: Complaint | undefined }

export type EndingCommand = CommandOf<
  | 'ask-correction'
  | 'record-correction'
  | 'return'
  | 'withdraw'
  | 'leave'
  | 'redirect'
  | 'terminate'
  | 'tell'
  | 'link'
  | 'reopen'
>

/** The side paths of the procedure (art. 64, 65, 70, 95 of the Code), asked for while they are open. */
export function decideEnding(state: Complaint, command: EndingCommand, context: EndingContext): Decided {
  switch (command.type) {
    case 'ask-correction':
      return askCorrection(state, command, context)
    case 'record-correction':
      return recordCorrection(state, command)
    case 'return':
      return decideReturn(state, command, context)
    case 'withdraw':
      return withdraw(state, command, context)
    case 'leave':
      return leave(state, command, context)
    case 'redirect':
      return redirect(state, command, context)
    case 'terminate':
      return terminate(state, command, context)
    case 'tell':
      return tell(state, command)
    case 'link':
      return link(state, command, context)
    case 'reopen':
      return reopen(state, command, context)
    default:
      return assertNever(command)
  }
}

/** Art. 64(6): what the complaint lacks, and until when it may be put right. The review goes on meanwhile. */
function askCorrection(
  state: Complaint,
  command: CommandOf<'ask-correction'>,
  { calendar }: EndingContext,
): Decided {
  const { on, defects, until } = command
  if (!defects) return missing('defects-missing', 'defects')
  if (until <= on) return faultOf('until', 'until-before-asking', 'no time to put it right')
  const { returnDays } = rulesOf(state)
  const returnBy = returnDays === null ? null : addWorkingDays(calendar, until, returnDays)
  return ok([{ type: 'complaint.correction-asked', on, defects, until, returnBy }])
}

function recordCorrection(state: Complaint, command: CommandOf<'record-correction'>): Decided {
  if (state.correction && command.on < state.correction.on) return tooEarly('before it was asked for')
  return ok([{ type: 'complaint.correction-made', on: command.on, note: command.note }])
}

/** Art. 64(9): only on the applicant's own application in writing; the end is told of as any other (art. 95(2)). */
function withdraw(state: Complaint, command: CommandOf<'withdraw'>, context: EndingContext): Decided {
  const { on, document } = command
  if (!document) return missing('application-missing', 'document')
  return ok([{ type: 'complaint.withdrawn', on, document, noticeBy: noticeBy(state, on, context) }])
}

/** Art. 95(1), (2): on one of the grounds of the law; the applicant is told within three working days. */
function leave(state: Complaint, command: CommandOf<'leave'>, context: EndingContext): Decided {
  const { on, ground, reason, documentNumber } = command
  if (!ground) return missing('ground-missing', 'ground')
  if (!leaveGroundsOf(rulesOf(state)).includes(ground)) {
    return notInLaw(ground)
  }
  return ok([
    {
      type: 'complaint.left-without-consideration',
      on,
      ground,
      reason,
      documentNumber,
      noticeBy: noticeBy(state, on, context),
    },
  ])
}

/** Art. 65: within three working days of receipt, the applicant told at the same time; later is recorded as late. */
function redirect(state: Complaint, command: CommandOf<'redirect'>, { calendar }: EndingContext): Decided {
  const { type: _, told, lateReason, ...facts } = command
  if (command.scope === 'part' && !command.what) return missing('part-missing', 'what')
  const redirectBy = redirectTerm(state, calendar)
  const late = lateness(command.on, redirectBy, lateReason)
  if (!late.ok) return late
  const mayTell = !isAnonymous(state)
  const redirected = {
    type: 'complaint.redirected',
    ...facts,
    late: late.value,
    noticeBy: mayTell ? redirectBy : null,
  } as const
  if (!told || !mayTell) return ok([redirected])
  return ok([
    redirected,
    {
      type: 'complaint.applicant-told',
      on: command.on,
      about: 'redirection',
      form: filingForm(state.registration.form.channel),
      outgoingNumber: command.outgoingNumber,
      late: late.value,
    },
  ])
}

/** The last day to redirect, wholly or in part (art. 65(1), (2)). */
export function redirectTerm(state: Complaint, calendar: WorkCalendar): LocalDate {
  return addWorkingDays(calendar, arrivedOn(state), rulesOf(state).redirectDays)
}

/** Art. 70, 88(1)2): an anonymous complaint gets no answer, but one that reports a crime or a threat is sent on at once. */
function terminate(state: Complaint, command: CommandOf<'terminate'>, context: EndingContext): Decided {
  const { on, ground, reason, documentNumber, reportsCrime } = command
  if (ground === 'anonymous' && !isAnonymous(state)) return fail('not-anonymous', 'the applicant is known')
  if (reportsCrime) return fail('crime-redirect-first', 'reports a crime')
  if (ground === 'other' && !reason) return missing('reason-missing', 'reason')
  return ok([
    {
      type: 'complaint.terminated',
      on,
      ground,
      reason,
      documentNumber,
      noticeBy: noticeBy(state, on, context),
    },
  ])
}

/** In the form of the filing; late is recorded as late. */
function tell(state: Complaint, command: CommandOf<'tell'>): Decided {
  const telling = openTelling(state)
  if (!telling) return fail('nothing-to-tell', 'nothing to tell')
  if (command.on < telling.since) return tooEarly('before there was anything to tell')
  const late = lateness(command.on, telling.dueOn, command.lateReason)
  if (!late.ok) return late
  const { on, outgoingNumber } = command
  const form = filingForm(state.registration.form.channel)
  return ok([
    { type: 'complaint.applicant-told', on, about: telling.about, form, outgoingNumber, late: late.value },
  ])
}

/** Domain §4.5. A duplicate and a joined complaint end here; their deadline is that of the other one. */
function link(state: Complaint, command: CommandOf<'link'>, { target }: EndingContext): Decided {
  const { on, kind, note } = command
  if (!target || target.voided) return faultOf('toId', 'link-not-found', 'no such complaint')
  const belongsHere = target.ending?.type === 'complaint.linked' && target.ending.toId === state.id
  if (target.id === state.id || belongsHere) {
    return faultOf('toId', 'link-to-itself', 'a circle')
  }
  if (state.links.some((one) => one.toId === target.id && one.kind === kind))
    return fail('link-known', 'linked already')
  const ended = kind === 'duplicate' || kind === 'joined' ? whyNotEnded(state) : null
  if (ended) return fail(ended, 'it cannot end in another complaint')
  return ok([
    { type: 'complaint.linked', on, kind, toId: target.id, toNumber: target.registration.number, note },
  ])
}

/** Why a complaint cannot end in another one: it is over, or its end has been decided. */
function whyNotEnded(state: Complaint): RefusalCode | null {
  if (state.ending) return 'complaint-over'
  if (state.decision) return 'already-decided'
  return isSatisfied(state) ? 'already-satisfied' : null
}

/** Art. 95(3), and what courts and superior bodies order: the old clock goes on, or a new review begins. */
function reopen(state: Complaint, command: CommandOf<'reopen'>, { calendar }: EndingContext): Decided {
  const { on, clock, reason } = command
  if (!reason) return missing('reason-missing', 'reason')
  const overOn = state.answer?.on ?? state.ending?.on
  if (overOn && on < overOn) return tooEarly('before it was over')
  if (clock === 'resume') return ok([{ type: 'complaint.reopened', on, reason, clock, review: null }])
  const authority = state.review?.authority ?? state.registration.authority
  const { ruleSet, reviewBy, provisional } = deadlinesFor(
    { receivedOn: on, registeredOn: on, authority },
    calendar,
  )
  return ok([{ type: 'complaint.reopened', on, reason, clock, review: { ruleSet, reviewBy, provisional } }])
}

/** The last day to tell the applicant of an end (art. 70(3), 95(2)); null when nobody can be told or no law says when. */
function noticeBy(state: Complaint, on: LocalDate, { calendar }: EndingContext): LocalDate | null {
  const { leaveNoticeDays } = rulesOf(state)
  return leaveNoticeDays === null || isAnonymous(state) ? null : addWorkingDays(calendar, on, leaveNoticeDays)
}

function isAnonymous(state: Complaint): boolean {
  return state.registration.form.applicant.kind === 'anonymous'
}

function rulesOf(state: Complaint): RuleSet {
  return ruleSetById(state.registration.ruleSet)
}
