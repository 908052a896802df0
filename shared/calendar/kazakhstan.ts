import { createWorkCalendar, type WorkCalendar, type WorkWeek } from './workCalendar.ts'

const calendars = new Map<WorkWeek, WorkCalendar>()

/** The working calendar of Kazakhstan for a five- or six-day week, the same object at every call. */
export function kazakhCalendar(week: WorkWeek): WorkCalendar {
  const known = calendars.get(week)
  if (known) return known
  const calendar = createWorkCalendar({ week, version: 'kz-2026-11', years: new Map(), marks: [] })
  calendars.set(week, calendar)
  return calendar
}
