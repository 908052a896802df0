import { fail, ok, type Result } from '../core/result.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { ComplaintEventOf } from './events.ts'
import { missing } from './faults.ts'

/** What a person with the right says of two steps that were decided apart. */
export type Settling = {
  readonly conflictId: string
  /** `standing`: the complaint is right as it is; `lost`: the step that lost counts instead of the one in its way. */
  readonly holds: 'standing' | 'lost'
  readonly reason: string
}

type Facts = {
  /** Whether the step is lost still, and nobody has settled it meanwhile. */
  readonly isOpen: boolean
  /** Id of the step in its way; null when none alone is. */
  readonly inTheWay: string | null
  readonly on: LocalDate
}

export function settleConflict(
  { conflictId, holds, reason }: Settling,
  { isOpen, inTheWay, on }: Facts,
): Result<readonly [ComplaintEventOf<'complaint.conflict-settled'>]> {
  if (!isOpen) return fail('stale', 'settled meanwhile, or no conflict any more')
  const why = reason.trim()
  if (why === '') return missing('reason-missing', 'reason')
  const insteadOf = holds === 'lost' ? inTheWay : null
  if (holds === 'lost' && insteadOf === null) return fail('not-possible', 'no single step is in its way')
  return ok([{ type: 'complaint.conflict-settled', on, conflictId, insteadOf, reason: why }])
}
