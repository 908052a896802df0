import { z } from 'zod'

import { Language } from '../../core/bilingual.ts'
import { OfficeCounts, OfficeOverview } from '../../region/regionOverview.ts'
import { RegionReport } from '../../report/regionReport.ts'
import { YearMonth } from '../../time/localDate.ts'
import { call } from '../call.ts'

const Id = z.string().max(64)

/** What only the workstation of the region's department answers. */
export const regionCalls = {
  /** Shows one office in every screen, or all of them: null. Fails when its own copy cannot be opened. */
  'region.choose': call(z.object({ id: Id.nullable() }), z.void()),
  'region.overview': call(
    z.void(),
    z.object({
      offices: z.array(OfficeOverview).readonly(),
      totals: OfficeCounts,
      /** Whether the offices of the central database are read, and why they could not be listed. */
      databaseOn: z.boolean(),
      databaseFailure: z.string().nullable(),
    }),
  ),
  /** Opens one office after the other: some seconds in a large region. */
  'region.report': call(z.object({ month: YearMonth, language: Language }), RegionReport),
  /** Asks where to save and writes the report there. Answers with null when the operator cancelled. */
  'region.export-report': call(
    z.object({ month: YearMonth, format: z.enum(['xlsx', 'csv']), language: Language }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** Asks for the exchange folder of an office. False when the operator cancelled. */
  'region.add-folder': call(z.void(), z.boolean()),
  /** Reads an office no longer; what was read of it stays on the disk. */
  'region.remove': call(z.object({ id: Id }), z.void()),
  'region.read-database': call(z.object({ on: z.boolean() }), z.void()),
} as const
