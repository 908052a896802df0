import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import type { CommandOf } from './commands.ts'
import { reviewIsOpen, type Complaint } from './complaint.ts'
import { formChanges } from './correctedForm.ts'
import type { ComplaintEvent } from './events.ts'
import { missing, receivedInFuture } from './faults.ts'
import type { ComplaintForm } from './form.ts'
import { PortalMark } from './outcomes.ts'
import type { CorrectedDates } from './recordEvents.ts'
import type { RegistrationDates } from './register.ts'

type Decided = Result<readonly ComplaintEvent[]>

type CorrectionContext = {
  readonly today: LocalDate
  readonly now: LocalDateTime
  readonly calendar: WorkCalendar
  readonly datesOf?: (form: ComplaintForm) => RegistrationDates
}

/** Registered facts put right: old and new are kept, with the reason; what depends on them is counted anew. */
export function decideCorrection(
  state: Complaint,
  command: CommandOf<'correct'>,
  context: CorrectionContext,
): Decided {
  const { form, reason } = command
  const changes = formChanges(state.registration.form, form)
  if (Object.keys(changes.after).length === 0) return fail('nothing-to-correct', 'nothing changed')
  if (form.receivedAt > context.now) {
    return receivedInFuture()
  }
  if (!reason) return missing('reason-missing', 'reason')
  const dates = correctedDates(state, form, context)
  return ok([{ type: 'complaint.corrected', on: context.today, reason, ...changes, dates }])
}

/** Null when the corrected facts lead to the same dates. The year of the number stays, whatever the new day. */
function correctedDates(
  state: Complaint,
  form: ComplaintForm,
  { calendar, datesOf }: CorrectionContext,
): CorrectedDates | null {
  if (!datesOf) return null
  const before = datesOf(state.registration.form)
  const { registeredOn, authority, ruleSet, forwardBy, reviewBy, provisional } = datesOf(form)
  const same =
    before.registeredOn === registeredOn &&
    before.authority === authority &&
    before.forwardBy === forwardBy &&
    before.reviewBy === reviewBy
  if (same) return null
  const extension = state.review?.elsewhere === false && reviewIsOpen(state) ? state.extension : null
  return {
    registeredOn,
    authority,
    ruleSet,
    forwardBy,
    firstReviewBy: reviewBy,
    reviewBy: extension ? addWorkingDays(calendar, reviewBy, extension.days) : reviewBy,
    provisional,
  }
}

/** A step recorded by mistake, taken back while nothing followed it. The history keeps both. */
export function decideUndo(state: Complaint, command: CommandOf<'undo'>): Decided {
  const { lastStep } = state
  if (!lastStep || lastStep.eventId !== command.eventId) return fail('undo-not-last', 'not the last step')
  if (!command.reason) return missing('reason-missing', 'reason')
  const { eventId, reason } = command
  return ok([{ type: 'complaint.step-undone', eventId, step: lastStep.type, reason }])
}

/** the portal's marks come one after another. */
export function markPortal(
  state: Complaint,
  command: CommandOf<'mark-portal'>,
  context: { readonly now: LocalDateTime },
): Decided {
  const next = PortalMark.options[state.portalMarks.length]
  if (command.mark !== next) return fail('mark-out-of-order', `the next mark is ${next ?? 'none'}`)
  return ok([{ type: 'complaint.portal-marked', mark: command.mark, at: context.now }])
}

/** A number given by mistake stays in the register with its reason, as long as nothing was done on it. */
export function voidNumber(
  state: Complaint,
  command: CommandOf<'void'>,
  context: { readonly today: LocalDate },
): Decided {
  if (hasSteps(state)) return fail('void-too-late', 'steps were already taken')
  if (!command.reason) return missing('reason-missing', 'reason')
  return ok([{ type: 'complaint.voided', on: context.today, reason: command.reason }])
}

function hasSteps(state: Complaint): boolean {
  const { forwarding, satisfaction, decision, extension, correction, ending } = state
  return (
    (forwarding ?? satisfaction ?? decision ?? extension ?? correction ?? ending) !== null ||
    state.redirections.length > 0 ||
    state.earlier.length > 0
  )
}
