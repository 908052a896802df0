import { SEALED_START } from '../keys/sealing.ts'
import { headOf, type LineHead } from './lineHead.ts'
import { isIntact, LINE_START } from './seal.ts'

/** Bytes `[start, end)` of a file. */
export type Span = { readonly start: number; readonly end: number }

export type LineScanner = {
  /** Reads on while `mayGoOn` says so. */
  scan(mayGoOn: () => boolean): void
  readonly position: number
  /** What holds no whole line. */
  readonly damaged: readonly Span[]
  /** Call it when everything has been scanned: where a crash cut the file off, its length when none did. */
  cutPoint(): number
}

/** Where a file system made room and the power failed there are zeros in a row; a single one is a byte that went bad. */
const NEVER_FILLED = Buffer.alloc(2)

/** A whole line of a file and what its head says. */
export type WholeLine = { readonly head: LineHead; readonly span: Span }

const NEWLINE = 0x0a

/** All lines of a file at once: how everything that needs them reads them, or in slices with the scanner below. */
export function wholeLines(bytes: Buffer): {
  readonly lines: readonly WholeLine[]
  readonly damaged: readonly Span[]
  readonly cut: number
} {
  const lines: WholeLine[] = []
  const scanner = createLineScanner(bytes, (head, span) => lines.push({ head, span }))
  scanner.scan(() => true)
  const cut = scanner.cutPoint()
  return { lines, damaged: scanner.damaged, cut }
}

/**
 * Finds the lines of a journal file whose checksum holds and calls back for each, in file order. A damaged line costs
 * nobody else: what is whole is found again, also when the damage hit a line end and ran two lines together. Events
 * written together are told together, or not at all when a crash cut their group off.
 */
export function createLineScanner(bytes: Buffer, onLine: (head: LineHead, span: Span) => void): LineScanner {
  let position = 0
  let lastEnd = 0
  let group = NO_GROUP
  let held: (readonly [LineHead, Span])[] = []
  const damaged: Span[] = []

  function release(): void {
    for (const [head, span] of held) onLine(head, span)
    held = []
  }

  function take(span: Span): boolean {
    const head = isIntact(bytes, span.start, span.end) ? headOf(bytes, span.start, span.end) : null
    if (!head) return false
    lastEnd = span.end
    const next = nextGroup(group, head, span.start)
    if (next.start !== group.start) release()
    group = next
    if (group.missing > 0) held.push([head, span])
    else {
      release()
      onLine(head, span)
    }
    return true
  }

  function rescue(span: Span): void {
    for (const part of partsOf(bytes, span)) {
      if (take(part)) continue
      const shorter = { start: part.start, end: part.end - 1 }
      noteDamage(damaged, bytes, take(shorter) ? { start: shorter.end, end: part.end } : part)
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

function nextGroup(group: Group, { node, seq, group: size }: LineHead, start: number): Group {
  if (size > 1) return { start, node, last: seq + size - 1, missing: size - 1 }
  if (group.missing > 0 && node === group.node && seq <= group.last)
    return { ...group, missing: group.missing - 1 }
  return NO_GROUP
}

/**
 * A byte that became a line end makes two of a damaged line: what goes on without the beginning of a line belongs to the
 * damage before it. Counted apart, the two would pass for two events of a step of which one never arrived.
 */
function noteDamage(damaged: Span[], bytes: Buffer, span: Span): void {
  const last = damaged.at(-1)
  const begins =
    bytes[span.start] === SEALED_START ||
    bytes.subarray(span.start, span.start + LINE_START.length).equals(LINE_START)
  if (!last || begins || last.end + 1 !== span.start) damaged.push(span)
  else damaged[damaged.length - 1] = { start: last.start, end: span.end }
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
    end === bytes.length || bytes.subarray(start, end).includes(NEVER_FILLED)
  const members = damaged.filter(({ start }) => start > group.start)
  if (group.missing > 0 && (members.length < group.missing || members.some(isTorn))) return group.start
  return damaged.find((span) => span.start >= lastEnd && isTorn(span))?.start ?? bytes.length
}
