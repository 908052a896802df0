import { groupSize, type SealedEnvelope } from '@shared/journal/envelope.ts'
import { isSealedEnvelope } from '@shared/journal/sealedEnvelope.ts'
import type { Withholding } from '@shared/personalData/treatment.ts'

import type { EventIndex } from './eventIndex.ts'
import { isDated } from './fileNames.ts'
import { continuesChain, hashOf, hasIntactLine, isSameEvent, NO_HASH } from './seal.ts'

/**
 * Why an event from elsewhere was not taken. `gap` heals itself when the missing ones arrive. `withheld`: a masked copy, which
 * would keep the whole event away.
 */
export type Refusal = {
  readonly reason: 'malformed' | 'damaged' | 'forked' | 'broken-chain' | 'gap' | 'withheld'
  readonly node: string | null
  readonly seq: number | null
}

export type AcceptPlan = {
  /** Events that were written together stay together: to be written in this order, each group into one file. */
  readonly groups: readonly (readonly SealedEnvelope[])[]
  readonly refused: readonly Refusal[]
}

/** What is known of one node, and what joins it in this round. */
type Row = { head: number; readonly taken: Map<number, SealedEnvelope> }

/**
 * Which of the incoming events continue what is known: intact, in the chain of their node, without a gap and with the
 * whole group they were written in (invariants 5 and 6). Known ones are silently skipped, be one of the two a withheld
 * copy: neither replaces the other. Masked copies are taken by a workstation of the region alone.
 */
export function planAccept(index: EventIndex, incoming: readonly unknown[], takesMasked = false): AcceptPlan {
  const refused: Refusal[] = []
  const vector = index.vector()
  const rows = new Map<string, Row>()
  const rowOf = (node: string): Row => {
    const row = rows.get(node) ?? { head: vector[node] ?? 0, taken: new Map() }
    rows.set(node, row)
    return row
  }

  for (const event of inOrder(incoming, refused)) {
    const row = rowOf(event.node)
    const verdict = judge(index, row, event, takesMasked)
    if (verdict === 'take') {
      row.taken.set(event.seq, event)
      while (row.taken.has(row.head + 1) || index.at(event.node, row.head + 1)) row.head += 1
    } else if (verdict !== 'known') refused.push({ reason: verdict, node: event.node, seq: event.seq })
  }

  const groups = [...rows.values()].flatMap((row) => groupsOf(index, row, refused))
  return { groups, refused }
}

/** The taken events of a node in the groups they were written in; none from the first group on that is not whole. */
function groupsOf(index: EventIndex, row: Row, refused: Refusal[]): readonly (readonly SealedEnvelope[])[] {
  const groups: (readonly SealedEnvelope[])[] = []
  let through = 0
  let whole = true
  for (const event of row.taken.values()) {
    if (event.seq <= through) continue
    const group: readonly SealedEnvelope[] | null = whole ? groupOf(index, row, event) : null
    whole = group !== null
    if (group) groups.push(group)
    else refused.push({ reason: 'gap', node: event.node, seq: event.seq })
    through = group?.at(-1)?.seq ?? event.seq
  }
  return groups
}

/** The readable ones, per node in the order of their numbers. */
function inOrder(incoming: readonly unknown[], refused: Refusal[]): readonly SealedEnvelope[] {
  const events: SealedEnvelope[] = []
  for (const one of incoming) {
    // Not zod's copy, whose keys may be in another order: the seal covers the text as it was written.
    if (isSealedEnvelope(one) && isDated(one)) events.push(one)
    else refused.push({ reason: 'malformed', node: null, seq: null })
  }
  return events.toSorted((a, b) => (a.node < b.node ? -1 : a.node > b.node ? 1 : a.seq - b.seq))
}

function judge(
  index: EventIndex,
  row: Row,
  event: SealedEnvelope,
  takesMasked: boolean,
): Refusal['reason'] | 'take' | 'known' {
  const { node, seq, withheld } = event
  if (!hasIntactLine(event)) return 'damaged'
  const known = index.at(node, seq) ?? row.taken.get(seq)
  if (known) return isSameEvent(known, event) ? 'known' : 'forked'
  if (seq > row.head + 1) return 'gap'
  if (withheld !== undefined) return mayTake(withheld, takesMasked) ? 'take' : 'withheld'
  return continues(index, row, event) ? 'take' : 'broken-chain'
}

/** What was erased is erased for everybody; of a withheld copy nobody can compute whether it continues the chain. */
function mayTake(withheld: Withholding, takesMasked: boolean): boolean {
  return withheld === 'erased' || takesMasked
}

function continues(index: EventIndex, row: Row, event: SealedEnvelope): boolean {
  const { node, seq } = event
  const before = row.taken.get(seq - 1) ?? index.at(node, seq - 1)
  const previous = before ? hashOf(before) : NO_HASH
  return continuesChain(previous, event) || continuesChain(NO_HASH, event)
}

/**
 * The events written together with a group's first, known ones included; null when one of them is nowhere. An event
 * that is alone, or whose first companion is stored already, is a group of its own.
 */
function groupOf(index: EventIndex, row: Row, first: SealedEnvelope): readonly SealedEnvelope[] | null {
  const members: SealedEnvelope[] = []
  for (let n = 0; n < groupSize(first); n += 1) {
    const member = row.taken.get(first.seq + n) ?? index.at(first.node, first.seq + n)
    if (!member) return null
    members.push(member)
  }
  return members
}
