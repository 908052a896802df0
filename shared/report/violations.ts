import { z } from 'zod'

import type { Complaint } from '../complaint/complaint.ts'
import { applicantName } from '../complaint/form.ts'
import { Bilingual } from '../core/bilingual.ts'
import type { Directory } from '../directory/directory.ts'
import { LocalDate } from '../time/localDate.ts'
import { isForwardedLate, isNotifiedLate, isStepOf, termsBefore } from './countComplaint.ts'
import type { DayCounter } from './dayCounter.ts'
import type { ReportPeriod } from './period.ts'
import { isReviewedLate, leftOn, reviewedOn, roundsOf } from './rounds.ts'

/** A term that was missed: what is still not done at the end of the month, and what was done late in it. */
export const Violation = z.object({
  complaintId: z.string(),
  number: z.string(),
  applicant: z.string(),
  providerId: z.string(),
  providerName: Bilingual,
  kind: z.enum(['forward', 'review', 'notice']),
  dueOn: LocalDate,
  /** Null while it is not done. */
  doneOn: LocalDate.nullable(),
  /** Working days after the term, until it was done or the balance was struck. */
  daysLate: z.int(),
  /** Who had to do it: the body that reviews, or the provider's head. */
  responsible: Bilingual,
})
export type Violation = z.infer<typeof Violation>

type Known = { readonly directory: Directory; readonly daysBetween: DayCounter }
type Missed = Pick<Violation, 'kind' | 'dueOn' | 'doneOn'>

/** Every term of the complaint missed in the month, or still missed at its end. */
export function violationsOf(complaint: Complaint, period: ReportPeriod, known: Known): readonly Violation[] {
  const missed = [...doneLate(complaint, period), ...stillOpen(complaint, period)]
  return missed.map((one) => violation(complaint, one, period, known))
}

function doneLate(complaint: Complaint, period: ReportPeriod): readonly Missed[] {
  const { forwarding, forwardBy, extension, notice } = complaint
  const missed: Missed[] = []
  if (forwarding && forwardBy && isForwardedLate(complaint)) {
    missed.push({ kind: 'forward', dueOn: forwardBy, doneOn: forwarding.on })
  }
  for (const round of roundsOf(complaint)) {
    const { review } = round.state
    if (review && isReviewedLate(round)) {
      missed.push({ kind: 'review', dueOn: review.reviewBy, doneOn: reviewedOn(round) })
    }
  }
  if (extension && notice && isNotifiedLate(complaint)) {
    missed.push({ kind: 'notice', dueOn: extension.noticeBy, doneOn: notice.on })
  }
  return missed.filter(({ doneOn }) => isStepOf(doneOn ?? undefined, complaint, period))
}

function stillOpen(complaint: Complaint, period: ReportPeriod): readonly Missed[] {
  const rounds = roundsOf(complaint)
  const waited = rounds.some((round) => {
    const left = leftOn(round)
    return round.since <= period.to && (left === null || left > period.to)
  })
  if (!waited) return []
  const [nearest] = termsBefore(complaint, period.overdueBefore)
  return nearest && nearest.dueOn < period.overdueBefore ? [{ ...nearest, doneOn: null }] : []
}

function violation(
  complaint: Complaint,
  missed: Missed,
  { asOf }: ReportPeriod,
  { directory, daysBetween }: Known,
): Violation {
  const { form, number } = complaint.registration
  const provider = directory.providers.get(form.providerId)
  const elsewhere = missed.kind !== 'forward' && complaint.review?.elsewhere === true
  const head = provider?.head.name ?? ''
  return {
    complaintId: complaint.id,
    number,
    applicant: applicantName(form.applicant),
    providerId: form.providerId,
    providerName: provider?.name ?? { kk: '', ru: '' },
    ...missed,
    daysLate: Math.max(0, daysBetween(missed.dueOn, missed.doneOn ?? asOf)),
    responsible: (elsewhere ? complaint.forwarding?.bodyName : undefined) ?? { kk: head, ru: head },
  }
}
