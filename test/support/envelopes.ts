import type { Envelope } from '@shared/journal/envelope.ts'
import { formatHlc } from '@shared/time/hlc.ts'

const START_MS = Date.parse('2026-01-05T05:00:00Z')

/** An event as it lies in the journal: `order` is its place in time, the same at every desk. */
export function envelopeOf(
  stream: string,
  data: Readonly<{ type: string }>,
  { order, node = 'desk-a' }: { readonly order: number; readonly node?: string },
): Envelope {
  return {
    v: 1,
    id: `00000000-0000-4000-8000-${String(order).padStart(12, '0')}`,
    stream,
    node,
    seq: order + 1,
    hlc: formatHlc({ millis: START_MS + order * 60_000, counter: 0 }, node),
    actor: 'operator-1',
    data,
  }
}
