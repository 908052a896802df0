import type { Fork } from '@shared/exchange/run.ts'
import { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Journal } from '../journal/journal.ts'

/**
 * The first number at which the history in a run is another than the one here; the run's first when it cannot be read.
 * The hashes are chained, so all before it is the same, and all after it is not.
 */
export function forkPoint(
  journal: Pick<Journal, 'eventAt'>,
  { node, run }: Fork,
  events: readonly unknown[] | null,
): number {
  const differing = (events ?? [])
    .flatMap((event) => {
      const parsed = SealedEnvelope.safeParse(event)
      return parsed.success ? [parsed.data] : []
    })
    .filter(({ seq, seal }) => journal.eventAt(node, seq)?.seal !== seal)
    .map(({ seq }) => seq)
  return Math.min(run.last, ...(differing.length > 0 ? differing : [run.first]))
}
