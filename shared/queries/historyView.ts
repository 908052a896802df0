import { z } from 'zod'

import type { ComplaintEvent } from '../complaint/events.ts'
import type { Directory } from '../directory/directory.ts'
import { shortNameOf } from '../directory/records.ts'
import { readChecked } from '../journal/catalog.ts'
import type { Envelope } from '../journal/envelope.ts'
import { undoneIn } from '../journal/undone.ts'
import { officeTimeOf } from '../time/hlc.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { forHeadOf } from './whoDid.ts'

/** One line of «what happened»: when it was recorded, by whom, at which workstation, and the fact itself. */
export const HistoryEntry = z.object({
  id: z.string(),
  at: LocalDateTime,
  /** «Жүнісова А. Қ.»; empty when the operator is not in the directory. */
  actor: z.string(),
  /** The head in whose place it was done, by name; empty when it was one's own right. */
  forHead: z.string(),
  /** Mark of the workstation, «К1»; empty when it is not known. */
  workstation: z.string(),
  /** Null for what only a newer version of the program understands. */
  event: z.custom<ComplaintEvent>().nullable(),
  /** The event lost to another computer's and changed nothing. */
  conflict: z.boolean(),
  /** A later entry took the step back: it counts as never taken. */
  undone: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** The history of one complaint, newest first. `conflicts` are the events the fold has set aside. */
export function historyView(
  history: readonly Envelope[],
  directory: Directory,
  conflicts: readonly Envelope[],
): readonly HistoryEntry[] {
  const lost = new Set(conflicts.map(({ id }) => id))
  const undone = undoneIn(history)
  return history
    .map((envelope) => ({
      ...entryOf(envelope, directory),
      conflict: lost.has(envelope.id),
      undone: undone.has(envelope.id),
    }))
    .toReversed()
}

/** What one event says by itself, whatever came after it. */
export function entryOf(envelope: Envelope, directory: Directory): Omit<HistoryEntry, 'conflict' | 'undone'> {
  const operator = directory.operators.get(envelope.actor)
  const read = readChecked(envelope)
  return {
    id: envelope.id,
    at: officeTimeOf(envelope.hlc),
    actor: operator ? shortNameOf(operator) : '',
    forHead: forHeadOf(envelope, directory),
    workstation: directory.workstations.get(envelope.node)?.mark ?? '',
    event: read.kind === 'complaint' ? read.event : null,
  }
}
