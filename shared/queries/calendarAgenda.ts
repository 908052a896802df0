import { z } from 'zod'

import { addWorkingDays, dayOf } from '../calendar/workCalendar.ts'
import { AcceptedBy } from '../complaint/events.ts'
import { applicantFullName, Channel } from '../complaint/form.ts'
import { Bilingual } from '../core/bilingual.ts'
import { Addressee } from '../deadline/rules.ts'
import { addDays, LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { DaysOff, namedDaysOff } from './calendarDays.ts'
import { sieveOf, type CalendarFilter } from './calendarFilter.ts'
import { rowsOf, rowsOfComplaint, type DaySources } from './calendarRows.ts'
import type { DueEntry } from './dayIndex.ts'
import { NextStep, nextSteps } from './nextSteps.ts'
import { ObligationView } from './obligationView.ts'

/** A part of the agenda: what is overdue, a day with its rows, or days off in between. */
export const AgendaPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('overdue'), count: z.int(), rows: z.array(ObligationView).readonly() }),
  z.object({
    type: z.literal('day'),
    date: LocalDate,
    working: z.boolean(),
    count: z.int(),
    rows: z.array(ObligationView).readonly(),
  }),
  z.object({ type: z.literal('days_off'), daysOff: DaysOff }),
])
export type AgendaPart = z.infer<typeof AgendaPart>

export const Agenda = z.object({
  from: LocalDate,
  to: LocalDate,
  parts: z.array(AgendaPart).readonly(),
  /** Obligations that fall due after `to`. */
  later: z.int(),
  /** Obligations within the range that are not among the rows, because there are too many for a list. */
  left: z.int(),
})
export type Agenda = z.infer<typeof Agenda>

/** One complaint beside the agenda and in the popover of the board: what it is about, and its obligations. */
export const ComplaintBrief = z.object({
  id: z.string(),
  version: z.int(),
  number: z.string(),
  applicant: z.string(),
  providerName: Bilingual,
  serviceName: Bilingual.nullable(),
  addressee: Addressee,
  channel: Channel,
  receivedAt: LocalDateTime,
  acceptedBy: AcceptedBy,
  obligations: z.array(ObligationView).readonly(),
  steps: z.array(NextStep).readonly(),
})
export type ComplaintBrief = z.infer<typeof ComplaintBrief>

const MOST_ROWS = 400

/** What falls due from today to `to`, day by day, after all that is overdue. */
export function calendarAgenda(to: LocalDate, filter: CalendarFilter, sources: DaySources): Agenda {
  const { index, today } = sources
  const sieve = sieveOf(filter)
  const parts: AgendaPart[] = []
  let room = MOST_ROWS
  let left = 0
  const take = (entries: readonly DueEntry[]): readonly ObligationView[] => {
    const rows = rowsOf(entries.slice(0, room), sources)
    room -= rows.length
    left += entries.length - rows.length
    return rows
  }
  const on = (dates: readonly LocalDate[]): DueEntry[] =>
    dates.flatMap((date) => index.openOn(date).filter((entry) => sieve.entry(entry)))
  const dates = index.openDates()
  const overdue = on(dates.filter((date) => date < today))
  if (overdue.length > 0) parts.push({ type: 'overdue', count: overdue.length, rows: take(overdue) })
  if (filter.onlyOverdue) return { from: today, to, parts, later: 0, left }
  for (const part of daysAhead(to, sources)) {
    if (part.type === 'days_off') parts.push(part)
    else {
      const entries = on([part.date])
      if (entries.length > 0) parts.push({ ...part, count: entries.length, rows: take(entries) })
    }
  }
  return { from: today, to, parts, later: on(dates.filter((date) => date > to)).length, left }
}

/** The last day of an agenda of `days` working days from today. */
export function agendaEnd(
  days: number,
  { calendar, today }: Pick<DaySources, 'calendar' | 'today'>,
): LocalDate {
  return addWorkingDays(calendar, today, days)
}

/** A complaint in short; null when there is none of this id. */
export function complaintBrief(id: string, sources: DaySources): ComplaintBrief | null {
  const complaint = sources.world.complaints.get(id)
  if (!complaint) return null
  const { number, form, acceptedBy } = complaint.registration
  const { providers, services } = sources.world.directory
  return {
    id,
    version: complaint.version,
    number,
    applicant: applicantFullName(form.applicant),
    providerName: providers.get(form.providerId)?.name ?? { kk: '', ru: '' },
    serviceName: (form.serviceId === null ? null : services.get(form.serviceId)?.name) ?? null,
    addressee: form.addressee,
    channel: form.channel,
    receivedAt: form.receivedAt,
    acceptedBy,
    obligations: rowsOfComplaint(complaint, sources),
    steps: nextSteps(complaint, sources.today),
  }
}

type Ahead =
  | { readonly type: 'day'; readonly date: LocalDate; readonly working: boolean }
  | { readonly type: 'days_off'; readonly daysOff: DaysOff }

function daysAhead(to: LocalDate, { calendar, today }: DaySources): Ahead[] {
  const gaps = namedDaysOff(calendar, today, to)
  const ahead: Ahead[] = []
  for (let date = today; date <= to; date = addDays(date, 1)) {
    const gap = gaps.find(
      (one) => one.from === date || (date === today && one.from < today && one.to >= today),
    )
    if (gap) ahead.push({ type: 'days_off', daysOff: gap })
    ahead.push({ type: 'day', date, working: dayOf(calendar, date).working })
  }
  return ahead
}
