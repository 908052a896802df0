import {
  forksIn,
  inPieces,
  inReadingOrder,
  missingThere,
  useOf,
  type Known,
} from '@shared/exchange/difference.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { FoundSign, Sign } from '@shared/exchange/sign.ts'
import { ForkedThere, type ExchangeTarget } from '@shared/exchange/target.ts'
import type { AppError } from '@shared/core/result.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Refusal } from '../journal/acceptPlan.ts'
import type { Journal } from '../journal/journal.ts'
import { hashOf } from '../journal/seal.ts'
import { askedIn, type Asked } from './asked.ts'
import { forkPoint } from './forkPoint.ts'

/** How many events lie in one file: some 150 kB, read and checked without holding up the window for long. */
const PIECE = 200

/** What an exchange needs of the journal. */
export type ExchangeJournal = Pick<Journal, 'node' | 'vector' | 'since' | 'eventAt' | 'accept'>

export type Exchange = {
  readonly journal: ExchangeJournal
  readonly target: ExchangeTarget
  /** What this workstation says of itself, but for what it has. */
  readonly about: () => Omit<Sign, 'vector' | 'unreadable'>
  /** Throws when the exchange was stopped; asked between any two steps. */
  readonly goOn: () => void
  /** Pieces done and known to be to do. */
  readonly onProgress: (done: number, total: number) => void
  /** Carries the contents of files, once all events are through; told which contents the others ask for. */
  readonly carryContents?: ((asked: Asked) => Promise<void>) | undefined
}

export type Exchanged = {
  readonly sent: number
  readonly received: number
  /** Of what lay there; own files that were half copied are not among them. */
  readonly refused: readonly (Refusal | UnreadableRun)[]
  /** Nodes of which two histories were seen, and the first number that differs. */
  readonly forks: readonly { readonly node: string; readonly seq: number }[]
  readonly signs: readonly FoundSign[]
  /** Up to where all own events are surely there. */
  readonly sentThrough: number
  /** Why contents could not be carried although events could; null when they were. */
  readonly contentsFailed: unknown
}

export type UnreadableRun = { readonly reason: 'unreadable'; readonly node: string; readonly seq: number }

/** The local journal refused to store what came: its disk is full, or it could not be read. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused'
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * Own events out, the others' in. What is there is asked anew every time and never remembered, so it can be killed
 * anywhere and run again, and a target that lost something gets it back. Nobody is told to delete or change anything.
 */
export async function exchangeOnce(exchange: Exchange): Promise<Exchanged> {
  const { target, journal, about } = exchange
  const runs = await target.holdings()
  const forks = new Map<string, number>()
  for (const { node } of forksIn(knownOf(journal), runs))
    forks.set(node, await forkPoint(journal, target, node, runs))
  const signs = await target.signs()
  const ownBefore = headOf(journal, journal.node)
  const sent = await sendMissing(exchange, runs, forks)
  await mend(exchange, runs, signs, forks)
  const { received, refused } = await receive(exchange, runs)
  for (const { reason, node } of refused)
    if (reason === 'forked' && node !== null && !forks.has(node))
      forks.set(node, await forkPoint(journal, target, node, runs))
  const contentsFailed = await carry(exchange, signs)
  await target.leaveSign({ ...about(), vector: journal.vector(), unreadable: unreadableOf(refused) })
  return {
    sent,
    received,
    refused,
    forks: [...forks].map(([node, seq]) => ({ node, seq })),
    signs: await target.signs(),
    sentThrough: forks.has(journal.node) ? (forks.get(journal.node) ?? 1) - 1 : ownBefore,
    contentsFailed,
  }
}

/** What files there are comes from the events, and those do not wait for them: whatever fails here, they are through. */
async function carry(
  { journal, goOn, carryContents }: Exchange,
  signs: readonly FoundSign[],
): Promise<unknown> {
  const others = signs.filter(({ sign }) => sign.node !== journal.node)
  try {
    await carryContents?.(askedIn(others))
    return null
  } catch (error) {
    goOn()
    return error
  }
}

async function sendMissing(
  exchange: Exchange,
  runs: readonly Run[],
  forks: Map<string, number>,
): Promise<number> {
  const { journal, target, goOn, onProgress } = exchange
  const pieces = missingThere(journal.vector(), runs, new Set(forks.keys())).flatMap((span) =>
    inPieces(eventsOf(journal, span), PIECE),
  )
  let sent = 0
  for (const [n, piece] of pieces.entries()) {
    goOn()
    onProgress(n, pieces.length)
    sent += await write(target, piece, forks)
  }
  return sent
}

