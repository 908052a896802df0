import { ENVELOPE_VERSION, groupSize, type SealedEnvelope } from '@shared/journal/envelope.ts'

import { BODY_AT } from './seal.ts'

/** What a line says of itself at its beginning: all that is needed to know its place, without reading what happened. */
export type LineHead = {
  readonly node: string
  readonly seq: number
  /** How many events were written together with this one as their first. */
  readonly group: number
  readonly stream: string
  /** Null when a newer version of the program wrote it. */
  readonly type: string | null
}

/** The head lies within so many bytes of the body, unless somebody's id is very long. */
const HEAD_BYTES = 288
const HEAD =
  /"v":(\d+),(?:"of":(\d+),)?"id":"[^"\\]+","stream":"([^"\\]+)","node":"([^"\\]+)","seq":(\d+),"hlc":"[^"\\]+","actor":"[^"\\]+","data":\{"type":"([^"\\]+)"/y

/**
 * The head of a line whose checksum holds: keys stand in the order we write them. Any other order is read as a whole;
 * null when the line is no event at all.
 */
export function headOf(bytes: Buffer, start: number, end: number): LineHead | null {
  // Of what we write only a name of a stream or an actor could hold other letters, and those are ids.
  const text = bytes.toString('latin1', start + BODY_AT, Math.min(end, start + BODY_AT + HEAD_BYTES))
  HEAD.lastIndex = 0
  const match = HEAD.exec(text)
  if (!match) return headOfEvent(parseLine(bytes, start, end))
  const [, v = '', of, stream = '', node = '', seq = '', type = ''] = match
  return {
    node,
    seq: Number(seq),
    group: of === undefined ? 1 : Number(of),
    stream,
    type: Number(v) > ENVELOPE_VERSION ? null : type,
  }
}

/** The event of a whole line; null when it is no JSON. */
export function parseLine(bytes: Buffer, start: number, end: number): SealedEnvelope | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches for the line we wrote
    return JSON.parse(bytes.toString('utf8', start, end)) as SealedEnvelope
  } catch {
    return null
  }
}

function headOfEvent(event: SealedEnvelope | null): LineHead | null {
  if (!event) return null
  const { node, seq, stream, v, data } = event
  return { node, seq, group: groupSize(event), stream, type: v > ENVELOPE_VERSION ? null : data.type }
}
