import { z } from 'zod'

import type { ComplaintEvent } from '../complaint/events.ts'
import type { Directory } from '../directory/directory.ts'
import type { Envelope } from '../journal/envelope.ts'
import { standingInTheWay } from '../journal/settling.ts'
import type { World } from '../journal/world.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { entryOf } from './historyView.ts'

/** A step with who took it, where and when. */
const TakenStep = z.object({
  at: LocalDateTime,
  actor: z.string(),
  workstation: z.string(),
  event: z.custom<ComplaintEvent>(),
})
export type TakenStep = z.infer<typeof TakenStep>

/** A step that was recorded, and lost to another desk's step of the same complaint. */
export const ConflictView = TakenStep.extend({
  eventId: z.string(),
  complaintId: z.string(),
  number: z.string(),
  /** The step that counts instead, which may be left out for it; null when no single one is in its way. */
  standing: TakenStep.nullable(),
})
export type ConflictView = z.infer<typeof ConflictView>

/** A conflict somebody has settled. */
export const SettledConflict = z.object({
  eventId: z.string(),
  complaintId: z.string(),
  number: z.string(),
  /** The step that had lost, and whether it counts now. */
  lost: TakenStep,
  holds: z.enum(['standing', 'lost']),
  reason: z.string(),
  at: LocalDateTime,
  actor: z.string(),
})
export type SettledConflict = z.infer<typeof SettledConflict>

type Source = Pick<World, 'conflicts' | 'settlements' | 'complaints' | 'directory'> & {
  history(stream: string): readonly Envelope[]
}

/** What desks decided apart and nobody has settled, newest first. Complaints that have not come yet are left out. */
export function conflictViews(world: Source): readonly ConflictView[] {
  const { conflicts, settlements, complaints, directory } = world
  const views = conflicts.flatMap((envelope) => {
    const complaint = complaints.get(envelope.stream)
    const step = stepOf(envelope, directory)
    if (!complaint || !step || settlements.has(envelope.id)) return []
    const inTheWay = standingInTheWay(world.history(complaint.id), envelope.id)
    const standing = inTheWay && stepOf(inTheWay, directory)
    const { number } = complaint.registration
    return [{ ...step, eventId: envelope.id, complaintId: complaint.id, number, standing }]
  })
  return views.toSorted(newestFirst)
}

/** What was settled, newest first. */
export function settledConflicts(world: Source): readonly SettledConflict[] {
  const { settlements, complaints, directory } = world
  const views = [...settlements].flatMap(([conflictId, envelope]) => {
    const complaint = complaints.get(envelope.stream)
    const found = world.history(envelope.stream).find(({ id }) => id === conflictId)
    const lost = found && stepOf(found, directory)
    const settling = stepOf(envelope, directory)
    if (!complaint || !lost || settling?.event.type !== 'complaint.conflict-settled') return []
    const { insteadOf, reason } = settling.event
    return [
      {
        eventId: envelope.id,
        complaintId: complaint.id,
        number: complaint.registration.number,
        lost,
        holds: insteadOf === null ? ('standing' as const) : ('lost' as const),
        reason,
        at: settling.at,
        actor: settling.actor,
      },
    ]
  })
  return views.toSorted(newestFirst)
}

function stepOf(envelope: Envelope, directory: Directory): TakenStep | null {
  const { at, actor, workstation, event } = entryOf(envelope, directory)
  return event && { at, actor, workstation, event }
}

function newestFirst(a: { readonly at: LocalDateTime }, b: { readonly at: LocalDateTime }): number {
  return a.at < b.at ? 1 : -1
}
