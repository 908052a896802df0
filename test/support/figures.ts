import type { Complaint } from '@shared/complaint/complaint.ts'
import { countComplaint } from '@shared/report/countComplaint.ts'
import { Figure } from '@shared/report/figures.ts'
import { periodOf } from '@shared/report/period.ts'
import { parseLocalDate, parseYearMonth } from '@shared/time/localDate.ts'

import { calendar } from './builders.ts'

/** Figures of a month a complaint counts in, as they stand on a day; the parts of the received left out. */
export function figuresOf(complaint: Complaint, month: string, today = '2026-12-31'): readonly string[] {
  const found: string[] = []
  const period = periodOf(parseYearMonth(month), parseLocalDate(today), calendar)
  countComplaint(complaint, period, (place) => {
    const figure = Figure.options[place]
    if (figure && !/^(applicant|channel|language|addressee|ground)_/.test(figure)) found.push(figure)
  })
  return found.sort()
}
