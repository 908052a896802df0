import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { OfficeHours } from '../deadline/registration.ts'

const Line = z.string().trim().max(300)

/** The office that runs the desk: printed on tickets and reports, the same on all its workstations. */
export const Office = z.object({
  name: Bilingual,
  district: Bilingual,
  postcode: Line,
  address: Bilingual,
  /** The unified contact centre, 1414, and its free line (N-01). */
  contactCentre: Line,
  freeLine: Line,
  /** Where the citizen asks about progress. */
  department: z.object({ name: Bilingual, phone: Line, room: Line }),
  hours: OfficeHours,
  week: z.union([z.literal(5), z.literal(6)]),
  /**
   * Whether a provider that satisfied the demands in full may forward the complaint all the same: the Code says it
   * "may" not send it (art. 91(4)), the rules of the service that it does not. Absent means no.
   */
  forwardSatisfied: z.boolean().optional(),
})
export type Office = z.infer<typeof Office>

/** A workstation of the office; its mark begins every number it gives out, so that numbers never meet offline. */
export const Workstation = z.object({
  node: z.string(),
  /** One or two letters and a number, such as «К1». Letters that look alike in Latin are folded to Cyrillic. */
  mark: z.string().regex(/^\p{Lu}{1,2}\d{1,2}$/u),
  name: Bilingual,
  /** The workstation of the region's department: it reads other offices' journals and registers nothing. Absent means no. */
  regional: z.literal(true).optional(),
})
export type Workstation = z.infer<typeof Workstation>
