import { groupSize, type SealedEnvelope } from '@shared/journal/envelope.ts'

import { isIntact, LINE_START } from './seal.ts'

/** Bytes `[start, end)` of a file that are no readable event. */
export type Span = { readonly start: number; readonly end: number }

/** What is known once a whole file has been read. */
export type Tail = {
  /** Where the readable part ends; bytes behind it were never acknowledged and may be set aside. */
  readonly end: number
  /** The last line has lost its line end: the next one must begin with it. */
  readonly unterminated: boolean
}

export type LineScanner = {
  /** Reads on while `mayGoOn` says so; calls back per event, in file order. */
  scan(mayGoOn: () => boolean, onEvent: (event: SealedEnvelope, span: Span) => void): void
  readonly position: number
  readonly damaged: readonly Span[]
  /** Call it when everything has been read. */
  tail(): Tail
}

const NEWLINE = 0x0a

/**
 * Reads the lines of a journal file. A damaged line costs nobody else: whatever is whole is found again, also when
 * the damage hit a line end and ran two lines together.
 */
export function createLineScanner(bytes: Buffer): LineScanner {
  let position = 0
  let lastEnd = 0
  let group: Group = NO_GROUP
  const damaged: Span[] = []

  function take(span: Span, onEvent: (event: SealedEnvelope, span: Span) => void): boolean {
    if (!isIntact(bytes, span.start, span.end)) return false
    const event = parse(bytes, span)
    if (!event) return false
    lastEnd = span.end
    group = nextGroup(group, event, span.start)
    onEvent(event, span)
    return true
  }

  function rescue(span: Span, onEvent: (event: SealedEnvelope, span: Span) => void): void {
    for (const part of partsOf(bytes, span)) {
      if (take(part, onEvent)) continue
      const shorter = { start: part.start, end: part.end - 1 }
      if (take(shorter, onEvent)) damaged.push({ start: shorter.end, end: part.end })
      else damaged.push(part)
    }
  }

  return {
    get position() {
      return position
    },
    damaged,
    scan(mayGoOn, onEvent) {
      while (position < bytes.length && mayGoOn()) {
        const newline = bytes.indexOf(NEWLINE, position)
        const span = { start: position, end: newline < 0 ? bytes.length : newline }
        if (span.end > span.start && !take(span, onEvent)) rescue(span, onEvent)
        position = span.end + 1
      }
    },
    tail: () => tailOf(bytes, lastEnd, group, damaged),
  }
}

/** Events written together, as far as they have been read. */
type Group = { readonly start: number; readonly node: string; readonly last: number; readonly missing: number }

const NO_GROUP: Group = { start: 0, node: '', last: 0, missing: 0 }

function nextGroup(group: Group, event: SealedEnvelope, start: number): Group {
  const { node, seq } = event
  const size = groupSize(event)
  if (size > 1) return { start, node, last: seq + size - 1, missing: size - 1 }
  if (group.missing > 0 && node === group.node && seq <= group.last)
    return { ...group, missing: group.missing - 1 }
  return NO_GROUP
}

function parse(bytes: Buffer, { start, end }: Span): SealedEnvelope | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches for the line we wrote
    return JSON.parse(bytes.toString('utf8', start, end)) as SealedEnvelope
  } catch {
    return null
  }
}

/** A damaged line cut at every place where a line may begin: a lost line end joins two. */
function partsOf(bytes: Buffer, { start, end }: Span): readonly Span[] {
  const starts = [start]
  const next = (at: number): number => bytes.indexOf(LINE_START, at + 1)
  for (let at = next(start); at > 0 && at < end; at = next(at)) starts.push(at)
  return starts.map((from, n) => ({ start: from, end: starts[n + 1] ?? end }))
}

/**
 * Where a crash cut the file off. A torn line has no line end or holds zeros the file system never filled; a group of
 * events of which some never arrived goes as a whole. A line that ends as it should and is merely wrong was damaged
 * after it had been acknowledged: it stays where it is.
 */
function tailOf(
  bytes: Buffer,
  lastEnd: number,
  group: Group,
  damaged: readonly Span[],
): Tail {
  const isTorn = ({ start, end }: Span): boolean =>
    end === bytes.length || bytes.subarray(start, end).includes(0)
  const torn = damaged.find((span) => span.start >= lastEnd && isTorn(span))
  const inGroup = damaged.filter(({ start }) => start > group.start)
  const groupTorn = group.missing > 0 && (inGroup.length < group.missing || inGroup.some(isTorn))
  const end = groupTorn ? group.start : (torn?.start ?? bytes.length)
  return { end, unterminated: end > 0 && bytes[end - 1] !== NEWLINE }
}
