import { z } from 'zod'

import { Bilingual } from '../../core/bilingual.ts'
import { Agenda, ComplaintBrief } from '../../queries/calendarAgenda.ts'
import { Board } from '../../queries/calendarBoard.ts'
import { CalendarFilter } from '../../queries/calendarFilter.ts'
import { DayList, MonthGrid } from '../../queries/calendarMonth.ts'
import { LocalDate, YearMonth } from '../../time/localDate.ts'
import { call } from '../call.ts'

export const calendarCalls = {
  'calendar.month': call(z.object({ month: YearMonth, filter: CalendarFilter }), MonthGrid),
  'calendar.day': call(z.object({ date: LocalDate, filter: CalendarFilter }), DayList),
  'calendar.board': call(z.object({ from: LocalDate, filter: CalendarFilter }), Board),
  'calendar.agenda': call(z.object({ to: LocalDate, filter: CalendarFilter }), Agenda),
  'calendar.complaint': call(z.object({ id: z.string() }), ComplaintBrief),
  /** Providers one may filter by: those that work, and those that still have something to do. */
  'calendar.providers': call(
    z.void(),
    z
      .array(z.object({ id: z.string(), name: Bilingual, shortName: Bilingual, complaints: z.int() }))
      .readonly(),
  ),
} as const
