import { fail, ok, type Result } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { CommandOf } from './commands.ts'
import { isComplaintOver, type Complaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'
import { faultOf } from './faults.ts'

/** An operator who may work on complaints, and how the history names him. */
export type CaseOfficer = { readonly id: string; readonly name: string }

/** Gives a complaint to somebody to work on, or back to nobody. */
export function decideAssignment(
  state: Complaint,
  { officerId, note }: CommandOf<'assign'>,
  { today, officer }: { readonly today: LocalDate; readonly officer?: CaseOfficer | undefined },
): Result<readonly ComplaintEvent[]> {
  if (isComplaintOver(state)) return fail('complaint-over', 'nothing is left to work on')
  if (officerId === state.caseOfficerId) return faultOf('officerId', 'already-assigned', 'the same officer')
  if (officerId !== null && officer?.id !== officerId) {
    return faultOf('officerId', 'officer-not-found', 'nobody who may have it')
  }
  const name = officerId === null ? '' : (officer?.name ?? '')
  return ok([{ type: 'complaint.assigned', on: today, officerId, name, note }])
}
