import { z } from 'zod'

import { ImportedDay } from '../../calendar/edits.ts'
import { CalendarYear, OfficialStatus } from '../../calendar/events.ts'
import { CalendarChange } from '../../recalculation/changes.ts'
import { CalendarImpact, CalendarProposal, Move } from '../../recalculation/impact.ts'
import { call } from '../call.ts'

/** A day of a file beside the same day of the office's calendar. */
export const FileRow = z.object({
  day: ImportedDay,
  /** False for a day that is off here and that a list of holidays simply does not have. */
  listed: z.boolean(),
})
export type FileRow = z.infer<typeof FileRow>

export const CalendarFilePreview = z.object({
  fileName: z.string(),
  year: CalendarYear,
  /** Null when the file says nothing of it. */
  status: OfficialStatus.nullable(),
  rows: z.array(FileRow).readonly(),
})
export type CalendarFilePreview = z.infer<typeof CalendarFilePreview>

export const workCalendarCalls = {
  /** Head only: what a change of the calendar would do. Stores nothing. */
  'work-calendar.preview': call(CalendarProposal, CalendarImpact),
  /** Head only: does it, all or nothing; `stale` when it would no longer do what the preview of this code showed. */
  'work-calendar.accept': call(
    z.object({ proposal: CalendarProposal, code: z.string() }),
    z.object({ changeId: z.string(), moved: z.int() }),
  ),
  /** Head only: asks for a file; `year` is taken from a list of holidays. `cancelled` when no file was chosen. */
  'work-calendar.read-file': call(z.object({ year: CalendarYear }), CalendarFilePreview),
  /** Every change of the office's calendar, the newest first. */
  'work-calendar.changes': call(z.void(), z.array(CalendarChange).readonly()),
  /** The complaints whose dates a change moved: the list of those who had to be told. */
  'work-calendar.change': call(z.object({ changeId: z.string() }), z.array(Move).readonly()),
  /** Running dates that are not what the calendar gives by now, and whether the program brought new data. */
  'work-calendar.pending': call(z.void(), z.object({ complaints: z.int(), newData: z.boolean() })),
} as const
