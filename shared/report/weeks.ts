import { z } from 'zod'

import { workingDaysOfMonth, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { LocalDate } from '../time/localDate.ts'
import { isoWeekday, toEpochDay } from '../time/epochDay.ts'
import type { ReportPeriod } from './period.ts'
import { isDuplicate, isReviewedLate, lastRound, leftOn, reviewedOn, roundsOf } from './rounds.ts'

/** The received of one week, Monday to Sunday within the month, by what became of them until its end. */
export const ReportWeek = z.object({
  /** First and last working day of the week in this month. */
  from: LocalDate,
  to: LocalDate,
  satisfied: z.int(),
  decidedInTime: z.int(),
  late: z.int(),
  ended: z.int(),
  open: z.int(),
})
export type ReportWeek = z.infer<typeof ReportWeek>

export function createWeeks(period: ReportPeriod, calendar: WorkCalendar) {
  const weeks = new Map<number, Week>()
  const byDate = new Map<LocalDate, Week>()
  for (const date of workingDaysOfMonth(calendar, period.month)) weekWith(weeks, date).to = date
  return {
    add(complaint: Complaint): void {
      const { registeredOn } = complaint.registration
      if (isDuplicate(complaint)) return
      if (registeredOn < period.from || registeredOn > period.to) return
      let week = byDate.get(registeredOn)
      if (!week) byDate.set(registeredOn, (week = weekWith(weeks, registeredOn)))
      week.counts[fateOf(complaint, period)] += 1
    },
    result: (): readonly ReportWeek[] =>
      [...weeks.values()]
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ from, to, counts }) => ({ from, to, ...counts })),
  }
}

type Week = { readonly from: LocalDate; to: LocalDate; readonly counts: Record<Fate, number> }

/** The week of a date; a registration on a day that turned out free may fall in a week without a working day. */
function weekWith(weeks: Map<number, Week>, date: LocalDate): Week {
  const number = (toEpochDay(date) - isoWeekday(date)) / 7
  const known = weeks.get(number)
  if (known) return known
  const week = {
    from: date,
    to: date,
    counts: { satisfied: 0, decidedInTime: 0, late: 0, ended: 0, open: 0 },
  }
  weeks.set(number, week)
  return week
}

type Fate = 'satisfied' | 'decidedInTime' | 'late' | 'ended' | 'open'

/** By the first stay in the balance, so that a reopening does not change a past month. */
function fateOf(complaint: Complaint, { to }: ReportPeriod): Fate {
  const [first = lastRound(complaint)] = roundsOf(complaint)
  const left = leftOn(first)
  if (left === null || left > to) return 'open'
  if (reviewedOn(first) === null) return 'ended'
  if (!first.state.decision && !first.state.ending) return 'satisfied'
  return isReviewedLate(first) ? 'late' : 'decidedInTime'
}
