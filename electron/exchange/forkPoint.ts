import type { Run } from '@shared/exchange/run.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Journal } from '../journal/journal.ts'
import { hashOf } from '../journal/seal.ts'

/**
 * The first number from which on the history of a node at a target is not surely the one here. The hashes are chained: one
 * event that is the same proves all before it. Names prove as well as events do, so a file that cannot be read only
 * makes the answer earlier than need be, never later. Both histories may lie there: the first difference counts.
 */
export async function forkPoint(
  journal: Pick<Journal, 'eventAt'>,
  target: Pick<ExchangeTarget, 'read'>,
  node: string,
  runs: readonly Run[],
): Promise<number> {
  const same: number[] = [0]
  const differing: number[] = []
  const compare = (seq: number, hash: string): boolean => {
    const event = journal.eventAt(node, seq)
    if (event) (hashOf(event) === hash ? same : differing).push(seq)
    return event !== null && hashOf(event) === hash
  }
  for (const run of runs.filter((one) => one.node === node)) {
    if (compare(run.last, run.hash)) continue
    for (const event of (await target.read(run)) ?? []) {
      const parsed = SealedEnvelope.safeParse(event)
      if (parsed.success && parsed.data.node === node) compare(parsed.data.seq, hashOf(parsed.data))
    }
  }
  const first = Math.min(...differing)
  return Math.max(...same.filter((seq) => seq < first)) + 1
}
