import type { Run } from '@shared/exchange/run.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Journal } from '../journal/journal.ts'
import { hashOf } from '../journal/seal.ts'

/**
 * The first number from which on the history of a node at a target is not surely the one here. The hashes are chained: one
 * event that is the same proves all before it. Names prove as well as events do, so a file that cannot be read only
 * makes the answer earlier than need be, never later.
 */
export async function forkPoint(
  journal: Pick<Journal, 'eventAt'>,
  target: Pick<ExchangeTarget, 'read'>,
  node: string,
  runs: readonly Run[],
): Promise<number> {
  const own = runs.filter((run) => run.node === node)
  const isSame = ({ last, hash }: Run): boolean => {
    const event = journal.eventAt(node, last)
    return event !== null && hashOf(event) === hash
  }
  let same = Math.max(0, ...own.filter(isSame).map(({ last }) => last))
  for (const run of own.filter(({ last }) => last > same)) {
    for (const event of (await target.read(run)) ?? []) {
      const parsed = SealedEnvelope.safeParse(event)
      if (parsed.success && parsed.data.node === node && isKnown(journal, parsed.data))
        same = Math.max(same, parsed.data.seq)
    }
  }
  return same + 1
}

function isKnown(journal: Pick<Journal, 'eventAt'>, { node, seq, seal }: SealedEnvelope): boolean {
  return journal.eventAt(node, seq)?.seal === seal
}
