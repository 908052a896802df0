import { z } from 'zod'

import { LocalDate } from '../time/localDate.ts'

/** Every legal date of a complaint that runs, civil dates; null where the clock does not run (any more). */
export const DueDates = z.object({
  /** N-03 */
  forwardBy: LocalDate.nullable(),
  /** N-05, N-06: before the extension. */
  firstReviewBy: LocalDate.nullable(),
  /** With the extension (N-07), when there is one. */
  reviewBy: LocalDate.nullable(),
  /** N-08 */
  noticeBy: LocalDate.nullable(),
  /** Art. 64(7) of the Code. */
  returnBy: LocalDate.nullable(),
  /** Art. 65, 70(3), 95(2) of the Code. */
  tellBy: LocalDate.nullable(),
})
export type DueDates = z.infer<typeof DueDates>

/** Whether two sets of dates say the same. */
export function sameDueDates(a: DueDates, b: DueDates): boolean {
  return DUE_DATES.every((key) => a[key] === b[key])
}

export const DUE_DATES = ['forwardBy', 'firstReviewBy', 'reviewBy', 'noticeBy', 'returnBy', 'tellBy'] as const

/** The dates people are told of: the first term of an extended review is not one of them. */
export const TOLD_DATES = ['forwardBy', 'reviewBy', 'noticeBy', 'returnBy', 'tellBy'] as const
