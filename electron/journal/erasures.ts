import { readChecked } from '@shared/journal/catalog.ts'
import type { Envelope, SealedEnvelope } from '@shared/journal/envelope.ts'
import { isErasure, type ErasedLine } from '@shared/personalData/erasure.ts'
import { ERASING_METHOD } from '@shared/personalData/withhold.ts'

import { digestOf, withheldCopy } from './withheldCopy.ts'

/** What events say of erased data: whose earlier lines must have none, and what is left of each. */
export type Erasures = {
  /** Takes notice of an event; true when it tells of an erasing. */
  note(event: Envelope): boolean
  readonly isEmpty: boolean
  /** The copy that stands for an event from now on; null when it stays as it is. */
  copyOf(event: SealedEnvelope): SealedEnvelope | null
  /** Whether a withheld copy is what an erasing left of the event. */
  explains(event: SealedEnvelope): boolean
}

type Erased = { readonly hlc: string; readonly digests: ReadonlyMap<string, string> }

/**
 * The last erasing of a stream counts: it covers every event of the stream that was written before it, known or not, since
 * a desk that was away for long may bring some more. What was written after it is a case of its own.
 */
export function createErasures(): Erasures {
  const byStream = new Map<string, Erased>()

  return {
    note(event) {
      if (!isErasure(event)) return false
      const lines = linesIn(event)
      const before = byStream.get(event.stream)
      if (!lines) return false
      const digests = new Map([
        ...(before?.digests ?? []),
        ...lines.map(({ node, seq, digest }) => [`${node} ${seq}`, digest] as const),
      ])
      const hlc = before && before.hlc > event.hlc ? before.hlc : event.hlc
      byStream.set(event.stream, { hlc, digests })
      return true
    },
    get isEmpty() {
      return byStream.size === 0
    },
    copyOf(event) {
      if (event.withheld === 'erased') return null
      const erased = byStream.get(event.stream)
      return erased && event.hlc < erased.hlc ? withheldCopy(event, 'erased') : null
    },
    explains(event) {
      const erased = byStream.get(event.stream)
      if (!erased || event.hlc >= erased.hlc) return false
      const digest = erased.digests.get(`${event.node} ${event.seq}`)
      return digest === undefined || digest === digestOf(event)
    },
  }
}

/** Null for what this version cannot read, or would make other copies of: it waits for the update. */
function linesIn(event: Envelope): readonly ErasedLine[] | null {
  const read = readChecked(event)
  if (read.kind !== 'complaint' && read.kind !== 'old-register') return null
  const { event: said } = read
  const isOne =
    said.type === 'complaint.personal-data-erased' || said.type === 'old-register.personal-data-erased'
  return isOne && said.method === ERASING_METHOD ? said.lines : null
}
