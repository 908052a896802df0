import { z } from 'zod'

import type { Role } from '../directory/records.ts'

/** The screens that can show somebody his own complaints only, and whether they do. */
export const OnlyMine = z.object({ today: z.boolean(), calendar: z.boolean(), register: z.boolean() })
export type OnlyMine = z.infer<typeof OnlyMine>

/** What a role sees until it says otherwise: a case officer his own, everybody else all there is. */
export function usualOnlyMine(role: Role | undefined): OnlyMine {
  const own = role === 'case_officer'
  return { today: own, calendar: own, register: own }
}
