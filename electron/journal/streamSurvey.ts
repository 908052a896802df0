import type { Settling } from '@shared/journal/sink.ts'

import type { LineHead } from './lineHead.ts'
import { createSequences } from './sequences.ts'

/**
 * What the heads of all lines say about their streams, before any line is read. It proves for most streams of an old
 * register that nothing is left to do in them, so that they can be read last.
 */
export type StreamSurvey = {
  /** Takes the next head, in the order of reading. */
  note(head: LineHead): void
  /** How many heads were noted: the place of the next one among all. */
  readonly size: number
  /** Whether no event is missing or there twice: only then do heads say what the whole journal will. */
  isWhole(): boolean
  /** Whether the stream of the head at a place is surely settled. */
  isSettled(place: number): boolean
}

export function createStreamSurvey(settling: Settling): StreamSurvey {
  const sequences = createSequences()
  const streams = new Map<string, number>()
  // By stream, numbers and words side by side: there are a hundred thousand streams, and an object each would cost more.
  const nodes: number[] = []
  const seqs: number[] = []
  const verdicts: ReturnType<Settling>[] = []
  const streamAt: number[] = []

  function begin({ stream, seq, type }: LineHead, node: number): number {
    const place = nodes.length
    streams.set(stream, place)
    nodes.push(node)
    seqs.push(seq)
    verdicts.push(type === null ? 'unknown' : settling(null, type))
    return place
  }

  /** A stream another workstation wrote in, or that does not lie in order, says nothing before it is read. */
  function goOn(place: number, { seq, type }: LineHead, node: number): void {
    if (type !== null && settling(null, type) === null) return
    const before = verdicts[place] ?? null
    if (before === null) nodes[place] = node
    const follows = before === null || (node === nodes[place] && seq > (seqs[place] ?? 0))
    verdicts[place] = follows && type !== null ? settling(before, type) : 'unknown'
    seqs[place] = seq
  }

  return {
    note(head) {
      const node = sequences.take(head.node, head.seq)
      const known = streams.get(head.stream)
      if (known !== undefined) goOn(known, head, node)
      streamAt.push(known ?? begin(head, node))
    },
    get size() {
      return streamAt.length
    },
    isWhole: () => sequences.areWhole(),
    isSettled: (place) => verdicts[streamAt[place] ?? -1] === 'settled',
  }
}
