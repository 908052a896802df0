import { z } from 'zod'

import { workingDaysOfMonth, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { Bilingual, type Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import type { Directory } from '../directory/directory.ts'
import { compareText } from '../i18n/collation.ts'
import { addDays, addMonths, LocalDate, parseLocalDate, YearMonth } from '../time/localDate.ts'
import { checksumOf } from './checksum.ts'
import { createDayCounter, type DayCounter } from './dayCounter.ts'
import { countComplaint } from './countComplaint.ts'
import { closeTally, Figure, isEmptyTally, openTally, Tally, type OpenTally } from './figures.ts'
import type { MonthIndex } from './monthIndex.ts'
import { periodOf, type ReportPeriod } from './period.ts'
import { isDuplicate, reviewedOn, roundsOf } from './rounds.ts'
import { TrendMonth, trendTo } from './trend.ts'
import { Violation, violationsOf } from './violations.ts'
import { createWeeks, ReportWeek } from './weeks.ts'

/** One provider of the report. */
export const ProviderRow = z.object({
  providerId: z.string(),
  name: Bilingual,
  shortName: Bilingual,
  tally: Tally,
})
export type ProviderRow = z.infer<typeof ProviderRow>

/** One public service; `serviceId` is empty for complaints that name none. */
export const ServiceRow = z.object({ serviceId: z.string(), code: z.string(), name: Bilingual, tally: Tally })
export type ServiceRow = z.infer<typeof ServiceRow>

export const MonthlyReport = z.object({
  month: YearMonth,
  /** The day the balance is struck on: the last of the month, today while the month runs. */
  asOf: LocalDate,
  isOpen: z.boolean(),
  workingDays: z.int(),
  /** Complaints the figures are made of: the opening balance and the received. */
  complaints: z.int(),
  /** The first month with a complaint: there is nothing to look at before it. Null in an empty register. */
  firstMonth: YearMonth.nullable(),
  rows: z.array(ProviderRow).readonly(),
  totals: Tally,
  /** The month before, and the same month a year ago; null before the register began. */
  previous: Tally.nullable(),
  lastYear: Tally.nullable(),
  services: z.array(ServiceRow).readonly(),
  weeks: z.array(ReportWeek).readonly(),
  /** Six months, this one last. */
  trend: z.array(TrendMonth).readonly(),
  violations: z.array(Violation).readonly(),
  checksum: z.string(),
})
export type MonthlyReport = z.infer<typeof MonthlyReport>

/** Whether nothing was in the balance and nothing was done all month: the report is nil. */
export function isEmptyReport({ rows }: MonthlyReport): boolean {
  return rows.length === 0
}

export type ReportRequest = {
  readonly index: MonthIndex
  readonly directory: Directory
  /**
   * The calendar as it stood at the end of a day. A month that is over is counted with the one of its last day, so that
   * a day off marked later does not change it.
   */
  readonly calendarOn: (day: LocalDate) => WorkCalendar
  readonly month: YearMonth
  readonly today: LocalDate
  /** Rows go in the order of this language's alphabet. */
  readonly language: Language
}

/**
 * The report of a month, counted from the complaints as they are now. "Received" goes by the date of registration,
 * "reviewed" by the date of the decision or of full satisfaction; void numbers are left out (domain §5).
 */
export function monthlyReport(request: ReportRequest): MonthlyReport {
  const { index, month, today } = request
  const calendar = calendarOf(month, request)
  const period = periodOf(month, today, calendar)
  const counted = countMonth(request, period, calendar)
  const { opening, received } = counted.totals.figures
  return {
    month,
    asOf: period.asOf,
    isOpen: today <= period.to,
    workingDays: workingDaysOfMonth(calendar, month).length,
    complaints: opening + received,
    firstMonth: index.firstMonth(),
    ...counted,
    previous: totalsOf(addMonths(month, -1), request),
    lastYear: totalsOf(addMonths(month, -12), request),
    trend: trendTo(month, index),
    checksum: checksumOf(period, counted.rows, counted.totals),
  }
}

/** The calendar a month is counted with. */
export function calendarOf(
  month: YearMonth,
  { today, calendarOn }: Pick<ReportRequest, 'today' | 'calendarOn'>,
): WorkCalendar {
  const lastDay = addDays(parseLocalDate(`${addMonths(month, 1)}-01`), -1)
  return calendarOn(lastDay < today ? lastDay : today)
}

type Counted = Pick<MonthlyReport, 'rows' | 'totals' | 'services' | 'weeks' | 'violations'>

function countMonth(request: ReportRequest, period: ReportPeriod, calendar: WorkCalendar): Counted {
  const { index, directory, language } = request
  const totals = openTally()
  const providers = new Map<string, OpenTally>()
  const services = new Map<string, OpenTally>()
  const weeks = createWeeks(period, calendar)
  const violations: Violation[] = []
  const daysBetween = createDayCounter(calendar, period.from)
  for (const complaint of index.ofMonth(period.month)) {
    const { providerId, serviceId } = complaint.registration.form
    const tallies = [totals, tallyOf(providers, providerId), tallyOf(services, serviceId ?? '')]
    let missed = false
    countComplaint(complaint, period, (place, amount) => {
      for (const { counts } of tallies) counts[place] = (counts[place] ?? 0) + amount
      if (MISSED[place] === true) missed = true
    })
    addReviewDays(tallies, complaint, period, daysBetween)
    weeks.add(complaint)
    if (missed) violations.push(...violationsOf(complaint, period, { directory, daysBetween }))
  }
  return {
    rows: providerRows(providers, directory, language),
    totals: closeTally(totals),
    services: serviceRows(services, directory),
    weeks: weeks.result(),
    violations: violations.sort((a, b) => codes(a.dueOn, b.dueOn) || codes(a.number, b.number)),
  }
}

/** Figures a complaint counts in when it missed a term: no other has anything to list. */
const MISSED: readonly boolean[] = Figure.options.map((figure) =>
  ['forwarded_late', 'reviewed_late', 'notified_late', 'closing_overdue'].includes(figure),
)

/** The figures of another month to compare with; null before the register began. */
function totalsOf(month: YearMonth, request: ReportRequest): Tally | null {
  const { index, today } = request
  const first = index.firstMonth()
  if (first === null || month < first) return null
  const calendar = calendarOf(month, request)
  const period = periodOf(month, today, calendar)
  const key = `${period.overdueBefore} ${calendar.version} ${calendar.week}`
  return index.keep(month, key, () => countTotals(index, period, calendar))
}

function countTotals(index: MonthIndex, period: ReportPeriod, calendar: WorkCalendar): Tally {
  const totals = openTally()
  const { counts } = totals
  const daysBetween = createDayCounter(calendar, period.from)
  for (const complaint of index.ofMonth(period.month)) {
    countComplaint(complaint, period, (place, amount) => {
      counts[place] = (counts[place] ?? 0) + amount
    })
    addReviewDays([totals], complaint, period, daysBetween)
  }
  return closeTally(totals)
}

function addReviewDays(
  tallies: readonly OpenTally[],
  complaint: Complaint,
  { from, to }: ReportPeriod,
  daysBetween: DayCounter,
): void {
  if (isDuplicate(complaint)) return
  for (const round of roundsOf(complaint)) {
    const on = reviewedOn(round)
    if (on === null || on < from || on > to) continue
    const days = daysBetween(round.since, on)
    for (const tally of tallies) tally.reviewDays += days
  }
}

function tallyOf(tallies: Map<string, OpenTally>, id: string): OpenTally {
  const known = tallies.get(id)
  if (known) return known
  const tally = openTally()
  tallies.set(id, tally)
  return tally
}

const NAMELESS: Bilingual = { kk: '', ru: '' }

function providerRows(
  tallies: ReadonlyMap<string, OpenTally>,
  { providers }: Directory,
  language: Language,
): readonly ProviderRow[] {
  const compare = compareText(language)
  return [...tallies]
    .filter(([, tally]) => !isEmptyTally(tally))
    .map(([providerId, tally]) => {
      const { name = NAMELESS, shortName = NAMELESS } = providers.get(providerId) ?? {}
      return { providerId, name, shortName, tally: closeTally(tally) }
    })
    .sort(
      (a, b) =>
        compare(inLanguage(a.name, language), inLanguage(b.name, language)) ||
        codes(a.providerId, b.providerId),
    )
}

function serviceRows(
  tallies: ReadonlyMap<string, OpenTally>,
  { services }: Directory,
): readonly ServiceRow[] {
  return [...tallies]
    .filter(([, tally]) => !isEmptyTally(tally))
    .map(([serviceId, tally]) => {
      const { code = '', name = NAMELESS } = services.get(serviceId) ?? {}
      return { serviceId, code, name, tally: closeTally(tally) }
    })
    .sort(
      (a, b) =>
        b.tally.figures.received - a.tally.figures.received ||
        codes(a.code, b.code) ||
        codes(a.serviceId, b.serviceId),
    )
}

function codes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
