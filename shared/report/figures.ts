import { z } from 'zod'

/**
 * Every count of the monthly report (domain §5), in the order of the form. Void numbers are in none of them. A day of
 * a step that lies before the registration (work done after hours) counts as the day of registration.
 */
export const Figure = z.enum([
  /** In the balance when the month began: registered before it, neither reviewed nor ended. */
  'opening',
  /** By the date of registration; what follows up to the reasons divides these. */
  'received',
  'applicant_person',
  'applicant_entity',
  'applicant_collective',
  'applicant_anonymous',
  'channel_counter',
  'channel_post',
  'channel_portal',
  'channel_reception',
  'language_kk',
  'language_ru',
  'language_other',
  'addressee_provider_head',
  'addressee_akim',
  'addressee_authorised_body',
  'ground_result',
  'ground_refusal',
  'ground_delay',
  'ground_incorrect_service',
  'ground_excess_documents',
  'ground_technical_failure',
  'ground_other',
  /** Said of the received: complaints about what was complained of before. */
  'repeats',
  /** Came a second time by another way; counted here and nowhere else. */
  'duplicates',
  /** By the day of reopening: once more in the balance. */
  'reopened',
  /** N-04: by the day of satisfaction. */
  'satisfied_before_forwarding',
  /** N-03: by the day of forwarding; late ones are among them. */
  'forwarded',
  'forwarded_in_time',
  'forwarded_late',
  /** By the day of the decision, or of full satisfaction; in time and late add up to it. */
  'reviewed',
  'reviewed_in_time',
  'reviewed_late',
  /** In time by a decision: those satisfied in full before forwarding left out. */
  'decided_in_time',
  /** N-07: by the day of the decision to extend. */
  'extended',
  'extended_additional_study_or_check',
  'extended_additional_information',
  /** N-08: by the day of the notice. */
  'notified_in_time',
  'notified_late',
  /** The reviewed by their result; these five add up to them. */
  'outcome_satisfied',
  'outcome_partly_satisfied',
  'outcome_refused',
  'outcome_explained',
  'outcome_left_without_consideration',
  /** Ended without a review, by the day; the parts add up to it (art. 64, 65, 70 of the Code). */
  'ended',
  'ended_returned',
  'ended_withdrawn',
  'ended_redirected',
  'ended_terminated',
  'ended_joined',
  /** Art. 100(1)(5) of the Code; counted above by the kind of the answer. */
  'sent_back',
  /** In the balance when the month ended. */
  'closing',
  'closing_overdue',
  'closing_due_soon',
  /** Measures of the decisions of the month; `disciplined` counts people. */
  'rights_restored',
  'disciplined',
  'proposals',
])
export type Figure = z.infer<typeof Figure>

/** What is counted of a provider, a service or the whole office. */
export const Tally = z.object({
  figures: z.record(Figure, z.int()).readonly(),
  /** Working days from registration to the decision, of all the reviewed together. */
  reviewDays: z.int(),
})
export type Tally = z.infer<typeof Tally>

/** Place of each figure in an open tally: numbers, since adding to named fields is what would take the time. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of all figures
export const PLACE = Object.fromEntries(Figure.options.map((figure, n) => [figure, n])) as Readonly<
  Record<Figure, number>
>

/** A tally while it is counted. */
export type OpenTally = { readonly counts: Int32Array; reviewDays: number }

export function openTally(): OpenTally {
  return { counts: new Int32Array(Figure.options.length), reviewDays: 0 }
}

export function closeTally({ counts, reviewDays }: OpenTally): Tally {
  const figures = Object.fromEntries(Figure.options.map((figure, n) => [figure, counts[n] ?? 0]))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of all figures
  return { figures: figures as Record<Figure, number>, reviewDays }
}

/** Share of the reviewed in time, 0…1; null when nothing was reviewed. */
export function shareInTime({ figures }: Tally): number | null {
  return figures.reviewed === 0 ? null : figures.reviewed_in_time / figures.reviewed
}

/** Working days a review took on average; null when nothing was reviewed. */
export function averageReviewDays({ figures, reviewDays }: Tally): number | null {
  return figures.reviewed === 0 ? null : reviewDays / figures.reviewed
}

/** Whether there is anything to say of a provider or a service this month. */
export function isEmptyTally({ counts }: OpenTally): boolean {
  return counts.every((count) => count === 0)
}
