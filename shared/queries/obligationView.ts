import { z } from 'zod'

import type { WorkCalendar } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import type { DueDates } from '../complaint/dueDates.ts'
import { applicantName, Channel, filingForm } from '../complaint/form.ts'
import { OBLIGATION_KINDS, type Obligation } from '../complaint/obligations.ts'
import { dateBefore } from '../complaint/recalculations.ts'
import { Bilingual } from '../core/bilingual.ts'
import { dueStatus } from '../deadline/engine.ts'
import { Addressee } from '../deadline/rules.ts'
import type { Directory } from '../directory/directory.ts'
import { LocalDate } from '../time/localDate.ts'
import { nextSteps, NextStep, stepOf } from './nextSteps.ts'

export const ObligationKind = z.enum(OBLIGATION_KINDS)

/** How near a due date is, in words and colour; `workingDays` left, or passed when overdue. */
export const DueView = z.object({
  state: z.enum(['on_time', 'due_soon', 'due_today', 'overdue']),
  workingDays: z.int(),
  isTomorrow: z.boolean(),
})
export type DueView = z.infer<typeof DueView>

/** One obligation as the lists, the calendar and the card show it. */
export const ObligationView = z.object({
  kind: ObligationKind,
  complaintId: z.string(),
  /** Version of the complaint the screen shows: sent back with every step, so that a stale screen is noticed. */
  version: z.int(),
  number: z.string(),
  /** «Нұрғалиева Ә. Ұ.», the name of an entity, or empty when anonymous. */
  applicant: z.string(),
  providerId: z.string(),
  providerName: Bilingual,
  addressee: Addressee,
  channel: Channel,
  /** Form the notice must have (N-08). */
  filing: z.enum(['paper', 'electronic']),
  /** Day zero of the count, the term before an extension, and the term now. */
  from: LocalDate,
  firstDueOn: LocalDate,
  dueOn: LocalDate,
  /** The date given out in the first place, where a change of the calendar moved it since; else null. */
  promisedOn: LocalDate.nullable(),
  doneOn: LocalDate.nullable(),
  state: z.enum(['open', 'done', 'fell_away']),
  due: DueView,
  /** The date rests on a calendar that is not official yet. */
  provisional: z.boolean(),
  extended: z.boolean(),
  /** Which step this row offers: a review whose complaint must first be forwarded offers forwarding. */
  step: NextStep,
  /** Every step the procedure allows on the complaint now. */
  steps: z.array(NextStep).readonly(),
})
export type ObligationView = z.infer<typeof ObligationView>

const NAMELESS: Bilingual = { kk: '', ru: '' }

/** Puts names and nearness to an obligation. `today` is the office's civil date. */
export function viewOfObligation(
  obligation: Obligation,
  complaint: Complaint,
  directory: Directory,
  today: LocalDate,
  calendar: WorkCalendar,
): ObligationView {
  const { form, number } = complaint.registration
  const isReview = obligation.kind === 'review'
  return {
    kind: obligation.kind,
    complaintId: complaint.id,
    version: complaint.version,
    number,
    applicant: applicantName(form.applicant),
    providerId: form.providerId,
    providerName: directory.providers.get(form.providerId)?.shortName ?? NAMELESS,
    addressee: form.addressee,
    channel: form.channel,
    filing: filingForm(form.channel),
    from: obligation.from,
    firstDueOn: isReview ? (complaint.review?.firstReviewBy ?? obligation.dueOn) : obligation.dueOn,
    dueOn: obligation.dueOn,
    promisedOn: promisedOn(obligation.kind, obligation.dueOn, complaint),
    doneOn: obligation.doneOn,
    state: obligation.state,
    due: dueStatus(obligation.dueOn, obligation.doneOn ?? today, calendar),
    provisional: isProvisionalDuty(obligation.kind, complaint),
    extended: isReview && complaint.extension !== null,
    step: stepOf(obligation.kind, complaint, today),
    steps: nextSteps(complaint, today),
  }
}

/** Whether the day of an obligation rests on a calendar that is not official yet. */
export function isProvisionalDuty(
  kind: Obligation['kind'],
  { review, forwardProvisional }: Complaint,
): boolean {
  return kind === 'review' ? (review?.provisional ?? false) : forwardProvisional
}

/** The date that was given out before any change of the calendar; null where it still counts. */
export function promisedOn(
  kind: Obligation['kind'],
  dueOn: LocalDate,
  complaint: Complaint,
): LocalDate | null {
  const { review, recalculations } = complaint
  // A review elsewhere has dates of its own, whatever became of the one before it.
  const own =
    kind === 'review'
      ? recalculations.filter(({ on }) => !review || on >= review.registeredOn)
      : recalculations
  const first = dateBefore(null, DATE_OF[kind], dueOn, { recalculations: own })
  return first === dueOn ? null : first
}

/** Which of the running dates an obligation ends on. */
export const DATE_OF = {
  forward: 'forwardBy',
  review: 'reviewBy',
  notice: 'noticeBy',
  return: 'returnBy',
  telling: 'tellBy',
} as const satisfies Record<Obligation['kind'], keyof DueDates>
