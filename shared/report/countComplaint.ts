import type { Complaint, Decision } from '../complaint/complaint.ts'
import { dateBefore, dateSince } from '../complaint/recalculations.ts'
import type { LocalDate } from '../time/localDate.ts'
import { ADDRESSEE, APPLICANT, CHANNEL, ENDED, EXTENDED, GROUND, LANGUAGE, OUTCOME } from './figureTables.ts'
import { PLACE } from './figures.ts'
import type { ReportPeriod } from './period.ts'
import { isDuplicate, isReviewedLate, leftOn, notBefore, reviewedOn, roundsOf, type Round } from './rounds.ts'

/** Told of every figure a complaint counts in, by its `PLACE`, with how much it adds: people disciplined, else 1. */
export type Hit = (place: number, amount: number) => void

/** A term that was open on a day: to forward (N-03) or to review (N-05, N-06). */
export type OpenTerm = { readonly kind: 'forward' | 'review'; readonly dueOn: LocalDate }

/**
 * Every figure of the month the complaint belongs to. The one definition of what counts: the report adds the hits up,
 * and the list behind a figure is the complaints that hit it.
 */
export function countComplaint(complaint: Complaint, period: ReportPeriod, hit: Hit): void {
  const { registeredOn } = complaint.registration
  if (complaint.voided || registeredOn > period.to) return
  if (isDuplicate(complaint)) {
    if (registeredOn >= period.from) hit(PLACE.duplicates, 1)
    return
  }
  if (complaint.extension) countExtension(complaint, period, hit)
  if (registeredOn >= period.from) countReceipt(complaint, hit)
  for (const round of roundsOf(complaint)) countRound(round, period, hit)
  countForwarding(complaint, period, hit)
}

/** What one stay in the balance adds: opening + received + reopened = reviewed + ended + closing. */
function countRound(round: Round, period: ReportPeriod, hit: Hit): void {
  const left = leftOn(round)
  if (round.since > period.to || (left !== null && left < period.from)) return
  if (round.since < period.from) hit(PLACE.opening, 1)
  else if (!round.isFirst) hit(PLACE.reopened, 1)
  if (left === null || left > period.to) countBalance(round.state, period, hit)
  else if (reviewedOn(round) !== null) countReview(round, hit)
  else countEnding(round.state, hit)
}

/**
 * The terms that ran at the beginning of `day`, the nearest first; the complaint must be unreviewed by then. They are
 * those of that day: what a later change of the calendar made of them is not seen yet.
 */
