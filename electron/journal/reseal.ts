import type { DirectoryEvent } from '@shared/directory/events.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { ENVELOPE_VERSION, type SealedEnvelope } from '@shared/journal/envelope.ts'
import { formatHlc, parseHlc } from '@shared/time/hlc.ts'

import { OFFICE_FILE } from './fileNames.ts'
import type { IdentityChange } from './identityOrder.ts'
import { parseLine } from './lineHead.ts'
import { wholeLines } from './lineScanner.ts'
import { hashOf, lineOf, NO_HASH, sealEvent } from './seal.ts'

/** A file of the journal. */
export type Moved = { readonly name: string; readonly bytes: Buffer }

type Line = { readonly file: string; readonly start: number; readonly event: SealedEnvelope }

const NEWLINE = 0x0a

/**
 * The files in which the events to be moved bear the new node, its numbers and its seals; who, when, what and their ids
 * stay. All other lines stay to the byte, damaged ones too, unless they are why there is a change: a number would be kept for
 * them for ever. What a crash cut off at the end was never an event and is left off. Files in which nothing changes are
 * left out.
 */
export function linesUnder(change: IdentityChange, files: readonly Moved[]): readonly Moved[] {
  const moved = files
    .flatMap(({ name, bytes }) => movedLines(change, name, bytes))
    .toSorted((a, b) => a.event.seq - b.event.seq)
  const resealed = new Map<string, string>()
  let previous = NO_HASH
  let lastMs = Date.parse(change.identity.createdAt)
  for (const [n, { file, start, event }] of moved.entries()) {
    const sealed = sealEvent(previous, renamed(change, event, n + 1))
    previous = hashOf(sealed)
    lastMs = Math.max(lastMs, parseHlc(event.hlc).millis)
    resealed.set(placeOf(file, start), lineOf(sealed))
  }
  const own = sealEvent(previous, workstationEvent(change, moved.length + 1, lastMs + 1))
  return files.flatMap(({ name, bytes }) => {
    const lines = replaced(name, bytes, resealed, change.lost === true)
    if (name === OFFICE_FILE) return [{ name, bytes: withLine(lines, lineOf(own)) }]
    return lines.equals(bytes) ? [] : [{ name, bytes: lines }]
  })
}

function movedLines({ from, seq }: IdentityChange, file: string, bytes: Buffer): readonly Line[] {
  return wholeLines(bytes).lines.flatMap(({ head, span: { start, end } }) => {
    if (head.node !== from || head.seq < seq) return []
    const event = parseLine(bytes, start, end)
    return event ? [{ file, start, event }] : []
  })
}

function renamed({ identity }: IdentityChange, event: SealedEnvelope, seq: number) {
  const { seal: _seal, ...envelope } = event
  return { ...envelope, node: identity.node, seq, hlc: formatHlc(parseHlc(event.hlc), identity.node) }
}

function workstationEvent(change: IdentityChange, seq: number, millis: number) {
  const { identity, workstation, actor, eventId } = change
  const data: DirectoryEvent = {
    type: 'office.workstation-saved',
    workstation: { node: identity.node, ...workstation },
  }
  return {
    v: ENVELOPE_VERSION,
    id: eventId,
    stream: DIRECTORY_STREAM,
    node: identity.node,
    seq,
    hlc: formatHlc({ millis, counter: 0 }, identity.node),
    actor,
    data,
  }
}

function replaced(
  file: string,
  bytes: Buffer,
  resealed: ReadonlyMap<string, string>,
  dropsDamaged: boolean,
): Buffer {
  const { lines, damaged, cut } = wholeLines(bytes)
  const others = lines.flatMap(({ span }) => {
    const line = resealed.get(placeOf(file, span.start))
    return line === undefined ? [] : [{ ...span, line }]
  })
  const dropped = dropsDamaged ? damaged.map(({ start, end }) => ({ start, end: end + 1, line: '' })) : []
  const parts: Buffer[] = []
  let done = 0
  for (const { start, end, line } of [...others, ...dropped].toSorted((a, b) => a.start - b.start)) {
    if (start >= cut) break
    parts.push(bytes.subarray(done, start), Buffer.from(line))
    done = end
  }
  return Buffer.concat([...parts, bytes.subarray(done, cut)])
}

function withLine(bytes: Buffer, line: string): Buffer {
  const isOpen = bytes.length > 0 && bytes.at(-1) !== NEWLINE
  return Buffer.concat([bytes, Buffer.from(`${isOpen ? '\n' : ''}${line}\n`)])
}

const placeOf = (file: string, start: number): string => `${file} ${start}`
