import { z } from 'zod'

import { dayOf } from '../calendar/workCalendar.ts'
import { doneDay } from '../complaint/obligations.ts'
import { Bilingual } from '../core/bilingual.ts'
import { dueStatus } from '../deadline/engine.ts'
import {
  addDays,
  datesOfMonth,
  LocalDate,
  monthOf,
  YearMonth,
  type YearMonth as Month,
} from '../time/localDate.ts'
import { isoWeekday } from '../time/epochDay.ts'
import { unconfirmedYears } from './calendarDays.ts'
import { sieveOf, type CalendarFilter, type Sieve } from './calendarFilter.ts'
import { byDueDate, rowOf, rowsOf, type DaySources } from './calendarRows.ts'
import { countKinds, type DueEntry } from './dayIndex.ts'
import { DueView, ObligationKind, ObligationView } from './obligationView.ts'

const KindCounts = z.record(ObligationKind, z.int()).readonly()

/** A cell of the month grid. */
export const MonthDay = z.object({
  date: LocalDate,
  inMonth: z.boolean(),
  working: z.boolean(),
  kind: z.enum([
    'working',
    'weekend',
    'holiday',
    'carry_over',
    'transfer_off',
    'transfer_working',
    'religious',
  ]),
  name: Bilingual.nullable(),
  provisional: z.boolean(),
  /** Open obligations that fall due on the day. */
  open: KindCounts,
  /** How near the day is: colours what is open on it. */
  due: DueView,
  /** Obligations done on the day, whenever they were due. */
  done: z.int(),
})
export type MonthDay = z.infer<typeof MonthDay>

export const MonthGrid = z.object({
  month: YearMonth,
  /** Whole weeks from Monday, 28 to 42 days. */
  days: z.array(MonthDay).readonly(),
  /** Overdue now, whatever month is shown. */
  overdue: z.int(),
  /** Years among the days whose official calendar is not known. */
  unconfirmedYears: z.array(z.int()).readonly(),
})
export type MonthGrid = z.infer<typeof MonthGrid>

/** What hides behind one day of the grid. */
export const DayList = z.object({
  date: LocalDate,
  /** The first of `openCount`. */
  open: z.array(ObligationView).readonly(),
  openCount: z.int(),
  /** Some of `doneCount`. */
  done: z.array(ObligationView).readonly(),
  doneCount: z.int(),
  /** Overdue since earlier days, oldest first: the first of `earlierCount`. */
  earlier: z.array(ObligationView).readonly(),
  earlierCount: z.int(),
})
export type DayList = z.infer<typeof DayList>

const OPEN_SHOWN = 200
const DONE_SHOWN = 50
const EARLIER_SHOWN = 5

/** The month as a grid of weeks: how much of each kind is due and was done on each day. */
export function monthGrid(month: Month, filter: CalendarFilter, sources: DaySources): MonthGrid {
  const { calendar, today } = sources
  const sieve = sieveOf(filter)
  const dates = datesOfWeeks(month)
  const days = dates.map((date) => monthDay(date, month, filter.onlyOverdue, sieve, sources))
  return {
    month,
    days,
    overdue: overdueEntries(sieve, sources).length,
    unconfirmedYears: unconfirmedYears(calendar, dates[0] ?? today, dates.at(-1) ?? today),
  }
}

/** What is due on a day, what was done on it, and what is overdue since before. */
export function dayList(date: LocalDate, filter: CalendarFilter, sources: DaySources): DayList {
  const sieve = sieveOf(filter)
  const open = openOn(date, filter.onlyOverdue, sieve, sources)
  const earlier = overdueEntries(sieve, sources).filter((entry) => entry.dueOn !== date)
  return {
    date,
    open: rowsOf(open.slice(0, OPEN_SHOWN), sources),
    openCount: open.length,
    done: filter.onlyOverdue ? [] : rowsDoneOn(date, sieve, sources),
    doneCount: filter.onlyOverdue ? 0 : doneCount(date, sieve, sources),
    earlier: rowsOf(earlier.slice(0, EARLIER_SHOWN), sources),
    earlierCount: earlier.length,
  }
}

/** Every open obligation whose day has passed, oldest day first. */
export function overdueEntries(sieve: Sieve, { index, today }: DaySources): ReturnType<typeof index.openOn> {
  return index
    .openDates()
    .filter((date) => date < today)
    .flatMap((date) => index.openOn(date).filter((entry) => sieve.entry(entry)))
}

function monthDay(
  date: LocalDate,
  month: Month,
  onlyOverdue: boolean,
  sieve: Sieve,
  sources: DaySources,
): MonthDay {
  const { calendar, today } = sources
  const { working, kind, name, provisional } = dayOf(calendar, date)
  return {
    date,
    inMonth: monthOf(date) === month,
    working,
    kind,
    name,
    provisional,
    open: countKinds(openOn(date, onlyOverdue, sieve, sources)),
    due: dueStatus(date, today, calendar),
    done: onlyOverdue ? 0 : doneCount(date, sieve, sources),
  }
}

function openOn(
  date: LocalDate,
  onlyOverdue: boolean,
  sieve: Sieve,
  { index, today }: DaySources,
): readonly DueEntry[] {
  if (onlyOverdue && date >= today) return []
  return index.openOn(date).filter((entry) => sieve.entry(entry))
}

function doneCount(date: LocalDate, sieve: Sieve, { index }: DaySources): number {
  let done = 0
  for (const [providerId, counts] of index.doneOn(date)) {
    if (sieve.provider(providerId)) for (const kind of sieve.kinds) done += counts[kind]
  }
  return done
}

function rowsDoneOn(date: LocalDate, sieve: Sieve, sources: DaySources): ObligationView[] {
  const rows: ObligationView[] = []
  for (const complaintId of sources.index.doneIdsOn(date)) {
    if (rows.length >= DONE_SHOWN) break
    const complaint = sources.world.complaints.get(complaintId)
    if (!complaint || !sieve.provider(complaint.registration.form.providerId)) continue
    for (const kind of sieve.kinds) {
      const row = doneDay(kind, complaint) === date ? rowOf({ kind, complaintId }, sources) : null
      if (row) rows.push(row)
    }
  }
  return rows.slice(0, DONE_SHOWN).sort(byDueDate)
}

function datesOfWeeks(month: Month): LocalDate[] {
  const dates = datesOfMonth(month)
  const [first] = dates
  const last = dates.at(-1)
  if (!first || !last) return dates
  const before = Array.from({ length: isoWeekday(first) - 1 }, (_, n) =>
    addDays(first, n + 1 - isoWeekday(first)),
  )
  const after = Array.from({ length: 7 - isoWeekday(last) }, (_, n) => addDays(last, n + 1))
  return [...before, ...dates, ...after]
}
