import { randomUUID } from 'node:crypto'

import { ENVELOPE_VERSION, type SealedEnvelope, type StreamEvent } from '@shared/journal/envelope.ts'
import { assertJson } from '@shared/journal/jsonValue.ts'
import type { Hlc } from '@shared/time/hlc.ts'

import { hashOf, sealEvent } from './seal.ts'

/** Where new events are placed: whose they are and what they follow. */
export type Place = {
  readonly node: string
  readonly actor: string
  /** Of the first event. */
  readonly seq: number
  /** The hash the first event continues. */
  readonly previous: string
}

/** Turns decided events into sealed ones. What is returned is what a later start will read, to the last key. */
export function stampEvents(
  place: Place,
  events: readonly StreamEvent[],
  stamps: readonly Hlc[],
): readonly SealedEnvelope[] {
  const { node, actor } = place
  let { previous } = place
  return events.map(({ stream, data }, n) => {
    const hlc = stamps[n]
    if (hlc === undefined) throw new Error('a timestamp is missing')
    assertJson(data)
    const of = n === 0 && events.length > 1 ? events.length : undefined
    const sealed = sealEvent(previous, {
      v: ENVELOPE_VERSION,
      of,
      id: randomUUID(),
      stream,
      node,
      seq: place.seq + n,
      hlc,
      actor,
      data,
    })
    previous = hashOf(sealed)
    return sealed
  })
}
