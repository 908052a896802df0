import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import { addDays, datesOfMonth, type LocalDate, type YearMonth } from '../time/localDate.ts'

/** "Expires soon" is said of so many working days. */
const SOON_DAYS = 3

/** A month as the report looks at it. */
export type ReportPeriod = {
  readonly month: YearMonth
  readonly from: LocalDate
  /** Last day of the month. */
  readonly to: LocalDate
  /** The day the balance is struck on: the last of the month, today while the month runs. */
  readonly asOf: LocalDate
  /** Not done and due before this day is overdue: today, or the day after the month. */
  readonly overdueBefore: LocalDate
  /** The third working day from `overdueBefore`, it included. */
  readonly soonBy: LocalDate
}

export function periodOf(month: YearMonth, today: LocalDate, calendar: WorkCalendar): ReportPeriod {
  const dates = datesOfMonth(month)
  const [from] = dates
  const to = dates.at(-1)
  if (!from || !to) throw new Error(`no days in ${month}`)
  const asOf = today < to ? today : to
  const overdueBefore = today <= to ? today : addDays(to, 1)
  return {
    month,
    from,
    to,
    asOf,
    overdueBefore,
    soonBy: addWorkingDays(calendar, addDays(overdueBefore, -1), SOON_DAYS),
  }
}
