import { z } from 'zod'

import { addWorkingDays, nextWorkingDay, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf, timeOf } from '../time/partsOfTime.ts'
import { ruleSetOn } from './rules.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** The office's working day, times of day `HH:mm`; lunch is shown, it does not stop acceptance. */
export const OfficeHours = z
  .object({
    start: TimeOfDay,
    end: TimeOfDay,
    lunchStart: TimeOfDay.optional(),
    lunchEnd: TimeOfDay.optional(),
  })
  .refine((hours) => hours.start < hours.end, { path: ['end'] })
export type OfficeHours = z.infer<typeof OfficeHours>

/**
 * The day a complaint is registered (art. 64(3) of the Code): the day of receipt; the next working day when received
 * on a day off or, by the rules in force that day, after the end of the working day. The minute `hours.end` itself
 * still belongs to the working day.
 */
export function registrationDay(
  receivedAt: LocalDateTime,
  hours: OfficeHours,
  calendar: WorkCalendar,
): LocalDate {
  const receivedOn = dateOf(receivedAt)
  const workingDay = nextWorkingDay(calendar, receivedOn)
  if (workingDay !== receivedOn) return workingDay
  const late = ruleSetOn(receivedOn).afterHours && timeOf(receivedAt) > hours.end
  return late ? addWorkingDays(calendar, receivedOn, 1) : receivedOn
}
