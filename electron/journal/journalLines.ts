import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { parseLine } from './lineHead.ts'
import type { Span } from './lineScanner.ts'

/** The whole lines of a journal file, found but not read yet. */
export type JournalLines = {
  readonly bytes: Buffer
  readonly count: number
  add(span: Span): void
  span(place: number): Span
  bytesOf(place: number): Buffer
  /** Reads one line before its turn, and keeps its event until then; null when it is no event. */
  readAhead(place: number): SealedEnvelope | null
  /** Reads a line in its turn. */
  read(place: number): { readonly event: SealedEnvelope | null; readonly isAhead: boolean }
}

export function createJournalLines(bytes: Buffer): JournalLines {
  // Numbers side by side: an object a line would be half a million of them.
  const starts: number[] = []
  const ends: number[] = []
  const ahead = new Map<number, SealedEnvelope>()
  const span = (place: number): Span => ({ start: starts[place] ?? 0, end: ends[place] ?? 0 })
  const parse = (place: number): SealedEnvelope | null =>
    parseLine(bytes, starts[place] ?? 0, ends[place] ?? 0)
  return {
    bytes,
    get count() {
      return starts.length
    },
    add({ start, end }) {
      starts.push(start)
      ends.push(end)
    },
    span,
    bytesOf: (place) => bytes.subarray(starts[place] ?? 0, ends[place] ?? 0),
    readAhead(place) {
      const event = parse(place)
      if (event) ahead.set(place, event)
      return event
    },
    read(place) {
      const known = ahead.get(place)
      return known ? { event: known, isAhead: true } : { event: parse(place), isAhead: false }
    },
  }
}