export function termsBefore(complaint: Complaint, day: LocalDate): readonly OpenTerm[] {
  const terms: OpenTerm[] = []
  const { forwardBy } = complaint
  const isForwarded = complaint.forwarding !== null && complaint.forwarding.on < day
  if (forwardBy !== null && !isForwarded) {
    terms.push({ kind: 'forward', dueOn: dateBefore(day, 'forwardBy', forwardBy, complaint) })
  }
  const reviewBy = isForwarded ? reviewByElsewhere(complaint, day) : ownReviewBy(complaint, day)
  if (reviewBy !== null) terms.push({ kind: 'review', dueOn: reviewBy })
  return terms.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

export function isForwardedLate({ forwarding, forwardBy }: Complaint): boolean {
  return forwarding !== null && forwardBy !== null && forwarding.on > forwardBy
}

export function isNotifiedLate({ extension, notice }: Complaint): boolean {
  return extension !== null && notice !== null && notice.on > extension.noticeBy
}

/** Whether a step of the complaint falls in the month. */
export function isStepOf(on: LocalDate | undefined, complaint: Complaint, period: ReportPeriod): boolean {
  if (on === undefined) return false
  const day = notBefore(on, complaint.registration.registeredOn)
  return day >= period.from && day <= period.to
}

function countReceipt({ registration: { form }, links }: Complaint, hit: Hit): void {
  hit(PLACE.received, 1)
  if (links.some(({ kind }) => kind === 'repeat')) hit(PLACE.repeats, 1)
  hit(APPLICANT[form.applicant.kind], 1)
  hit(CHANNEL[form.channel], 1)
  hit(LANGUAGE[form.language], 1)
  hit(ADDRESSEE[form.addressee], 1)
  hit(GROUND[form.ground], 1)
}

function countForwarding(complaint: Complaint, period: ReportPeriod, hit: Hit): void {
  if (!isStepOf(complaint.forwarding?.on, complaint, period)) return
  hit(PLACE.forwarded, 1)
  hit(isForwardedLate(complaint) ? PLACE.forwarded_late : PLACE.forwarded_in_time, 1)
}

function countExtension(complaint: Complaint, period: ReportPeriod, hit: Hit): void {
  const { extension, notice } = complaint
  if (extension && isStepOf(extension.on, complaint, period)) {
    hit(PLACE.extended, 1)
    hit(EXTENDED[extension.ground], 1)
  }
  if (!isStepOf(notice?.on, complaint, period)) return
  hit(isNotifiedLate(complaint) ? PLACE.notified_late : PLACE.notified_in_time, 1)
}

function countReview(round: Round, hit: Hit): void {
  const { decision, ending } = round.state
  hit(PLACE.reviewed, 1)
  if (!decision && !ending) {
    hit(PLACE.satisfied_before_forwarding, 1)
    hit(PLACE.reviewed_in_time, 1)
    hit(PLACE.outcome_satisfied, 1)
    return
  }
  if (isReviewedLate(round)) hit(PLACE.reviewed_late, 1)
  else {
    hit(PLACE.reviewed_in_time, 1)
    hit(PLACE.decided_in_time, 1)
  }
  if (decision) countDecision(decision, hit)
  else hit(PLACE.outcome_left_without_consideration, 1)
}

function countEnding({ ending }: Complaint, hit: Hit): void {
  if (!ending || ending.type === 'complaint.left-without-consideration') return
  hit(PLACE.ended, 1)
  hit(ENDED[ending.type], 1)
}

function countDecision(decision: Decision, hit: Hit): void {
  const left = decision.outcome === 'left_without_consideration'
  hit(left ? PLACE.outcome_left_without_consideration : OUTCOME[decision.answer], 1)
  if (decision.outcome === 'sent_back') hit(PLACE.sent_back, 1)
  if (decision.rightsRestored) hit(PLACE.rights_restored, 1)
  if (decision.disciplined > 0) hit(PLACE.disciplined, decision.disciplined)
  if (decision.proposals !== '') hit(PLACE.proposals, 1)
}

function countBalance(complaint: Complaint, period: ReportPeriod, hit: Hit): void {
  hit(PLACE.closing, 1)
  const [nearest] = termsBefore(complaint, period.overdueBefore)
  if (!nearest || nearest.dueOn > period.soonBy) return
  hit(nearest.dueOn < period.overdueBefore ? PLACE.closing_overdue : PLACE.closing_due_soon, 1)
}

/** Review by the body the complaint first came to; once forwarded, only its registration remembers the term. */
function ownReviewBy(complaint: Complaint, day: LocalDate): LocalDate | null {
  const { review, registration } = complaint
  return review && !review.elsewhere
    ? reviewByOn(complaint, review.reviewBy, day)
    : dateSince(day, 'firstReviewBy', registration.reviewBy, complaint)
}

function reviewByElsewhere(complaint: Complaint, day: LocalDate): LocalDate | null {
  const { review } = complaint
  if (!review?.elsewhere || review.registeredOn >= day) return null
  return reviewByOn(complaint, review.reviewBy, day)
}

/** The term as it stood before `day`: a later extension, or change of the calendar, had not moved it yet. */
function reviewByOn(complaint: Complaint, reviewBy: LocalDate, day: LocalDate): LocalDate {
  const { extension } = complaint
  const now = extension && extension.on >= day ? extension.previousReviewBy : reviewBy
  return dateBefore(day, 'reviewBy', now, complaint)
}
