import { z } from 'zod'

import type { Reminder } from './reminders.ts'

/** The list a reminder opens. */
export const ReminderPlace = z.enum(['today', 'overdue', 'due_today', 'control'])
export type ReminderPlace = z.infer<typeof ReminderPlace>

const PLACES = { overdue: 'overdue', due_today: 'due_today', due_next: 'control' } as const

/** The list of what is told; of several kinds together Today, which begins with what is most urgent. */
export function placeOf(reminders: readonly Reminder[]): ReminderPlace {
  const [first, ...others] = reminders
  return first && others.length === 0 ? PLACES[first.kind] : 'today'
}
