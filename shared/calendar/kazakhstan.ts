import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'
import data from './data/kazakhstan.json'
import { movedName } from './movedName.ts'
import { statutoryDays } from './statutory.ts'
import { carryOvers } from './substitution.ts'
import { createWorkCalendar, type DayMark, type WorkCalendar, type WorkWeek } from './workCalendar.ts'

const DataDay = z.object({
  date: LocalDate,
  kind: z.enum(['holiday', 'religious', 'carry_over', 'transfer_off', 'transfer_working']),
  /** Keys of `names` and `bases`. */
  name: z.string(),
  basis: z.string(),
  /** The other day of a carry-over or a transfer. */
  moved: LocalDate.optional(),
  /** The weeks it holds for; both when absent. A Saturday made to work means nothing to the six-day week. */
  weeks: z.array(z.union([z.literal(5), z.literal(6)])).optional(),
  estimated: z.boolean().optional(),
})

const CalendarData = z.object({
  /** Changes with every change of the data, as dates already given out name it. */
  version: z.string(),
  names: z.record(z.string(), Bilingual),
  bases: z.record(z.string(), Bilingual),
  years: z.array(
    z.object({ year: z.int(), status: z.enum(['official', 'provisional']), days: z.array(DataDay) }),
  ),
})
type CalendarData = z.infer<typeof CalendarData>
type DataDay = z.infer<typeof DataDay>

const calendars = new Map<WorkWeek, WorkCalendar>()

/**
 * The working calendar of Kazakhstan, the same object at every call: official years from the data, years without
 * data from the law, marked `missing` and provisional. Transfers of a Saturday hold for the five-day week only, those
 * of a Sunday for both.
 */
export function kazakhCalendar(week: WorkWeek): WorkCalendar {
  const known = calendars.get(week)
  if (known) return known
  const calendar = calendarFrom(CalendarData.parse(data), week)
  calendars.set(week, calendar)
  return calendar
}

/** What the days off are called, by a key that stays the same: the holidays in the order of the year, then the two plain days. */
export function kazakhDayNames(): ReadonlyMap<string, Bilingual> {
  return new Map(Object.entries(data.names))
}

function calendarFrom(parsed: CalendarData, week: WorkWeek): WorkCalendar {
  const days = parsed.years.flatMap((year) => year.days)
  return createWorkCalendar({
    week,
    version: parsed.version,
    years: new Map(parsed.years.map(({ year, status }) => [year, status])),
    marks: days.filter((day) => day.weeks?.includes(week) ?? true).map((day) => markOf(parsed, day)),
    estimate: (year) => estimatedDays(year, week).map((day) => markOf(parsed, day)),
  })
}

/** The days of a year by the law alone. A holiday on 31 December does not exist, so nothing is carried into the next year. */
function estimatedDays(year: number, week: WorkWeek): DataDay[] {
  const statutory = statutoryDays(year)
  const holidays = new Map(
    statutory.filter((day) => day.kind === 'holiday').map((day) => [day.date, day.name]),
  )
  const religious = statutory.filter((day) => day.kind === 'religious').map((day) => day.date)
  const carried = [...carryOvers(week, holidays.keys(), religious)].map(([date, moved]): DataDay => ({
    date,
    kind: 'carry_over',
    name: holidays.get(moved) ?? 'day_off',
    basis: 'holidays_law_5',
    moved,
  }))
  const named = statutory.map((day): DataDay => ({
    ...day,
    basis: day.kind === 'holiday' ? 'holidays_law' : 'labour_code_84',
  }))
  return [
    ...named.filter((day) => day.kind === 'religious'),
    ...named.filter((day) => day.kind === 'holiday'),
    ...carried,
  ]
}

function markOf(parsed: CalendarData, day: DataDay): DayMark {
  const { date, kind, moved, estimated } = day
  const name = parsed.names[day.name]
  const basis = parsed.bases[day.basis]
  if (!name || !basis) throw new Error(`calendar data of ${date} names an unknown ${name ? 'basis' : 'day'}`)
  return {
    date,
    kind,
    name: moved === undefined ? name : movedName(kind, name, moved),
    basis,
    ...(estimated === true ? { provisional: true } : {}),
  }
}
