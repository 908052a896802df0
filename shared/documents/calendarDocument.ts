import { z } from 'zod'

import { Language } from '../core/bilingual.ts'
import { Agenda } from '../queries/calendarAgenda.ts'
import { Board } from '../queries/calendarBoard.ts'
import { MonthGrid } from '../queries/calendarMonth.ts'
import { Escalation } from '../reminders/escalation.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

/** The calendar or the head's list of terms as it stands on the screen, for the wall or the head's desk. A4, the agenda upright; no names of applicants are
 * printed. */
export const CalendarDocument = z.object({
  kind: z.literal('calendar'),
  language: Language,
  /** Name of the office. */
  office: z.string().max(500),
  today: LocalDate,
  printedAt: LocalDateTime,
  /** Surname and initials of the operator. */
  printedBy: z.string().max(300),
  content: z.discriminatedUnion('view', [
    z.object({ view: z.literal('month'), grid: MonthGrid }),
    z.object({ view: z.literal('board'), board: Board }),
    z.object({ view: z.literal('agenda'), agenda: Agenda }),
    z.object({ view: z.literal('control'), escalation: Escalation }),
  ]),
})
export type CalendarDocument = z.infer<typeof CalendarDocument>
