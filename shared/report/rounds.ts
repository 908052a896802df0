import type { Complaint } from '../complaint/complaint.ts'
import type { LocalDate } from '../time/localDate.ts'

/**
 * One stay of a complaint in the balance: from its registration or reopening until it was reviewed or ended. `state` is
 * the complaint as it was in that stay, so that a reopening never changes what a past month counted.
 */
export type Round = { readonly since: LocalDate; readonly isFirst: boolean; readonly state: Complaint }

/** The rounds of a complaint, the present one last; nearly always there is just one. */
export function roundsOf(complaint: Complaint): readonly Round[] {
  const before = complaint.earlier.map(({ reopenedOn: _, ...round }, n): Round => ({
    since: sinceOf(n, complaint),
    isFirst: n === 0,
    state: { ...complaint, ...round, earlier: [] },
  }))
  return [...before, lastRound(complaint)]
}

/** The present stay of a complaint. */
export function lastRound(complaint: Complaint): Round {
  const n = complaint.earlier.length
  return { since: sinceOf(n, complaint), isFirst: n === 0, state: complaint }
}

/** The first stay begins with the registration, every other with the reopening that ended the one before. */
function sinceOf(n: number, { earlier, registration: { registeredOn } }: Complaint): LocalDate {
  return notBefore(earlier[n - 1]?.reopenedOn ?? registeredOn, registeredOn)
}

/** The day the review of a round was over: decided, satisfied in full (N-04), or left without consideration; null while it runs. */
export function reviewedOn({ since, state }: Round): LocalDate | null {
  const { decision, satisfaction, forwarding } = state
  const on = decision?.on ?? (forwarding ? null : satisfaction?.on) ?? leftWithoutConsiderationOn(state)
  return on === null ? null : notBefore(on, since)
}

/** The day a round left the balance: reviewed, or ended without a review; null while it is in it. */
export function leftOn(round: Round): LocalDate | null {
  const { ending } = round.state
  return reviewedOn(round) ?? (ending ? notBefore(ending.on, round.since) : null)
}

/** Whether the review of a round was over after its term, extension included. */
export function isReviewedLate({ state }: Round): boolean {
  const { decision, review } = state
  const on = decision?.on ?? leftWithoutConsiderationOn(state)
  return on !== null && review !== null && on > review.reviewBy
}

function leftWithoutConsiderationOn({ ending }: Complaint): LocalDate | null {
  return ending?.type === 'complaint.left-without-consideration' ? ending.on : null
}

/** A duplicate is answered in the complaint it doubles: no total counts it twice (domain §4.5). */
export function isDuplicate({ ending }: Complaint): boolean {
  return ending?.type === 'complaint.linked' && ending.kind === 'duplicate'
}

/** A day of a step that lies before the registration (work done after hours) counts as the day of registration. */
export function notBefore(on: LocalDate, since: LocalDate): LocalDate {
  return on > since ? on : since
}
