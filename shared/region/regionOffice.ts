import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'

/** Where the region reads an office from: its exchange folder, or its part of the central database. */
export const OfficeSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folder'), folder: z.string().min(1) }),
  z.object({ kind: z.literal('database'), office: z.int() }),
])
export type OfficeSource = z.infer<typeof OfficeSource>

/** Names a folder on the disk, so nothing else may be in it. */
export const RegionOfficeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)

/** An office a regional workstation reads. */
export const RegionOffice = z.object({ id: RegionOfficeId, name: Bilingual, source: OfficeSource })
export type RegionOffice = z.infer<typeof RegionOffice>
