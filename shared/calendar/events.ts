import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'
import { CalendarBasis } from './basis.ts'

/** The stream all changes of the office's calendar belong to. */
export const CALENDAR_STREAM = 'calendar'

export const DayKindName = z.enum([
  'working',
  'weekend',
  'holiday',
  'carry_over',
  'transfer_off',
  'transfer_working',
  'religious',
])

export const CalendarYear = z.int().min(1900).max(2999)
export const OfficialStatus = z.enum(['official', 'provisional'])

/** A day as the office has put it, over the data that come with the program. */
export const OfficeDay = z.object({
  date: LocalDate,
  kind: DayKindName,
  name: Bilingual.nullable(),
  basis: CalendarBasis,
  /** The working weeks it holds for; both when absent. A Saturday made to work means nothing to the six-day week. */
  weeks: z
    .array(z.union([z.literal(5), z.literal(6)]))
    .readonly()
    .optional(),
})
export type OfficeDay = z.infer<typeof OfficeDay>

/** One decision of the head may be several events; `on` is the office's day it was taken. */
const Change = { changeId: z.string().min(1).max(64), on: LocalDate }

/** Facts about the office's calendar. Once written they are never edited: a change is taken back by a further one. */
export const CalendarEvent = z.discriminatedUnion('type', [
  OfficeDay.extend({ type: z.literal('calendar.day-marked'), ...Change }),
  /** The day is again what the data of the program say. */
  z.object({
    type: z.literal('calendar.day-unmarked'),
    ...Change,
    date: LocalDate,
    basis: CalendarBasis,
  }),
  z.object({
    type: z.literal('calendar.year-marked'),
    ...Change,
    year: CalendarYear,
    status: OfficialStatus,
    basis: CalendarBasis,
  }),
  /** As if the change it names had never been made; that change may itself be an undoing. */
  z.object({ type: z.literal('calendar.change-undone'), ...Change, undoes: z.string() }),
  /** The head has seen what this version of the program's own data does to the running dates. */
  z.object({ type: z.literal('calendar.data-accepted'), ...Change, version: z.string() }),
])
export type CalendarEvent = z.infer<typeof CalendarEvent>
export type CalendarEventOf<T extends CalendarEvent['type']> = Extract<CalendarEvent, { type: T }>
