import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

import { parseJson } from '@shared/core/parseJson.ts'
import type { Envelope, SealedEnvelope } from '@shared/journal/envelope.ts'

/** Before a node's first event, and after one that could not be read, there is no hash to continue. */
export const NO_HASH = '0'.repeat(32)

export const LINE_START = Buffer.from('{"seal":"')
const CRC_AT = LINE_START.length
/** The checksum covers everything behind itself: hash and body. */
const COVERED_AT = CRC_AT + 8
/** Behind the dot. */
const HASH_AT = COVERED_AT + 1
/** Where the event itself begins in its line. */
export const BODY_AT = HASH_AT + NO_HASH.length + 2
/** Value of a hexadecimal digit by its character code; NaN, equal to nothing, for anything else. */
const HEX = Array.from({ length: 256 }, (_, code) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(code))
  return digit < 0 ? NaN : digit
})
const LINE_END = 0x7d // the closing brace

/**
 * The line of an event: valid JSON whose first key is the seal, at fixed offsets, so that a reader finds checksum and
 * hash without parsing. `previous` is the hash of the same node's event before it.
 */
export function sealLine(previous: string, event: Envelope & { readonly of?: number | undefined }): string {
  const { v, of, id, stream, node, seq, hlc, actor, data } = event
  const body = JSON.stringify({ v, of, id, stream, node, seq, hlc, actor, data }).slice(1)
  return lineWithHash(chainHash(previous, body), body)
}

/** The line of a body under a given hash, with a checksum of its own. */
export function lineWithHash(chained: string, body: string): string {
  const covered = `.${chained}",${body}`
  return `{"seal":"${crcText(crc32(covered))}${covered}`
}

/** Whether two events are the same one, be one of them a withheld copy: the hash is that of what was written. */
export function isSameEvent(a: SealedEnvelope, b: SealedEnvelope): boolean {
  return a.id === b.id && hashOf(a) === hashOf(b)
}

/** Whole lines of events that have just been sealed, or received and checked, and are about to be written. */
const lines = new WeakMap<object, string>()

/** A new event with its seal, as every later start will read it. */
export function sealEvent(
  previous: string,
  event: Envelope & { readonly of?: number | undefined },
): SealedEnvelope {
  const line = sealLine(previous, event)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line has just been made from an envelope
  const sealed = JSON.parse(line) as SealedEnvelope
  lines.set(sealed, line)
  return sealed
}

/**
 * What a line of UTF-8 from elsewhere holds, unchecked. When its checksum holds and making the line anew would give the
 * same text, the text is kept until it is stored, so that nobody has to make it again; whatever else somebody wrote there
 * is seen by its seal, which covers the line we would make of it.
 */
export function receivedEvent(bytes: Buffer, start: number, end: number): unknown {
  const text = bytes.toString('utf8', start, end)
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return value
  if (!isIntact(bytes, start, end) || JSON.stringify(value) !== text) return value
  lines.set(value, text)
  return value
}

/** The same for a line that comes as text. */
export function receivedLine(line: string): unknown {
  const bytes = Buffer.from(line)
  return receivedEvent(bytes, 0, bytes.length)
}

/**
 * The line of a sealed event. JSON keeps the order of keys, so it is the very text that was sealed; that of an event that
 * is not stored yet is still there.
 */
export function lineOf(event: SealedEnvelope): string {
  return lines.get(event) ?? JSON.stringify(event)
}

/** The same for the last time before the event is stored: from then on its text lies on the disk. */
export function lastLineOf(event: SealedEnvelope): string {
  const line = lineOf(event)
  lines.delete(event)
  return line
}

/** Whether the line of an event from elsewhere is whole. */
export function hasIntactLine(event: SealedEnvelope): boolean {
  if (lines.has(event)) return true
  const line = Buffer.from(JSON.stringify(event))
  return isIntact(line, 0, line.length)
}

/** Whether `bytes[start, end)` is one whole line as it was written. Cheap: a checksum, no parsing. */
export function isIntact(bytes: Buffer, start: number, end: number): boolean {
  if (end - start <= BODY_AT || bytes[end - 1] !== LINE_END) return false
  for (let i = 0; i < CRC_AT; i += 1) if (bytes[start + i] !== LINE_START[i]) return false
  return crc32(bytes.subarray(start + COVERED_AT, end)) === crcAt(bytes, start + CRC_AT)
}

/** Whether an event continues the chain of its node: 128 bits of SHA-256 over the hash before it and its own body. */
export function continuesChain(previous: string, event: SealedEnvelope): boolean {
  return chainHash(previous, lineOf(event).slice(BODY_AT)) === hashOf(event)
}

/** The same for a whole line as it lies in a file, without parsing it; of a withheld copy nobody can say. */
export function lineContinues(previous: string, bytes: Buffer, start: number, end: number): boolean {
  const body = bytes.toString('utf8', start + BODY_AT, end)
  return chainHash(previous, body) === hashInLine(bytes, start) || WITHHELD_END.test(body)
}

/** How the line of a withheld copy ends; within the data two braces would. */
const WITHHELD_END = /\},"withheld":"[a-z]+"\}$/

/** The hash in the seal of a whole line. */
export function hashInLine(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start + HASH_AT, start + HASH_AT + NO_HASH.length)
}

/** The hash in an event's seal, which its node's next event continues. */
export function hashOf(event: SealedEnvelope): string {
  return event.seal.slice(9)
}

function chainHash(previous: string, body: string): string {
  return hash('sha256', previous + body).slice(0, 32)
}

/** Eight lower-case hexadecimal digits as a number; no text is made, since every line is read this way. */
function crcAt(bytes: Buffer, from: number): number {
  let crc = 0
  for (let i = from; i < from + 8; i += 1) crc = crc * 16 + (HEX[bytes[i] ?? 0] ?? NaN)
  return crc
}

function crcText(crc: number): string {
  return crc.toString(16).padStart(8, '0')
}
