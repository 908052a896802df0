import { z } from 'zod'

import { LocalDate } from '../../time/localDate.ts'
import { RegionView } from '../../personalData/regionView.ts'
import { RETENTION_KINDS, RetentionSettings } from '../../personalData/retention.ts'
import { call } from '../call.ts'

/** A case whose term of keeping is over. Its number and days, nobody's name: whom it is about is not the question. */
export const DueRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(RETENTION_KINDS),
  endedOn: LocalDate,
  overOn: LocalDate,
})
export type DueRow = z.infer<typeof DueRow>

/** So many cases are erased at once. */
export const MOST_ERASED = 500
const Ids = z.array(z.string().max(64)).min(1).max(MOST_ERASED).readonly()

/** What an erasing would do. */
export const ErasingPreview = z.object({
  cases: z.int(),
  /** Lines of the journal that lose data, attached files and letters that go. */
  lines: z.int(),
  files: z.int(),
  letters: z.int(),
  /** The last day on which a backup that is made today is still kept as a daily, and as a monthly one. */
  dailyUntil: LocalDate,
  monthlyUntil: LocalDate,
})
export type ErasingPreview = z.infer<typeof ErasingPreview>

export const personalDataCalls = {
  /** What was chosen; nulls: nothing yet. */
  'personal-data.state': call(
    z.void(),
    z.object({ retention: RetentionSettings.nullable(), regionView: RegionView.nullable() }),
  ),
  'personal-data.save-terms': call(RetentionSettings.omit({ confirmedOn: true }), z.void()),
  'personal-data.save-region-view': call(z.object({ view: RegionView }), z.void()),
  /** One page, what has been due longest first; null kind: all. */
  'personal-data.due': call(
    z.object({
      kind: z.enum(RETENTION_KINDS).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(MOST_ERASED),
    }),
    z.object({ rows: z.array(DueRow).readonly(), total: z.int() }),
  ),
  /** Fails with `stale` when one of them is not due any more. */
  'personal-data.preview': call(z.object({ ids: Ids }), ErasingPreview),
  /**
   * For good. Fails with `wrong-password`, `too-many-attempts` or `stale`. `pending`: a disk refused; what is left is done at
   * the next start.
   */
  'personal-data.erase': call(
    z.object({ ids: Ids, password: z.string().max(200), reason: z.string().trim().min(1).max(500) }),
    z.object({ erased: z.int(), pending: z.boolean() }),
  ),
} as const
