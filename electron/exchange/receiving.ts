import { inReadingOrder, useOf } from '@shared/exchange/difference.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { Sign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import type { AppError } from '@shared/core/result.ts'

import type { Refusal } from '../journal/acceptPlan.ts'
import type { Journal } from '../journal/journal.ts'

/** What lay there and was not taken. */
export type Unwelcome = Refusal | UnreadableRun

type UnreadableRun = { readonly reason: 'unreadable'; readonly node: string; readonly seq: number }

/** The local journal refused to store what came: its disk is full, or it could not be read. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused'
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.message)
    this.failure = failure
  }
}

type Receiving = {
  readonly journal: Pick<Journal, 'vector' | 'accept'>
  readonly target: ExchangeTarget
  readonly goOn: () => void
  readonly onProgress: (done: number, total: number) => void
}

type Received = { readonly received: number; readonly refused: readonly Unwelcome[] }

/** Takes the others' events in, run by run. */
export async function receive(
  { journal, target, goOn, onProgress }: Receiving,
  runs: readonly Run[],
): Promise<Received> {
  const refused: Unwelcome[] = []
  let received = 0
  const inOrder = inReadingOrder(runs).filter((run) => useOf(run, journal.vector()) !== 'known')
  const read = readingAhead(target, inOrder)
  for (const [n, run] of inOrder.entries()) {
    goOn()
    onProgress(n, inOrder.length)
    const use = useOf(run, journal.vector())
    if (use === 'gap') refused.push({ reason: 'gap', node: run.node, seq: run.first })
    if (use !== 'read') continue
    const events = await read(n)
    if (!events) {
      refused.push({
        reason: 'unreadable',
        node: run.node,
        seq: Math.max(run.first, (journal.vector()[run.node] ?? 0) + 1),
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

/** Reads runs by their places in a list; the next one is on its way while one is stored. */
function readingAhead(
  target: ExchangeTarget,
  runs: readonly Run[],
): (place: number) => Promise<Awaited<ReturnType<ExchangeTarget['read']>>> {
  let ahead: { readonly place: number; readonly events: ReturnType<ExchangeTarget['read']> } | null = null
  return async (place) => {
    const run = runs[place]
    const events = ahead?.place === place ? await ahead.events : run ? await target.read(run) : null
    const next = runs[place + 1]
    ahead = null
    // What lies further back would only be read for nothing when this one ends beyond it.
    if (run && next && next.node === run.node && next.first === run.last + 1) {
      ahead = { place: place + 1, events: target.read(next) }
      ahead.events.catch(() => undefined)
    }
    return events
  }
}

/** What was refused in one file may have come with another. */
function stillRefused(refused: readonly Unwelcome[], journal: Receiving['journal']): readonly Unwelcome[] {
  return refused.filter(
    ({ reason, node, seq }) =>
      reason === 'forked' || node === null || seq === null || seq > (journal.vector()[node] ?? 0),
  )
}

/** A file's name is what it was asked for by; anything else in it is not what it says. */
function belongsTo(event: unknown, { node, first, last }: Run): boolean {
  if (typeof event !== 'object' || event === null || !('node' in event) || !('seq' in event)) return true
  return event.node === node && typeof event.seq === 'number' && event.seq >= first && event.seq <= last
}

/** What a sign of life says of events that were seen and could not be read: the first of each node. */
export function unreadableOf(refused: readonly Unwelcome[]): Sign['unreadable'] {
  const first: Record<string, number> = {}
  for (const { reason, node, seq } of refused) {
    if ((reason !== 'unreadable' && reason !== 'damaged') || node === null || seq === null) continue
    first[node] = Math.min(first[node] ?? seq, seq)
  }
  return first
}
