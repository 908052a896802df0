import { reviewIsOpen, type Complaint } from '../complaint/complaint.ts'
import type { DueDates } from '../complaint/dueDates.ts'
import { applicantName } from '../complaint/form.ts'
import { OBLIGATION_KINDS } from '../complaint/obligations.ts'
import type { Bilingual } from '../core/bilingual.ts'
import type { Directory } from '../directory/directory.ts'
import { DATE_OF } from '../queries/obligationView.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { Move, MovedClock, ToldParty } from './impact.ts'

const NAMELESS: Bilingual = { kk: '', ru: '' }

type Moved = {
  readonly complaint: Complaint
  readonly from: DueDates
  readonly to: DueDates
  readonly provisional: boolean
  readonly wasProvisional: boolean
}

/** One complaint whose dates move, as the head and those who call people see it. */
export function moveOf(moved: Moved, directory: Directory): Move {
  const { complaint, from, to, provisional, wasProvisional } = moved
  const { form, number } = complaint.registration
  const clocks = movedClocks(from, to)
  const promised = brokenPromise(complaint, from, to)
  return {
    complaintId: complaint.id,
    number,
    applicant: applicantName(form.applicant),
    contact: form.applicant.phone || form.applicant.email,
    providerName: directory.providers.get(form.providerId)?.shortName ?? NAMELESS,
    clocks,
    provisional,
    wasProvisional,
    promised,
    tell: toldParties(complaint, clocks, promised),
  }
}

/** The first term of an extended review is not told apart: the one that counts is. */
export function movedClocks(from: DueDates, to: DueDates): readonly MovedClock[] {
  return OBLIGATION_KINDS.flatMap((kind) => {
    const [was, is] = [from[DATE_OF[kind]], to[DATE_OF[kind]]]
    return was !== null && is !== null && was !== is ? [{ kind, from: was, to: is }] : []
  })
}

/**
 * What the applicant was given: the ticket says the first term of the review, the notice of an extension the second.
 * Of a review elsewhere he knows no date from us, except by an extension.
 */
function brokenPromise(
  { registration, review, extension }: Complaint,
  from: DueDates,
  to: DueDates,
): LocalDate | null {
  if (from.reviewBy === to.reviewBy || to.reviewBy === null) return null
  const given = extension?.reviewBy ?? (review?.elsewhere === true ? null : registration.reviewBy)
  return given === to.reviewBy ? null : given
}

function toldParties(
  complaint: Complaint,
  clocks: readonly MovedClock[],
  promised: LocalDate | null,
): readonly ToldParty[] {
  const { review, registration } = complaint
  const { form } = registration
  const moves = (kind: MovedClock['kind']): boolean => clocks.some((clock) => clock.kind === kind)
  const isElsewhere = reviewIsOpen(complaint) && review?.elsewhere === true
  const byProvider =
    moves('forward') || (moves('review') && !isElsewhere && form.addressee === 'provider_head')
  const parties: readonly (readonly [ToldParty, boolean])[] = [
    ['applicant', promised !== null && form.applicant.kind !== 'anonymous'],
    ['provider', byProvider],
    ['body', moves('review') && isElsewhere],
  ]
  return parties.filter(([, told]) => told).map(([party]) => party)
}
