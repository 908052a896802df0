import { forksIn, inPieces, missingThere, type Known } from '@shared/exchange/difference.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { FoundSign, Sign } from '@shared/exchange/sign.ts'
import { ForkedThere, type ExchangeTarget } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Journal } from '../journal/journal.ts'
import { hashOf } from '../journal/seal.ts'
import { askedIn, type Asked } from './asked.ts'
import { forkPoint } from './forkPoint.ts'
import { eventsIn, mend, type Heard } from './mending.ts'
import { receive, unreadableOf, type Unwelcome } from './receiving.ts'

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
  /** What others said they could not read of what is whole here; kept from one exchange to the next. */
  readonly heard?: Heard
  /** Carries the contents of files, once all events are through; told which contents the others ask for. */
  readonly carryContents?: ((asked: Asked) => Promise<void>) | undefined
}

export type Exchanged = {
  readonly sent: number
  readonly received: number
  /** Of what lay there; own files that were half copied are not among them. */
  readonly refused: readonly Unwelcome[]
  /** Nodes of which two histories were seen, and the first number that differs. */
  readonly forks: readonly { readonly node: string; readonly seq: number }[]
  /** The first own event that was lost, when later ones wait behind it and nobody has it: they cannot go out as they are. */
  readonly lost: number | null
  readonly signs: readonly FoundSign[]
  /** Up to where all own events are surely there. */
  readonly sentThrough: number
  /** Why contents could not be carried although events could; null when they were. */
  readonly contentsFailed: unknown
}

/**
 * Own events out, the others' in. What is there is asked anew every time and never remembered, so it can be killed
 * anywhere and run again, and a target that lost something gets it back. Nobody is told to delete or change anything.
 */
export async function exchangeOnce(exchange: Exchange): Promise<Exchanged> {
  const { target, journal, about } = exchange
  const signs = await target.signs()
  const runs = await holdingsFor(exchange, signs)
  const forks = new Map<string, number>()
  for (const { node } of forksIn(knownOf(journal), runs))
    forks.set(node, await forkPoint(journal, target, node, await target.holdings()))
  const ownBefore = headOf(journal, journal.node)
  const sent = await sendMissing(exchange, runs, forks)
  await mend(
    { ...exchange, write: (events) => write(target, events, forks), isForked: (node) => forks.has(node) },
    runs,
    signs,
  )
  const { received, refused } = await receive(exchange, runs)
  for (const { reason, node } of refused)
    if (reason === 'forked' && node !== null && !forks.has(node))
      forks.set(node, await forkPoint(journal, target, node, await target.holdings()))
  const contentsFailed = await carry(exchange, signs)
  const own = await target.leaveSign({
    ...about(),
    vector: journal.vector(),
    unreadable: unreadableOf(refused),
  })
  return {
    sent,
    received,
    refused,
    forks: [...forks].map(([node, seq]) => ({ node, seq })),
    lost: forks.has(journal.node) ? null : lostOf(journal, refused, signs),
    signs: [...signs.filter(({ sign }) => sign.node !== journal.node), own],
    sentThrough: forks.has(journal.node) ? (forks.get(journal.node) ?? 1) - 1 : ownBefore,
    contentsFailed,
  }
}

/** In short, unless somebody could not read something: that is then looked for piece by piece. */
function holdingsFor({ journal, target }: Exchange, signs: readonly FoundSign[]): Promise<readonly Run[]> {
  const isAsked = signs.some(({ sign }) => Object.keys(sign.unreadable).length > 0)
  return target.holdings(isAsked ? undefined : journal.vector())
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
    inPieces(eventsIn(journal, span)),
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

/** What is read, mended or passed on by somebody comes back by itself. */
function lostOf(
  journal: ExchangeJournal,
  refused: readonly Unwelcome[],
  signs: readonly FoundSign[],
): number | null {
  const { node } = journal
  const head = headOf(journal, node)
  const isPromised = signs.some(({ sign }) => sign.node !== node && (sign.vector[node] ?? 0) > head)
  const mayCome = isPromised || refused.some((one) => one.node === node)
  return mayCome || journal.since(node, head + 1).length === 0 ? null : head + 1
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

function headOf(journal: ExchangeJournal, node: string): number {
  return journal.vector()[node] ?? 0
}
