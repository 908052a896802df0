import { fail, ok, type Result } from '../core/result.ts'
import type { CommandOf } from './commands.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintEvent } from './events.ts'
import { lateness } from './lateness.ts'
import { tooEarly } from './faults.ts'

type Decided = Result<readonly ComplaintEvent[]>

/** Art. 100 of the Code. While the provider must still forward (N-03), only full satisfaction ends its part (N-04). */
export function decideDecision(state: Complaint, command: CommandOf<'decide'>): Decided {
  const { type: _, lateReason, reversal, decidedBy, ...facts } = command
  const { review } = state
  if (!review) return fail('review-not-running', 'no review clock')
  if (command.on < review.registeredOn) return tooEarly('before the review began')
  const late = lateness(command.on, review.reviewBy, lateReason)
  if (!late.ok) return late
  const extra = {
    ...(reversal && reversal.length > 0 ? { reversal } : {}),
    ...(decidedBy ? { decidedBy } : {}),
  }
  return ok([{ type: 'complaint.decided', ...facts, ...extra, late: late.value }])
}

/** Art. 100(4) of the Code: the decision goes to the applicant in writing. */
export function decideAnswer(state: Complaint, command: CommandOf<'answer'>): Decided {
  const decidedOn = state.decision?.on ?? state.satisfaction?.on
  if (!decidedOn) return fail('not-decided', 'no decision to send')
  if (command.on < decidedOn) return tooEarly('before the decision')
  const { type: _, ...facts } = command
  return ok([{ type: 'complaint.answered', ...facts }])
}
