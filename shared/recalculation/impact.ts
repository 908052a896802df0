import { z } from 'zod'

import { CalendarEdit } from '../calendar/edits.ts'
import { CalendarYear, DayKindName } from '../calendar/events.ts'
import { Bilingual } from '../core/bilingual.ts'
import { ObligationKind } from '../queries/obligationView.ts'
import { LocalDate } from '../time/localDate.ts'

/** What the head may do to the calendar: look at it first, then accept the very same. */
export const CalendarProposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), edit: CalendarEdit }),
  z.object({ kind: z.literal('undo'), changeId: z.string().max(64) }),
  /** Nothing of the office's own changes: the running dates are brought up to the calendar as it is. */
  z.object({ kind: z.literal('recount') }),
])
export type CalendarProposal = z.infer<typeof CalendarProposal>

/** A term that moves; the days are those of `from` and `to`. */
export const MovedClock = z.object({ kind: ObligationKind, from: LocalDate, to: LocalDate })
export type MovedClock = z.infer<typeof MovedClock>

/** Whom the office has to tell of a moved date. */
export const ToldParty = z.enum(['applicant', 'provider', 'body'])
export type ToldParty = z.infer<typeof ToldParty>

/** One complaint whose running dates move. */
export const Move = z.object({
  complaintId: z.string(),
  number: z.string(),
  applicant: z.string(),
  /** How the applicant is reached: phone, else e-mail, else empty. */
  contact: z.string(),
  providerName: Bilingual,
  /** Empty when the dates stay and only become certain, or uncertain. */
  clocks: z.array(MovedClock).readonly(),
  provisional: z.boolean(),
  wasProvisional: z.boolean(),
  /** The date the applicant was given, on the ticket or with an extension, where the review gets another; else null. */
  promised: LocalDate.nullable(),
  tell: z.array(ToldParty).readonly(),
})
export type Move = z.infer<typeof Move>

const DayNow = z.object({
  kind: DayKindName,
  working: z.boolean(),
  name: Bilingual.nullable(),
  /** Whether it is but an estimate, or rests on a year that is not official. */
  provisional: z.boolean(),
})

export const DayChange = z.object({ date: LocalDate, before: DayNow, after: DayNow })
export type DayChange = z.infer<typeof DayChange>

const Status = z.enum(['official', 'provisional', 'missing'])

export const ImpactCounts = z.object({
  /** Complaints with a date that moves. */
  moved: z.int(),
  /** Of them those whose applicant was promised another date. */
  promised: z.int(),
  /** Complaints whose dates stay, and only become certain or uncertain. */
  remarked: z.int(),
  tell: z.object({ applicant: z.int(), provider: z.int(), body: z.int() }),
})
export type ImpactCounts = z.infer<typeof ImpactCounts>

/** What a proposal leads to. */
export const CalendarImpact = z.object({
  /** Names exactly this outcome: accepting is refused when it would lead to another one by then. */
  code: z.string(),
  days: z.array(DayChange).readonly(),
  years: z.array(z.object({ year: CalendarYear, before: Status, after: Status })).readonly(),
  counts: ImpactCounts,
  /** The first of them, by number. */
  moves: z.array(Move).readonly(),
})
export type CalendarImpact = z.infer<typeof CalendarImpact>
