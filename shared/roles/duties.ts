import { fail, ok, type Result } from '../core/result.ts'
import type { Directory } from '../directory/directory.ts'
import type { DirectoryEvent } from '../directory/events.ts'
import { isInEffect, isStanding, type Handover, type RecordedHandover } from '../directory/handover.ts'
import type { Operator } from '../directory/records.ts'
import type { LocalDate } from '../time/localDate.ts'

/** The hand-over by which an operator acts for the head on a day; null when he acts for himself alone. */
export function dutiesOf(
  operatorId: string,
  { handovers, operators }: Directory,
  on: LocalDate,
): RecordedHandover | null {
  return (
    handovers.find((one) => {
      const head = operators.get(one.headId)
      return one.deputyId === operatorId && head?.role === 'head' && !head.retired && isInEffect(one, on)
    }) ?? null
  )
}

/** Who may act for a head: whoever works here and can sign in, a head apart. */
export function mayDeputise({ id, role, retired }: Operator, { passwords }: Directory): boolean {
  return role !== 'head' && !retired && passwords.has(id)
}

type Decided = Result<readonly DirectoryEvent[]>

/** The head hands his duties over. One at a time: two deputies would not know of each other. */
export function decideHandover(handover: Handover, directory: Directory, today: LocalDate): Decided {
  const { headId, deputyId, from, to } = handover
  const fault = (field: string, code: string): Result<never> =>
    fail('invalid-input', code, { fields: { [field]: code } })
  const deputy = directory.operators.get(deputyId)
  if (!deputy || !mayDeputise(deputy, directory)) return fault('deputyId', 'deputy-not-possible')
  if (from < today) return fault('from', 'handover-in-past')
  if (to < from) return fault('to', 'handover-ends-before')
  const overlaps = directory.handovers.some(
    (one) => one.headId === headId && isStanding(one, today) && one.from <= to && from <= one.to,
  )
  if (overlaps) return fault('from', 'handover-overlaps')
  return ok([{ type: 'office.duties-handed-over', handover }])
}

/** Ends a hand-over before its last day: from this moment the deputy acts for himself alone. */
export function decideTakingBack(
  handoverId: string,
  headId: string,
  { handovers }: Directory,
  today: LocalDate,
): Decided {
  const found = handovers.find(({ id }) => id === handoverId)
  if (!found || found.headId !== headId) return fail('not-found', 'no such hand-over')
  if (!isStanding(found, today)) return fail('stale', 'it is over already')
  return ok([{ type: 'office.duties-taken-back', handoverId, on: today }])
}
