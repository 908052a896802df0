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
  const refused = ground === 'not_corrected' ? afterCorrection(state, on) : afterRegistration(state, ground)
  if (refused) return refused
  const returnBy = returnTerm(state, ground, calendar)
  const late = returnBy === null ? ok(null) : lateness(on, returnBy, lateReason)
  if (!late.ok) return late
  return ok([{ type: 'complaint.returned', on, ground, reason, outgoingNumber, late: late.value }])
}

/** The last day to return on a ground; null when the law sets none, or nothing was asked to be put right. */
export function returnTerm(state: Complaint, ground: ReturnGround, calendar: WorkCalendar): LocalDate | null {
  if (ground === 'not_corrected') return state.correction?.returnBy ?? null
  const { returnDays } = ruleSetById(state.registration.ruleSet)
  const { registeredOn } = state.review ?? state.registration
  return returnDays === null ? null : addWorkingDays(calendar, registeredOn, returnDays)
}

/** Only once the period is over and nothing was put right. */
function afterCorrection(state: Complaint, on: LocalDate): Result<never> | null {
  const { correction } = state
  if (!correction || !returnIsOpen(state)) {
    return faultOf('ground', 'no-correction', 'nothing was asked for')
  }
  if (on <= correction.until) {
    const { until } = correction
    return faultOf('on', 'correction-period-running', `until ${until}`, { until })
  }
  return null
}

/** Grounds the law knows since 2025 only. */
function afterRegistration(state: Complaint, ground: ReturnGround): Result<never> | null {
  return returnGroundsOf(ruleSetById(state.registration.ruleSet)).includes(ground) ? null : notInLaw(ground)
}
