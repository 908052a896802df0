import { basisInWords } from './basis.ts'
import { kazakhCalendar } from './kazakhstan.ts'
import type { OfficeMarks } from './officeCalendar.ts'
import { createWorkCalendar, type DayMark, type WorkCalendar, type WorkWeek } from './workCalendar.ts'

const calendars = new WeakMap<OfficeMarks, Map<WorkWeek, WorkCalendar>>()

/**
 * The working calendar the office counts with: the data that come with the program, and over them the office's own
 * marks. Its version names both. The same object for the same marks, so that its years are counted once.
 */
export function officeWorkCalendar(week: WorkWeek, marks: OfficeMarks): WorkCalendar {
  const shipped = kazakhCalendar(week)
  if (marks.code === '') return shipped
  const known = calendars.get(marks) ?? new Map<WorkWeek, WorkCalendar>()
  calendars.set(marks, known)
  const calendar = known.get(week) ?? withMarks(shipped, marks)
  known.set(week, calendar)
  return calendar
}

/** `shipped` with the office's marks over it. */
export function withMarks(shipped: WorkCalendar, { code, days, years }: OfficeMarks): WorkCalendar {
  const { week } = shipped
  const vouched = years.filter(({ year }) => !shipped.years.has(year))
  return createWorkCalendar({
    week,
    version: `${shipped.version}+${code}`,
    years: new Map([...shipped.years, ...years.map(({ year, status }) => [year, status] as const)]),
    marks: [
      ...shipped.marks.values(),
      // A year the program has no data of is no emptier for being vouched for.
      ...vouched.flatMap(({ year }) => shipped.estimate(year)),
      ...days.filter(({ weeks }) => weeks?.includes(week) ?? true).map(markOf),
    ],
    estimate: shipped.estimate,
  })
}

/** The program's part of a calendar's version. */
export function shippedVersionOf(version: string): string {
  return version.split('+')[0] ?? version
}

function markOf({ date, kind, name, basis }: OfficeMarks['days'][number]): DayMark {
  return { date, kind, name, basis: basisInWords(basis) }
}
