import type { SealedEnvelope, Envelope } from '@shared/journal/envelope.ts'

import { Broken } from './failure.ts'
import type { Share } from './share.ts'

/** What an event says, whoever numbers it: a workstation that becomes another one keeps its words. */
export const wordsOf = ({ stream, actor, data }: Envelope): string => JSON.stringify([stream, actor, data])

/** What desks have said is stored. From then on it must be there, whatever happens to programs and power. */
export type Promises = {
  /** A desk knows an event: it is on its disk, may be shown, printed and sent. */
  made(desk: number, event: Envelope): void
  /** After a start: throws when something that was promised is not there, or not as it was. */
  check(desk: number, found: ReadonlyMap<string, Envelope>): void
  /** A desk's disk itself went back to what it was: only that much is still promised by it. */
  rolledBack(desk: number, ids: readonly string[]): void
  idsOf(desk: number): readonly string[]
  /** How far a node's events are known at other desks than one. */
  headElsewhere(node: string, desk: number): number
  /** Somebody lost files that nobody can be blamed for: what was only there is let off. Says how many events. */
  forgive(share: Share): number
  /** Everything that must be at every desk in the end. */
  readonly all: ReadonlyMap<string, string>
}

export function createPromises(desks: number): Promises {
  const all = new Map<string, string>()
  const known: readonly Map<string, Envelope>[] = Array.from({ length: desks }, () => new Map())

  function at(desk: number): Map<string, Envelope> {
    const found = known[desk]
    if (!found) throw new Error('no such desk')
    return found
  }

  /** How far each node's events are known at some of the desks. */
  function heads(some: readonly Map<string, Envelope>[]): Map<string, number> {
    const found = new Map<string, number>()
    for (const events of some)
      for (const { node, seq } of events.values()) found.set(node, Math.max(found.get(node) ?? 0, seq))
    return found
  }

  return {
    all,
    made(desk, event) {
      at(desk).set(event.id, event)
      all.set(event.id, wordsOf(event))
    },
    check(desk, found) {
      for (const [id, event] of at(desk)) {
        const there = found.get(id)
        if (!there) throw new Broken(`desk ${desk} lost ${event.data.type} (${event.node} ${event.seq})`)
        if (wordsOf(there) !== wordsOf(event))
          throw new Broken(`desk ${desk} has another ${event.data.type} than it had`)
      }
    },
    rolledBack(desk, ids) {
      const left = new Set(ids)
      for (const id of at(desk).keys()) if (!left.has(id)) at(desk).delete(id)
    },
    idsOf: (desk) => [...at(desk).keys()],
    headElsewhere: (node, desk) => heads(known.filter((_, n) => n !== desk)).get(node) ?? 0,
    forgive(share) {
      const present = new Set(known.flatMap((events) => [...events.keys()]))
      const reach = heads(known)
      // What lies on the share counts as far as it goes on from what some desk knows.
      for (const { run, events } of share.wholeRuns().toSorted((a, b) => a.run.first - b.run.first)) {
        if (run.first > (reach.get(run.node) ?? 0) + 1) continue
        reach.set(run.node, Math.max(run.last, reach.get(run.node) ?? 0))
        for (const event of events) present.add((event as SealedEnvelope).id)
      }
      const lost = [...all.keys()].filter((id) => !present.has(id))
      for (const id of lost) all.delete(id)
      return lost.length
    },
  }
}
