import { z } from 'zod'

import { addMonths, YearMonth } from '../time/localDate.ts'
import type { MonthIndex } from './monthIndex.ts'

const MONTHS = 6

/** What was reviewed in a month, and how much of it in time. */
export const TrendMonth = z.object({ month: YearMonth, reviewed: z.int(), inTime: z.int() })
export type TrendMonth = z.infer<typeof TrendMonth>

/** Six months, `month` the last. */
export function trendTo(month: YearMonth, index: MonthIndex): readonly TrendMonth[] {
  return Array.from({ length: MONTHS }, (_, n) => {
    const one = addMonths(month, n - MONTHS + 1)
    const { reviewed, late } = index.reviewedIn(one)
    return { month: one, reviewed, inTime: reviewed - late }
  })
}
