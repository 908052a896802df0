import { z } from 'zod'

import { ComplaintEvent } from '../complaint/events.ts'
import { shortNameOf } from '../directory/records.ts'
import type { World } from '../journal/world.ts'
import { officeTime } from '../time/clock.ts'
import { parseHlc } from '../time/hlc.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

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
  const views = conflicts.flatMap(({ id, stream, hlc, actor, node, data }) => {
    const complaint = complaints.get(stream)
    const event = ComplaintEvent.safeParse(data)
    const operator = directory.operators.get(actor)
    if (!complaint || !event.success) return []
    return [
      {
        eventId: id,
        complaintId: stream,
        number: complaint.registration.number,
        at: officeTime({ nowMs: () => parseHlc(hlc).millis }),
        actor: operator ? shortNameOf(operator) : '',
        workstation: directory.workstations.get(node)?.mark ?? '',
        event: event.data,
      },
    ]
  })
  return views.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}
