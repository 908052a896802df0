import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import { formatHlc } from '@shared/time/hlc.ts'

import { chunkText, eventsOfChunk } from '../../electron/exchange/chunk.ts'
import { planAccept } from '../../electron/journal/acceptPlan.ts'
import { createEventIndex } from '../../electron/journal/eventIndex.ts'
import { damagesOf } from '../../electron/journal/growingFile.ts'
import { parseLine } from '../../electron/journal/lineHead.ts'
import { wholeLines } from '../../electron/journal/lineScanner.ts'
import { hashOf, lineOf, NO_HASH, sealEvent } from '../../electron/journal/seal.ts'

/** What a reader made of bytes that are not as they were written. */
export type ByteFaults = {
  readonly cases: number
  /** What must not be, with the place; the first few. */
  readonly wrong: readonly string[]
}

/** Every value a byte can be changed to. */
export const ALL_VALUES: readonly ((byte: number) => number)[] = Array.from(
  { length: 255 },
  (_, n) => (byte: number) => byte ^ (n + 1),
)

/** One value of each kind: flipped bits, what ends a line, a text, an object, what no text holds. */
export const KINDS_OF_VALUES: readonly ((byte: number) => number)[] = [
  (byte) => byte ^ 0x01,
  (byte) => byte ^ 0x10,
  (byte) => byte ^ 0x80,
  ...[0x00, 0x0a, 0x0d, 0x20, 0x22, 0x30, 0x61, 0x7b, 0x7d, 0xff].map((value) => () => value),
]

/** Two nodes, single events and one step of three, with letters of two bytes. */
export function sampleEvents(): readonly SealedEnvelope[] {
  const previous = new Map<string, string>()
  return [
    ['desk-a', 1, undefined],
    ['desk-a', 2, 3],
    ['desk-a', 3, undefined],
    ['desk-a', 4, undefined],
    ['desk-b', 1, undefined],
    ['desk-a', 5, undefined],
    ['desk-a', 6, 2],
    ['desk-a', 7, undefined],
  ].map(([node, seq, of], n) =>
    eventOf(String(node), Number(seq), of === undefined ? of : Number(of), n, previous),
  )
}

function eventOf(
  node: string,
  seq: number,
  of: number | undefined,
  n: number,
  previous: Map<string, string>,
): SealedEnvelope {
  const event = sealEvent(previous.get(node) ?? NO_HASH, {
    v: 1,
    of,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    stream: `c-${seq % 2}`,
    node,
    seq,
    hlc: formatHlc({ millis: 1_773_000_000_000 + n, counter: 0 }, node),
    actor: 'op-1',
    data: { type: 'complaint.noted', text: `ескерту ${n}` },
  })
  previous.set(node, hashOf(event))
  return event
}

/** A month file with one byte changed, one byte left out, and cut off, at every place. */
export function monthFaults(values: readonly ((byte: number) => number)[]): ByteFaults {
  const events = sampleEvents()
  const lines = events.map((event) => lineOf(event))
  const whole = Buffer.from(`${lines.join('\n')}\n`)
  const report = createReport()
  for (let at = 0; at < whole.length; at += 1) {
    const lost = lineAt(whole, at)
    for (const value of values) {
      const changed = withByte(whole, at, value)
      if (changed) report.note(`byte ${at} is ${changed[at]}`, () => judgeMonth(changed, lines, lost, 1))
    }
    const without = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])
    report.note(`byte ${at} is left out`, () => judgeMonth(without, lines, lost, lost === null ? 0 : 1))
    report.note(`cut off at ${at}`, () => judgeCut(whole.subarray(0, at), lines))
  }
  return report
}

/** What is wrong with a reading in which only the line `lost` may be missing; null when nothing is. */
function judgeMonth(
  bytes: Buffer,
  lines: readonly string[],
  lost: number | null,
  most: number,
): string | null {
  const { read, damages } = reading(bytes)
  const left = lines.filter((_, n) => n !== lost)
  if (read.join('\n') !== left.join('\n')) return `${read.length} of ${left.length} lines are read`
  return damages > most || (damages === 0 && lost !== null) ? `${damages} damages are told` : null
}

