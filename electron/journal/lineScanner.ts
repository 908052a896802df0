import { groupSize, type SealedEnvelope } from '@shared/journal/envelope.ts'

import { isIntact, LINE_START } from './seal.ts'

/** Bytes `[start, end)` of a file. */
export type Span = { readonly start: number; readonly end: number }

export type LineScanner = {
  /** Reads on while `mayGoOn` says so. */
  scan(mayGoOn: () => boolean): void
  readonly position: number
  /** What is no readable event. */
  readonly damaged: readonly Span[]
  /** Call it when everything has been scanned: where a crash cut the file off, its length when none did. */
  cutPoint(): number
}

const NEWLINE = 0x0a

/**
 * Reads the lines of a journal file and calls back per event, in file order. A damaged line costs nobody else: what
 * is whole is found again, also when the damage hit a line end and ran two lines together. Events written together are
 * told together, or not at all when a crash cut their group off.
 */
export function createLineScanner(
  bytes: Buffer,
  onEvent: (event: SealedEnvelope, span: Span) => void,
): LineScanner {
  let position = 0
  let lastEnd = 0
  let group = NO_GROUP
  let held: (readonly [SealedEnvelope, Span])[] = []
  const damaged: Span[] = []

  function release(): void {
    for (const [event, span] of held) onEvent(event, span)
    held = []
  }

  function take(span: Span): boolean {
    const event = isIntact(bytes, span.start, span.end) ? parse(bytes, span) : null
    if (!event) return false
    lastEnd = span.end
    const next = nextGroup(group, event, span.start)
    if (next.start !== group.start) release()
    group = next
    if (group.missing > 0) held.push([event, span])
    else {
      release()
      onEvent(event, span)
    }
    return true
  }

  function rescue(span: Span): void {
    for (const part of partsOf(bytes, span)) {
      if (take(part)) continue
      const shorter = { start: part.start, end: part.end - 1 }
      damaged.push(take(shorter) ? { start: shorter.end, end: part.end } : part)
    }
  }

  return {
    get position() {
      return position
    },
    damaged,
    scan(mayGoOn) {
      while (position < bytes.length && mayGoOn()) {
        const newline = bytes.indexOf(NEWLINE, position)
        const span = { start: position, end: newline < 0 ? bytes.length : newline }
        if (span.end > span.start && !take(span)) rescue(span)
        position = span.end + 1
      }
    },
    cutPoint() {
      const cut = cutPointOf(bytes, lastEnd, group, damaged)
      if (group.missing > 0 && cut > group.start) release()
      return cut
    },
  }
}

/** Events written together, as far as they have been read. */
type Group = {
  readonly start: number
  readonly node: string
  readonly last: number
  readonly missing: number
}

const NO_GROUP: Group = { start: -1, node: '', last: 0, missing: 0 }

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
 * A torn line has no line end, or holds zeros the file system never filled; a group of events of which some never
 * arrived goes as a whole. A line that ends as it should and is merely wrong was damaged after it had been
 * acknowledged: it stays where it is.
 */
function cutPointOf(bytes: Buffer, lastEnd: number, group: Group, damaged: readonly Span[]): number {
  const isTorn = ({ start, end }: Span): boolean =>
    end === bytes.length || bytes.subarray(start, end).includes(0)
  const members = damaged.filter(({ start }) => start > group.start)
  if (group.missing > 0 && (members.length < group.missing || members.some(isTorn))) return group.start
  return damaged.find((span) => span.start >= lastEnd && isTorn(span))?.start ?? bytes.length
}
