import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { Authority } from '../deadline/rules.ts'
import { LocalDate } from '../time/localDate.ts'
import { DueDates } from './dueDates.ts'
import { Line } from './eventParts.ts'
import { ComplaintForm } from './form.ts'

/** The dates a corrected fact gives; the clocks that are over keep theirs. */
export const CorrectedDates = z.object({
  registeredOn: LocalDate,
  authority: Authority,
  ruleSet: z.string(),
  forwardBy: LocalDate.nullable(),
  firstReviewBy: LocalDate,
  /** With the extension, when there is one. */
  reviewBy: LocalDate,
  provisional: z.boolean(),
})
export type CorrectedDates = z.infer<typeof CorrectedDates>

/** Some fields of a form. */
const FormPart = ComplaintForm.partial()
export type FormPart = z.infer<typeof FormPart>

/** Facts about the record itself: what was wrong in it, and what was counted anew. Nothing is ever deleted. */
export const recordEvents = [
  /** Registered facts, old and new, with the reason; only the fields that changed. */
  z.object({
    type: z.literal('complaint.corrected'),
    on: LocalDate,
    reason: Line,
    before: FormPart,
    after: FormPart,
    /** Null when no date depends on what changed. */
    dates: CorrectedDates.nullable(),
  }),
  /** The working calendar changed and the head accepted what follows for this complaint. The promise stays readable. */
  z.object({
    type: z.literal('complaint.due-recalculated'),
    on: LocalDate,
    from: DueDates,
    to: DueDates,
    provisional: z.boolean(),
    calendarVersion: z.string(),
    /** The change of the calendar it follows from. */
    changeId: z.string(),
    basis: Bilingual,
  }),
  /** Who works on it from now on, with his name as it was then; null gives it back to nobody. */
  z.object({
    type: z.literal('complaint.assigned'),
    on: LocalDate,
    officerId: z.string().nullable(),
    name: Line,
    note: Line,
  }),
  z.object({ type: z.literal('complaint.extension-revoked'), on: LocalDate, reason: Line }),
  /** The step was recorded by mistake: replaying the history leaves it out, the history shows both. */
  z.object({
    type: z.literal('complaint.step-undone'),
    eventId: z.string(),
    step: z.string(),
    reason: Line,
  }),
  /** Two desks had decided apart: which of the two counts, and why. The last such word on a conflict counts. */
  z.object({
    type: z.literal('complaint.conflict-settled'),
    on: LocalDate,
    /** The event that lost to another desk's. */
    conflictId: z.string(),
    /** The event it counts instead of from now on, which is left out; null: the complaint is right as it stands. */
    insteadOf: z.string().nullable(),
    reason: Line,
  }),
] as const