/** How many were stored: none of a node with two histories, which a database may be the first to notice. */
async function write(
  target: ExchangeTarget,
  piece: readonly SealedEnvelope[],
  forks: Map<string, number>,
): Promise<number> {
  if (piece.some(({ node }) => forks.has(node))) return 0
  try {
    await target.write(piece)
    return piece.length
  } catch (error) {
    if (!(error instanceof ForkedThere)) throw error
    forks.set(error.node, Math.min(forks.get(error.node) ?? error.seq, error.seq))
    return 0
  }
}

/**
 * Somebody saw a file that is not whole: half copied by a sync program, or damaged. Whoever has the events writes them
 * again, into a file of its own, unless a whole one is there by now.
 */
async function mend(
  { journal, target, goOn }: Exchange,
  runs: readonly Run[],
  signs: readonly FoundSign[],
  forks: Map<string, number>,
): Promise<void> {
  const vector = journal.vector()
  const wanted = signs.flatMap(({ sign }) => Object.entries(sign.unreadable))
  for (const [node, seq] of wanted) {
    if (seq > (vector[node] ?? 0) || forks.has(node)) continue
    const covering = runs.filter((run) => run.node === node && run.first <= seq && seq <= run.last)
    const damaged: Run[] = []
    for (const run of covering) {
      goOn()
      if ((await target.read(run)) === null) damaged.push(run)
    }
    if (damaged.length < covering.length) continue
    for (const { first, last } of damaged.slice(0, 1)) {
      const events = eventsOf(journal, { node, first, last: Math.min(last, vector[node] ?? 0) })
      for (const piece of inPieces(events, PIECE)) await write(target, piece, forks)
    }
  }
}

async function receive(
  { journal, target, goOn, onProgress }: Exchange,
  runs: readonly Run[],
): Promise<Pick<Exchanged, 'received' | 'refused'>> {
  const refused: (Refusal | UnreadableRun)[] = []
  let received = 0
  const inOrder = inReadingOrder(runs).filter((run) => useOf(run, journal.vector()) !== 'known')
  for (const [n, run] of inOrder.entries()) {
    goOn()
    onProgress(n, inOrder.length)
    const use = useOf(run, journal.vector())
    if (use === 'gap') refused.push({ reason: 'gap', node: run.node, seq: run.first })
    if (use !== 'read') continue
    const events = await target.read(run)
    if (!events) {
      refused.push({
        reason: 'unreadable',
        node: run.node,
        seq: Math.max(run.first, headOf(journal, run.node) + 1),
      })
      continue
    }
    const stored = await journal.accept(events.filter((event) => belongsTo(event, run)))
    if (!stored.ok) throw new JournalRefused(stored.error)
    received += stored.value.accepted.length
    refused.push(...stored.value.refused)
  }
  return { received, refused: stillRefused(refused, journal) }
}

/** What was refused in one file may have come with another. */
function stillRefused(refused: Exchanged['refused'], journal: ExchangeJournal): Exchanged['refused'] {
  return refused.filter(
    ({ reason, node, seq }) =>
      reason === 'forked' || node === null || seq === null || seq > headOf(journal, node),
  )
}

/** A file's name is what it was asked for by; anything else in it is not what it says. */
function belongsTo(event: unknown, { node, first, last }: Run): boolean {
  if (typeof event !== 'object' || event === null || !('node' in event) || !('seq' in event)) return true
  return event.node === node && typeof event.seq === 'number' && event.seq >= first && event.seq <= last
}

function unreadableOf(refused: Exchanged['refused']): Sign['unreadable'] {
  const first: Record<string, number> = {}
  for (const { reason, node, seq } of refused) {
    if ((reason !== 'unreadable' && reason !== 'damaged') || node === null || seq === null) continue
    first[node] = Math.min(first[node] ?? seq, seq)
  }
  return first
}

function knownOf(journal: ExchangeJournal): Known {
  return {
    vector: journal.vector(),
    hashAt: (node, seq) => {
      const event = journal.eventAt(node, seq)
      return event && hashOf(event)
    },
  }
}

function eventsOf(
  journal: ExchangeJournal,
  { node, first, last }: { readonly node: string; readonly first: number; readonly last: number },
): readonly SealedEnvelope[] {
  return journal.since(node, first).slice(0, last - first + 1)
}

function headOf(journal: ExchangeJournal, node: string): number {
  return journal.vector()[node] ?? 0
}
