import type { Envelope } from './envelope.ts'

const NONE: ReadonlySet<string> = new Set()

/** Whether an event takes back an earlier one of its stream. */
export function isUndoing({ data }: Envelope): boolean {
  return data.type === 'complaint.step-undone'
}

/** Ids of the events of a stream that a later one undid; nearly always none. */
export function undoneIn(events: readonly Envelope[]): ReadonlySet<string> {
  const undoing = events.filter(isUndoing)
  return undoing.length === 0 ? NONE : new Set(undoing.map(({ data }) => String(data['eventId'])))
}
