import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { assertNever, fail, ok, type Result } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { attach, removeAttachment } from './attachments.ts'
import type { CommandOf, ComplaintCommand } from './commands.ts'
import { decideAssignment, type CaseOfficer } from './decideAssignment.ts'
import type { Complaint } from './complaint.ts'
import { decideEnding, type EndingCommand } from './decideEnding.ts'
import { decideExtension, decideNotice, revokeExtension } from './decideExtension.ts'
import { decideForwarding, decideReviewRegistration, decideSatisfaction } from './decideForwarding.ts'
import { decideCorrection, decideUndo, markPortal, voidNumber } from './decideRecord.ts'
import { decideAnswer, decideDecision } from './decideReview.ts'
import type { ComplaintEvent } from './events.ts'
import { faultOf, tooEarly } from './faults.ts'
import type { ComplaintForm } from './form.ts'
import { refusalOf, stepOfCommand, type StepContext } from './nextSteps.ts'
import type { RegistrationDates } from './register.ts'

/** Everything a decision needs that is not in the command: no clock and no disk in here. */
export type DecisionContext = StepContext & {
  readonly today: LocalDate
  readonly now: LocalDateTime
  readonly calendar: WorkCalendar
  /** The dates a form would be registered with, by the office's hours and directory. Needed to correct facts. */
  readonly datesOf?: (form: ComplaintForm) => RegistrationDates
  /** The other complaint of a link; absent when there is none with the id asked for. */
  readonly target?: Complaint | undefined
  /** The operator a complaint is given to; absent when nobody of this id may have it. */
  readonly officer?: CaseOfficer | undefined
}

export type Decided = Result<readonly ComplaintEvent[]>

/** The procedure: what a command leads to, or the rule that forbids it. */
export function decide(state: Complaint, command: ComplaintCommand, context: DecisionContext): Decided {
  if (command.type === 'note') return ok([{ type: 'complaint.noted', text: command.text }])
  if (state.voided) return fail('complaint-void', 'the number is void')
  if (isAside(command)) return decideAside(state, command, context)
  const step = stepOfCommand(command)
  const refusal = step && refusalOf(step, state, context)
  if (refusal) return fail(refusal, `${command.type} is refused`)
  if (command.type === 'correct') return decideCorrection(state, command, context)
  if (command.type === 'undo') return decideUndo(state, command)
  return misdatedStep(state, command.on, context) ?? decideStep(state, command, context)
}

type AsideCommand = CommandOf<'mark-portal' | 'attach' | 'remove-attachment' | 'void' | 'assign'>

const ASIDE: ReadonlySet<string> = new Set<AsideCommand['type']>([
  'mark-portal',
  'attach',
  'remove-attachment',
  'void',
  'assign',
])

function isAside(command: ComplaintCommand): command is AsideCommand {
  return ASIDE.has(command.type)
}

/** What is no step of the procedure. */
function decideAside(state: Complaint, command: AsideCommand, context: DecisionContext): Decided {
  switch (command.type) {
    case 'mark-portal':
      return markPortal(state, command, context)
    case 'attach':
      return attach(state.attachments, command, context.now)
    case 'remove-attachment':
      return removeAttachment(state.attachments, command, context.now)
    case 'void':
      return voidNumber(state, command, context)
    case 'assign':
      return decideAssignment(state, command, context)
    default:
      return assertNever(command)
  }
}

type DatedCommand = Extract<ComplaintCommand, { on: LocalDate }>

function decideStep(state: Complaint, command: DatedCommand, context: DecisionContext): Decided {
  switch (command.type) {
    case 'forward':
      return decideForwarding(state, command)
    case 'satisfy':
      return decideSatisfaction(state, command)
    case 'register-review':
      return decideReviewRegistration(state, command, context)
    case 'extend':
      return decideExtension(state, command, context)
    case 'revoke-extension':
      return revokeExtension(state, command)
    case 'send-notice':
      return decideNotice(state, command)
    case 'decide':
      return decideDecision(state, command)
    case 'answer':
      return decideAnswer(state, command)
    default:
      return decideEnding(state, command satisfies EndingCommand, context)
  }
}

/** A step cannot lie in the future, nor before the complaint came. */
function misdatedStep(state: Complaint, on: LocalDate, context: DecisionContext): Result<never> | null {
  if (on > context.today) return faultOf('on', 'date-in-future', `${on} is later than today`)
  return on < dateOf(state.registration.form.receivedAt) ? tooEarly('before the receipt') : null
}
