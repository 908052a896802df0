import { z } from 'zod'

import { yearToConfirm } from '../calendar/reminder.ts'
import { isWorkingDay } from '../calendar/workCalendar.ts'
import type { DaySources } from '../queries/calendarRows.ts'
import { isOf, NOTICE_KINDS, nextDayOf, openEntries } from '../queries/openEntries.ts'
import { LocalDate } from '../time/localDate.ts'

/** What a working day begins with: how much of everything there is to do. */
export const Digest = z.object({
  today: LocalDate,
  overdue: z.int(),
  dueToday: z.int(),
  /** Due by the next working day, which is `nextDay`. */
  dueNext: z.int(),
  nextDay: LocalDate,
  /** Applicants to be told of an extension (N-08), an end or a redirection, by whatever day. */
  notices: z.int(),
  /** Decided complaints whose answer has not been sent. */
  answers: z.int(),
  /** The nearest year the office should see confirmed by now. */
  yearToConfirm: z.int().nullable(),
})
export type Digest = z.infer<typeof Digest>

/** The digest of a day; null on a day off, and when there is nothing to say. */
export function digestOf(sources: DaySources): Digest | null {
  const { index, calendar, today } = sources
  if (!isWorkingDay(calendar, today)) return null
  const nextDay = nextDayOf(sources)
  const open = openEntries(sources)
  const digest: Digest = {
    today,
    overdue: open.overdue.length,
    dueToday: open.today.length,
    dueNext: open.ahead.filter(({ dueOn }) => dueOn <= nextDay).length,
    nextDay,
    notices: [...open.overdue, ...open.today, ...open.ahead].filter(isOf(NOTICE_KINDS)).length,
    answers: index.waiting('decided').size,
    yearToConfirm: yearToConfirm(calendar, today),
  }
  return isNothing(digest) ? null : digest
}

function isNothing({ overdue, dueToday, dueNext, notices, answers, yearToConfirm: year }: Digest): boolean {
  return overdue + dueToday + dueNext + notices + answers === 0 && year === null
}
