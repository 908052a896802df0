import { hashOf, isSameEvent } from './seal.ts'
import { type SealedEnvelope } from '@shared/journal/envelope.ts'
import type { VersionVector } from '@shared/journal/vector.ts'

/** Which events are known, per node and sequence number. */
export type EventIndex = {
  /** `forked`: another event already has this place, which only a copied or restored data folder can cause. */
  add(event: SealedEnvelope): 'new' | 'duplicate' | 'forked'
  /** Puts a withheld copy in the place of its event. */
  replace(copy: SealedEnvelope): void
  at(node: string, seq: number): SealedEnvelope | undefined
  /** The hash an event at this place continues; null when the event before it is not known. */
  hashBefore(node: string, seq: number): string | null
  /** The highest sequence number known, with or without gaps before it. */
  last(node: string): number
  /** Up to where nothing is missing, per node. */
  vector(): VersionVector
  readonly nodes: readonly string[]
  readonly size: number
  /** A node's events from a sequence number on, as far as they are known. */
  since(node: string, seq: number): readonly SealedEnvelope[]
}

type Row = { readonly events: (SealedEnvelope | undefined)[]; head: number }

export function createEventIndex(): EventIndex {
  const rows = new Map<string, Row>()
  let size = 0

  function rowOf(node: string): Row {
    let row = rows.get(node)
    if (!row) rows.set(node, (row = { events: [], head: 0 }))
    return row
  }

  const at = (node: string, seq: number): SealedEnvelope | undefined => rows.get(node)?.events[seq - 1]

  return {
    add(event) {
      const row = rowOf(event.node)
      const known = row.events[event.seq - 1]
      if (known) return isSameEvent(known, event) ? 'duplicate' : 'forked'
      row.events[event.seq - 1] = event
      size += 1
      while (row.events[row.head]) row.head += 1
      return 'new'
    },
    replace(copy) {
      const row = rows.get(copy.node)
      if (row?.events[copy.seq - 1]) row.events[copy.seq - 1] = copy
    },
    at,
    hashBefore(node, seq) {
      const before = at(node, seq - 1)
      return before ? hashOf(before) : null
    },
    last: (node) => rows.get(node)?.events.length ?? 0,
    vector: () => Object.fromEntries([...rows].map(([node, { head }]) => [node, head])),
    get nodes() {
      return [...rows.keys()].toSorted()
    },
    get size() {
      return size
    },
    since: (node, seq) =>
      (rows.get(node)?.events.slice(seq - 1) ?? []).filter((event) => event !== undefined),
  }
}