/** Of a file that was cut off, whole steps are there up to the cut, and nothing else. */
function judgeCut(bytes: Buffer, lines: readonly string[]): string | null {
  const { read, damages } = reading(bytes)
  if (lines.slice(0, read.length).join('\n') !== read.join('\n')) return 'other lines than were written'
  const ended = bytes.toString('latin1').split('\n').length - 1
  // What is left of a step that was cut off goes as a whole: the steps here have three events and two.
  if (read.length > ended + 1 || read.length < ended - 2) return `${read.length} lines of ${ended} are read`
  return damages > 1 ? `${damages} damages are told` : null
}

function reading(bytes: Buffer): { readonly read: readonly string[]; readonly damages: number } {
  const { lines, damaged, cut } = wholeLines(bytes)
  const found = damagesOf('2026-03.ndjson', bytes, damaged, cut)
  const read = lines.map(({ span: { start, end } }) => {
    const event = parseLine(bytes, start, end)
    return event ? lineOf(event) : 'no event'
  })
  return { read, damages: found.damaged.length + (found.torn ? 1 : 0) }
}

/**
 * A chunk with one byte changed and cut off at every place, as it lies there; and the same under a first line that
 * vouches for it all the same, as somebody might make one on purpose.
 */
export function chunkFaults(values: readonly ((byte: number) => number)[]): ByteFaults {
  const events = sampleEvents().filter(({ node }) => node === 'desk-a')
  const known = new Set(events.map((event) => lineOf(event)))
  const whole = Buffer.from(chunkText(events))
  const body = whole.subarray(whole.indexOf('\n') + 1)
  const report = createReport()
  for (let at = 0; at < whole.length; at += 1) {
    for (const value of values) {
      const changed = withByte(whole, at, value)
      if (changed) report.note(`byte ${at} is ${changed[at]}`, () => judgeRefused(changed))
    }
    report.note(`cut off at ${at}`, () => judgeRefused(whole.subarray(0, at)))
  }
  for (let at = 0; at < body.length; at += 1) {
    for (const value of values) {
      const changed = withByte(body, at, value)
      if (changed)
        report.note(`vouched for, byte ${at} is ${changed[at]}`, () => judgeAccepted(changed, known))
    }
  }
  return report
}

const judgeRefused = (bytes: Buffer): string | null =>
  eventsOfChunk(bytes) === null ? null : 'it is taken for whole'

/** Whatever a chunk holds, only events are taken that were written so. */
function judgeAccepted(body: Buffer, known: ReadonlySet<string>): string | null {
  const incoming = body
    .toString('utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map(parse)
  const { groups, refused } = planAccept(createEventIndex(), incoming)
  const taken = groups.flat().map((event) => lineOf(event))
  if (taken.some((line) => !known.has(line))) return 'a changed event is taken'
  return taken.length < known.size && refused.length === 0 ? 'an event is missing and nothing is said' : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Null when that value is there already. */
function withByte(bytes: Buffer, at: number, value: (byte: number) => number): Buffer | null {
  const before = bytes[at] ?? 0
  if (value(before) === before) return null
  const changed = Buffer.from(bytes)
  changed[at] = value(before)
  return changed
}

/** The line a byte lies in; null for a line end, which costs no line. */
function lineAt(bytes: Buffer, at: number): number | null {
  if (bytes[at] === 0x0a) return null
  return bytes.toString('latin1', 0, at).split('\n').length - 1
}

function createReport() {
  const wrong: string[] = []
  let cases = 0
  return {
    wrong,
    get cases() {
      return cases
    },
    note(what: string, judge: () => string | null): void {
      cases += 1
      const said = saidBy(judge)
      if (said !== null && wrong.length < 20) wrong.push(`${what}: ${said}`)
    },
  }
}

function saidBy(judge: () => string | null): string | null {
  try {
    return judge()
  } catch (error) {
    return `it throws ${String(error)}`
  }
}
