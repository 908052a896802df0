import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'

import { z } from 'zod'

import { parseJson } from '@shared/core/parseJson.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { hashOf, lineOf, receivedEvent } from '../journal/seal.ts'

/** `<node>_<first>-<last>-<hash of the last event>.ndjson` */
const NAME = /^([a-z0-9-]{2,24})_(\d{10})-(\d{10})-([0-9a-f]{32})\.ndjson$/

/** First line of a chunk: what must follow it. A file that was copied by half, or torn, does not keep it. */
const Header = z.object({
  chunk: z.literal(1),
  bytes: z.int().nonnegative(),
  crc: z.string().regex(/^[0-9a-f]{8}$/),
})

const NEWLINE = 0x0a

/** The name of a chunk says all that can be known of it without reading: two different chunks never share one. */
export function chunkName({ node, first, last, hash }: Omit<Run, 'place'>): string {
  return `${node}_${numberText(first)}-${numberText(last)}-${hash}.ndjson`
}

/** What a file of this name holds; null for every other file: half written, doubled by a sync program, not ours. */
export function runOfName(name: string): Omit<Run, 'place'> | null {
  const match = NAME.exec(name)
  if (!match) return null
  const [, node = '', first = '', last = '', hash = ''] = match
  const run = { node, first: Number(first), last: Number(last), hash }
  return run.first >= 1 && run.first <= run.last ? run : null
}

/** What events of one node are called together; null for none. */
export function runOfEvents(events: readonly SealedEnvelope[]): Omit<Run, 'place'> | null {
  const first = events.at(0)
  const last = events.at(-1)
  return first && last ? { node: first.node, first: first.seq, last: last.seq, hash: hashOf(last) } : null
}

/** Events as a file: a line that vouches for the rest, then the journal's own lines. */
export function chunkText(events: readonly SealedEnvelope[]): string {
  const body = events.map((event) => `${lineOf(event)}\n`).join('')
  const crc = crc32(body).toString(16).padStart(8, '0')
  return `${JSON.stringify({ chunk: 1, bytes: Buffer.byteLength(body), crc })}\n${body}`
}

/** The events of a file, unchecked but for the file's own checksum; null when it is not whole. */
export function eventsOfChunk(bytes: Buffer): readonly unknown[] | null {
  const end = bytes.indexOf('\n')
  const header = Header.safeParse(parseJson(bytes.toString('utf8', 0, Math.max(end, 0))))
  if (!header.success) return null
  const body = bytes.subarray(end + 1)
  if (body.length !== header.data.bytes || crc32(body) !== Number.parseInt(header.data.crc, 16)) return null
  // What is no UTF-8 would be other bytes once it is text: nothing of it is taken as it is.
  return isUtf8(body) ? linesIn(body).map(([from, to]) => receivedEvent(body, from, to)) : null
}

/** Where the lines of a file begin and end; empty ones are none. */
function linesIn(bytes: Buffer): readonly (readonly [start: number, end: number])[] {
  const lines: [number, number][] = []
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    if (end > start) lines.push([start, end])
    start = end + 1
  }
  return lines
}

function numberText(seq: number): string {
  return String(seq).padStart(10, '0')
}
