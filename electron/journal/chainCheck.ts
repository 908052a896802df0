import { setTimeout as delay } from 'node:timers/promises'

import type { Erasures } from './erasures.ts'
import type { EventIndex } from './eventIndex.ts'
import { continuesChain, NO_HASH } from './seal.ts'

/** An event that does not stand in the chain of its node as it was written. */
export type ChainProblem = {
  /**
   * `missing`: the event is not there, though later ones are. `broken`: it, or the one before it, is not what was
   * written. `restarted`: written when the one before it could not be read, so nothing proves that nothing was between.
   * `unexplained`: data of people were taken out of it, and no event says so, or another rest was left.
   */
  readonly kind: 'missing' | 'broken' | 'restarted' | 'unexplained'
  readonly node: string
  readonly seq: number
}

/** As long as a slice lasts, and how long others then have the process for themselves. */
const SLICE_MS = 8
const REST_MS = 8

/** Checks the hash of every event against the one before it; an event after a missing one cannot be checked. */
export async function checkChain(
  index: EventIndex,
  erasures: Pick<Erasures, 'explains'>,
  restMs = REST_MS,
): Promise<readonly ChainProblem[]> {
  const problems: ChainProblem[] = []
  let sliceEnd = performance.now() + SLICE_MS
  for (const node of index.nodes) {
    const last = index.last(node)
    for (let seq = 1; seq <= last; seq += 1) {
      const kind = check(index, erasures, node, seq)
      if (kind) problems.push({ kind, node, seq })
      if (performance.now() < sliceEnd) continue
      await delay(restMs)
      sliceEnd = performance.now() + SLICE_MS
    }
  }
  return problems
}

function check(
  index: EventIndex,
  erasures: Pick<Erasures, 'explains'>,
  node: string,
  seq: number,
): ChainProblem['kind'] | null {
  const event = index.at(node, seq)
  if (!event) return 'missing'
  if (event.withheld === 'erased') return erasures.explains(event) ? null : 'unexplained'
  // A masked copy: its office has the whole one.
  if (event.withheld !== undefined) return null
  const previous = seq === 1 ? NO_HASH : index.hashBefore(node, seq)
  if (previous === null || continuesChain(previous, event)) return null
  return continuesChain(NO_HASH, event) ? 'restarted' : 'broken'
}
