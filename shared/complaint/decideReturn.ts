import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { ruleSetById } from '../deadline/rules.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { CommandOf } from './commands.ts'
import { returnIsOpen, type Complaint } from './complaint.ts'
import { returnGroundsOf, type ReturnGround } from './endings.ts'
import type { ComplaintEvent } from './events.ts'
import { lateness } from './lateness.ts'
import { faultOf, missing, notInLaw } from './faults.ts'

/**
 * Art. 64(7) of the Code: not put right in the time that was set, identical to one decided before, or insulting; within
 * three working days, later is recorded as late. One that reports a crime or a threat is never returned (64(7-2)).
 */
export function decideReturn(
  state: Complaint,
  command: CommandOf<'return'>,
  { calendar }: { readonly calendar: WorkCalendar },
): Result<readonly ComplaintEvent[]> {
  const { on, ground, reason, outgoingNumber, reportsCrime, lateReason } = command
  if (!ground) return missing('ground-missing', 'ground')
  if (reportsCrime) return fail('crime-redirect-first', 'reports a crime')
  const returnBy =
    ground === 'not_corrected' ? afterCorrection(state, on) : afterRegistration(state, ground, calendar)
  if (!returnBy.ok) return returnBy
  const late = returnBy.value === null ? ok(null) : lateness(on, returnBy.value, lateReason)
  if (!late.ok) return late
  return ok([{ type: 'complaint.returned', on, ground, reason, outgoingNumber, late: late.value }])
}

/** Only once the period is over and nothing was put right. */
function afterCorrection(state: Complaint, on: LocalDate): Result<LocalDate | null> {
  const { correction } = state
  if (!correction || !returnIsOpen(state)) {
    return faultOf('ground', 'no-correction', 'nothing was asked for')
  }
  if (on <= correction.until) {
    const { until } = correction
    return faultOf('on', 'correction-period-running', `until ${until}`, { until })
  }
  return ok(correction.returnBy)
}

/** Grounds the law knows since 2025 only; the three days run from the registration. */
function afterRegistration(
  state: Complaint,
  ground: ReturnGround,
  calendar: WorkCalendar,
): Result<LocalDate | null> {
  const rules = ruleSetById(state.registration.ruleSet)
  const { returnDays } = rules
  if (returnDays === null || !returnGroundsOf(rules).includes(ground)) {
    return notInLaw(ground)
  }
  const { registeredOn } = state.review ?? state.registration
  return ok(addWorkingDays(calendar, registeredOn, returnDays))
}
