import { z } from 'zod'

import type { ComplaintEvent } from '../complaint/events.ts'
import type { World } from '../journal/world.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { entryOf } from './historyView.ts'

/** A step that was recorded, and lost to another desk's step of the same complaint. */
export const ConflictView = z.object({
  eventId: z.string(),
  complaintId: z.string(),
  number: z.string(),
  at: LocalDateTime,
  actor: z.string(),
  workstation: z.string(),
  event: z.custom<ComplaintEvent>(),
})
export type ConflictView = z.infer<typeof ConflictView>

/** What desks decided apart, newest first. Steps of complaints whose registration has not come yet are not among them. */
export function conflictViews({ conflicts, complaints, directory }: World): readonly ConflictView[] {
  const views = conflicts.flatMap((envelope) => {
    const complaint = complaints.get(envelope.stream)
    const { id, at, actor, workstation, event } = entryOf(envelope, directory)
    if (!complaint || !event) return []
    const { number } = complaint.registration
    return [{ eventId: id, complaintId: complaint.id, number, at, actor, workstation, event }]
  })
  return views.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
