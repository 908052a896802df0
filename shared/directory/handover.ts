import { z } from 'zod'

import { LocalDate } from '../time/localDate.ts'

/** The head leaves his duties to an operator for some days, both included. */
export const Handover = z.object({
  id: z.string().min(1).max(64),
  headId: z.string(),
  deputyId: z.string(),
  from: LocalDate,
  to: LocalDate,
  /** The order it rests on; empty when there is none. */
  basis: z.string().trim().max(300),
})
export type Handover = z.infer<typeof Handover>

/** A hand-over as its events leave it: `endedOn` is the day from which it counts no more, when it was ended earlier. */
export type RecordedHandover = Handover & { readonly endedOn: LocalDate | null }

/** Whether a hand-over is in effect on a day. */
export function isInEffect({ from, to, endedOn }: RecordedHandover, on: LocalDate): boolean {
  return from <= on && on <= to && (endedOn === null || on < endedOn)
}

/** Whether it is in effect or still to come. */
export function isStanding({ to, endedOn }: RecordedHandover, today: LocalDate): boolean {
  return today <= to && endedOn === null
}
