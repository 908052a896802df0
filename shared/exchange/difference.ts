import { groupSize, type SealedEnvelope } from '../journal/envelope.ts'
import type { VersionVector } from '../journal/vector.ts'
import type { Fork, Run, Span } from './run.ts'

/** What is known here: how far, and the chain hash of an event. */
export type Known = {
  readonly vector: VersionVector
  hashAt(node: string, seq: number): string | null
}

/**
 * The first run of each node that tells another history than the one known here. Only names are compared; a run that
 * ends beyond what is known shows its fork when it is read.
 */
export function forksIn({ vector, hashAt }: Known, runs: readonly Run[]): readonly Fork[] {
  const forks = new Map<string, Run>()
  for (const run of runs) {
    if (run.last > (vector[run.node] ?? 0) || hashAt(run.node, run.last) === run.hash) continue
    const earlier = forks.get(run.node)
    if (!earlier || run.last < earlier.last) forks.set(run.node, run)
  }
  return [...forks].map(([node, run]) => ({ node, run }))
}

/**
 * What a target lacks of what is known here, whoever wrote it: an emptied or rolled back target is filled again, never
 * obeyed. Nothing of a node with two histories is added: it would have to be the right one.
 */
export function missingThere(
  vector: VersionVector,
  runs: readonly Run[],
  forked: ReadonlySet<string>,
): readonly Span[] {
  const nodes = Object.keys(vector).filter((node) => !forked.has(node))
  return nodes.toSorted().flatMap((node) => {
    const own = runs.filter((run) => run.node === node)
    return gapsIn(node, own, vector[node] ?? 0)
  })
}

/** Runs in an order in which each continues what the ones before it brought; the longest of a place first. */
export function inReadingOrder(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((a, b) => compare(a.node, b.node) || a.first - b.first || b.last - a.last)
}

/** Whether a run can bring anything, now that so much is known: `gap` when something before it is missing. */
export function useOf(run: Span, vector: VersionVector): 'read' | 'known' | 'gap' {
  const head = vector[run.node] ?? 0
  if (run.last <= head) return 'known'
  return run.first > head + 1 ? 'gap' : 'read'
}

/** How many events lie in the first file of an exchange; each of the following has twice as many, up to `MOST`. */
const FIRST = 500
/** Some 1.4 MB: read, checked and stored without holding up the window for long. */
const MOST = 2000

/**
 * How many events the n-th file of an exchange is to hold, from 0 on. A day fits into the first; a slow line gets through
 * at least that one, and has something to show for it; of a register each file costs a flush, so they grow.
 */
export const pieceSize = (n: number): number => Math.min(MOST, FIRST * 2 ** Math.min(n, 10))

/**
 * Consecutive events in pieces, the n-th as large as `sizeOf` says; what was written together stays together, however
 * many it are.
 */
export function inPieces(
  events: readonly SealedEnvelope[],
  sizeOf: (n: number) => number = pieceSize,
): readonly (readonly SealedEnvelope[])[] {
  const pieces: SealedEnvelope[][] = []
  let through = 0
  for (const event of events) {
    const piece = pieces.at(-1)
    if (piece && (event.seq <= through || piece.length < sizeOf(pieces.length - 1))) piece.push(event)
    else pieces.push([event])
    through = Math.max(through, event.seq + groupSize(event) - 1)
  }
  return pieces
}

function gapsIn(node: string, runs: readonly Run[], head: number): readonly Span[] {
  const gaps: Span[] = []
  let next = 1
  for (const { first, last } of runs.toSorted((a, b) => a.first - b.first)) {
    if (first > head) break
    if (first > next) gaps.push({ node, first: next, last: first - 1 })
    next = Math.max(next, last + 1)
  }
  if (next <= head) gaps.push({ node, first: next, last: head })
  return gaps
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
