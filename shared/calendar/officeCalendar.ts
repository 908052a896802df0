import { z } from 'zod'

import { shortCode } from '../core/shortCode.ts'
import type { LocalDate } from '../time/localDate.ts'
import { CalendarYear, OfficeDay, OfficialStatus, type CalendarEvent } from './events.ts'

/** What the office has put over the program's data, as it stands: days in order, and the years it vouches for. */
export const OfficeMarks = z.object({
  /** Names exactly these marks; empty when there are none. The same marks have the same code at every desk. */
  code: z.string(),
  days: z.array(OfficeDay).readonly(),
  years: z.array(z.object({ year: CalendarYear, status: OfficialStatus })).readonly(),
})
export type OfficeMarks = z.infer<typeof OfficeMarks>

/** The office's calendar as its events leave it. */
export type OfficeCalendar = {
  /** All of them, in the journal's order: undoing folds them anew without what was undone. */
  readonly events: readonly CalendarEvent[]
  /** Changes that do not count (any more). */
  readonly undone: ReadonlySet<string>
  readonly marks: OfficeMarks
  /** Version of the program's data the head accepted last; null before that. */
  readonly acceptedData: string | null
}

export const noMarks: OfficeMarks = { code: '', days: [], years: [] }
export const emptyOfficeCalendar: OfficeCalendar = officeCalendarOf([])

/** The calendar after a further event. */
export function evolveOfficeCalendar(state: OfficeCalendar, event: CalendarEvent): OfficeCalendar {
  return officeCalendarOf([...state.events, event])
}

/** The calendar that events in the journal's order add up to: a later mark of a day or a year wins. */
export function officeCalendarOf(events: readonly CalendarEvent[]): OfficeCalendar {
  const undone = undoneChanges(events)
  const counting = events.filter(({ changeId }) => !undone.has(changeId))
  return { events, undone, marks: marksOf(counting), acceptedData: acceptedDataOf(counting) }
}

const earlier = new WeakMap<OfficeCalendar, Map<number, OfficeCalendar>>()

/** The same calendar as it stood at the end of a day: what was decided later leaves a closed month alone. */
export function officeCalendarOn(day: LocalDate, state: OfficeCalendar): OfficeCalendar {
  const events = state.events.filter(({ on }) => on <= day)
  if (events.length === state.events.length) return state
  const known = earlier.get(state) ?? new Map<number, OfficeCalendar>()
  earlier.set(state, known)
  const then = known.get(events.length) ?? officeCalendarOf(events)
  known.set(events.length, then)
  return then
}

/** An undoing that was itself undone takes nothing back. It always comes after what it undoes, so the last word is first. */
function undoneChanges(events: readonly CalendarEvent[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const event of events.toReversed()) {
    if (event.type === 'calendar.change-undone' && !undone.has(event.changeId)) undone.add(event.undoes)
  }
  return undone
}

function marksOf(events: readonly CalendarEvent[]): OfficeMarks {
  const days = new Map<string, OfficeDay>()
  const years = new Map<number, OfficeMarks['years'][number]['status']>()
  for (const event of events) {
    if (event.type === 'calendar.day-marked') {
      const { type: _type, changeId: _changeId, on: _on, ...day } = event
      days.set(event.date, day)
    } else if (event.type === 'calendar.day-unmarked') days.delete(event.date)
    else if (event.type === 'calendar.year-marked') years.set(event.year, event.status)
  }
  return codedMarks(
    [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    [...years].map(([year, status]) => ({ year, status })).sort((a, b) => a.year - b.year),
  )
}

/** Names and bases do not move a date, so only what a day is goes into the code. */
function codedMarks(days: OfficeMarks['days'], years: OfficeMarks['years']): OfficeMarks {
  if (days.length === 0 && years.length === 0) return noMarks
  const lines = [
    ...days.map(({ date, kind, weeks }) => `${date} ${kind} ${weeks?.join('') ?? ''}`),
    ...years.map(({ year, status }) => `${year} ${status}`),
  ]
  return { code: shortCode(lines.join('\n')), days, years }
}

function acceptedDataOf(events: readonly CalendarEvent[]): string | null {
  const last = events.findLast((event) => event.type === 'calendar.data-accepted')
  return last?.type === 'calendar.data-accepted' ? last.version : null
}
