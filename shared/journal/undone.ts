import type { Envelope } from './envelope.ts'

const NONE: ReadonlySet<string> = new Set()

/** Whether an event says which of two steps that were decided apart counts. */
export function isSettling({ data }: Envelope): boolean {
  return data.type === 'complaint.conflict-settled'
}

/** Whether an event takes back an earlier one of its stream. */
export function isUndoing(event: Envelope): boolean {
  return event.data.type === 'complaint.step-undone' || isSettling(event)
}

/**
 * Ids of the events of a stream that a later one took back; nearly always none. Of several words on one conflict the
 * last counts, so the events are to be in the journal's order.
 */
export function undoneIn(events: readonly Envelope[]): ReadonlySet<string> {
  const undoing = events.filter(isUndoing)
  if (undoing.length === 0) return NONE
  const settled = new Map<string, unknown>()
  const undone = new Set<string>()
  for (const event of undoing) {
    const { eventId, conflictId, insteadOf } = event.data
    if (isSettling(event)) settled.set(String(conflictId), insteadOf)
    else undone.add(String(eventId))
  }
  for (const id of settled.values()) if (typeof id === 'string') undone.add(id)
  return undone
}
