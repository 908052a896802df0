import type { Complaint } from '../complaint/complaint.ts'
import { evolve, skipUndone } from '../complaint/evolve.ts'
import { readChecked } from './catalog.ts'
import type { Envelope } from './envelope.ts'
import { undoneIn } from './undone.ts'

/**
 * The step that stands in the way of one that lost: recorded by another workstation before it, and the only one that has
 * to be left out for the lost step to count, without any other step becoming impossible. Null when there is none: then
 * the matter is put right by ordinary steps only.
 * @param history all events of the complaint, in the journal's order
 */
export function standingInTheWay(history: readonly Envelope[], lostId: string): Envelope | null {
  const place = history.findIndex(({ id }) => id === lostId)
  const lost = history[place]
  if (!lost) return null
  const undone = undoneIn(history)
  const before = lostAmong(history, undone)
  if (!before.has(lostId)) return null
  const candidates = history
    .slice(0, place)
    .filter(({ id, node }) => node !== lost.node && !undone.has(id) && !before.has(id))
  return candidates.findLast(({ id }) => helps(history, new Set([...undone, id]), lostId, before)) ?? null
}

function helps(
  history: readonly Envelope[],
  undone: ReadonlySet<string>,
  lostId: string,
  before: ReadonlySet<string>,
): boolean {
  const after = lostAmong(history, undone)
  return !after.has(lostId) && [...after].every((id) => before.has(id))
}

/** Ids of the events that make no sense where they stand, as the fold finds them. */
function lostAmong(history: readonly Envelope[], undone: ReadonlySet<string>): ReadonlySet<string> {
  const lost = new Set<string>()
  let state: Complaint | undefined
  for (const envelope of history) {
    const read = readChecked(envelope)
    if (read.kind !== 'complaint') continue
    if (undone.has(envelope.id)) state = skipUndone(state)
    else {
      const after = evolve(envelope.stream, state, read.event, envelope.id)
      if (after) state = after
      else lost.add(envelope.id)
    }
  }
  return lost
}
