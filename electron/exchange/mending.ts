import { inPieces } from '@shared/exchange/difference.ts'
import type { Run, Span } from '@shared/exchange/run.ts'
import type { FoundSign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import type { Journal } from '../journal/journal.ts'

/** Who could not read what, by `<who> <node> <seq>`: when it was said first, or that it has been heeded. */
export type Heard = Map<string, string>

type Mending = {
  readonly journal: Pick<Journal, 'node' | 'vector' | 'since'>
  readonly target: Pick<ExchangeTarget, 'read'>
  readonly goOn: () => void
  readonly heard?: Heard | undefined
  readonly isForked: (node: string) => boolean
  readonly write: (events: readonly SealedEnvelope[]) => Promise<unknown>
}

/**
 * Somebody saw a file that is not whole: half copied by a sync program, or damaged. Whoever has the events writes them
 * again, into a file of its own, unless a whole one is there by now.
 */
export async function mend(
  mending: Mending,
  runs: readonly Run[],
  signs: readonly FoundSign[],
): Promise<void> {
  const { journal, isForked, write } = mending
  const vector = journal.vector()
  for (const { sign } of signs) {
    for (const [node, seq] of Object.entries(sign.unreadable)) {
      if (seq > (vector[node] ?? 0) || isForked(node)) continue
      const covering = runs.filter((run) => run.node === node && run.first <= seq && seq <= run.last)
      const { whole, damaged } = await sorted(mending, covering)
      const [first] = damaged
      if (whole.length === 0 && first) await again(mending, first, write)
      const isOwn = node === journal.node && sign.node !== node
      if (isOwn && isSaidAgain(mending.heard, `${sign.node} ${node} ${seq}`, sign.at))
        await inOtherFiles(mending, whole)
    }
  }
}

/** A node's events, as far as they are known. */
export function eventsIn(
  journal: Pick<Journal, 'since'>,
  { node, first, last }: Span,
): readonly SealedEnvelope[] {
  return journal.since(node, first).slice(0, last - first + 1)
}

async function sorted(
  { target, goOn }: Mending,
  runs: readonly Run[],
): Promise<{ readonly whole: readonly Run[]; readonly damaged: readonly Run[] }> {
  const whole: Run[] = []
  const damaged: Run[] = []
  for (const run of runs) {
    goOn()
    const isWhole = (await target.read(run)) !== null
    ;(isWhole ? whole : damaged).push(run)
  }
  return { whole, damaged }
}

async function again({ journal }: Mending, span: Span, write: Mending['write']): Promise<void> {
  for (const piece of inPieces(eventsIn(journal, span))) await write(piece)
}

/**
 * One word may be older than the file that is whole by now. Only who looked again since, and still says so, has another
 * file before him than we have: a copy that a sync program left by half. Heeded once in a run of the program.
 */
function isSaidAgain(heard: Heard | undefined, key: string, at: number): boolean {
  const before = heard?.get(key)
  if (before === undefined) heard?.set(key, String(at))
  if (before === undefined || before === HEEDED || before === String(at)) return false
  heard?.set(key, HEEDED)
  return true
}

const HEEDED = 'heeded'

/**
 * Own events under other names, since a copy that is stuck stays so under its own. Two whole files of an event are
 * enough, whoever asks for a third: a false word costs the place of one more copy, once.
 */
async function inOtherFiles({ journal, write }: Mending, whole: readonly Run[]): Promise<void> {
  const [only, ...others] = whole
  if (!only || others.length > 0) return
  const { node, first, last } = only
  const halves = inPieces(eventsIn(journal, only), () => Math.ceil((last - first + 1) / 2))
  const pieces =
    halves.length > 1 || first === 1 ? halves : [eventsIn(journal, { node, first: first - 1, last })]
  for (const piece of pieces) await write(piece)
}
