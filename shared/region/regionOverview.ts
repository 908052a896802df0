import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { RegionOffice } from './regionOffice.ts'

/** What Today's five tiles count, of one office or of all. */
export const OfficeCounts = z.object({
  overdue: z.int(),
  dueToday: z.int(),
  forward: z.int(),
  notice: z.int(),
  answer: z.int(),
  complaints: z.int(),
})
export type OfficeCounts = z.infer<typeof OfficeCounts>

/** What is in an office's journal as the region has it, by the day it was counted. */
export const OfficeSummary = z.object({
  counts: OfficeCounts,
  /** Records of a newer program: they count after this one is updated. */
  newer: z.int(),
  /** What two desks of the office decided apart. */
  conflicts: z.int(),
  /** Lines and files of the own copy that are not as they were written. */
  problems: z.int(),
})
export type OfficeSummary = z.infer<typeof OfficeSummary>

/** How the reading of an office goes. */
export const OfficeReading = z.object({
  lastSuccessAt: LocalDateTime.nullable(),
  failingSince: LocalDateTime.nullable(),
  /** Code of the last failure, with a text in both languages. */
  failure: z.string().nullable(),
  /** When a workstation of the office exchanged last, by its own clock; null when none was seen since the start. */
  lastSeenAt: LocalDateTime.nullable(),
  /** The newest program among its workstations. */
  program: z.string().nullable(),
  /** Records that lie there and were not taken. */
  refused: z.int(),
  /** Workstations of which two histories were seen. */
  forks: z.int(),
})
export type OfficeReading = z.infer<typeof OfficeReading>

/** A row of the overview; `summary` is null until the office has been counted. */
export const OfficeOverview = z.object({
  office: RegionOffice,
  reading: OfficeReading,
  summary: OfficeSummary.nullable(),
  /** The same office is read from another place, too, and counts there. */
  sameAs: Bilingual.nullable(),
})
export type OfficeOverview = z.infer<typeof OfficeOverview>

const NOTHING: OfficeCounts = { overdue: 0, dueToday: 0, forward: 0, notice: 0, answer: 0, complaints: 0 }

/** The sum of the offices that have been counted; one that is read twice counts once. */
export function totalCounts(offices: readonly OfficeOverview[]): OfficeCounts {
  return offices
    .flatMap(({ summary, sameAs }) => (summary && sameAs === null ? [summary.counts] : []))
    .reduce(
      (sum, one) => ({
        overdue: sum.overdue + one.overdue,
        dueToday: sum.dueToday + one.dueToday,
        forward: sum.forward + one.forward,
        notice: sum.notice + one.notice,
        answer: sum.answer + one.answer,
        complaints: sum.complaints + one.complaints,
      }),
      NOTHING,
    )
}
