import { z } from 'zod'

/** How this workstation reminds. The line at the start of the day is always there: it is put away with one key. */
export const ReminderSettings = z.object({
  /** Messages of the system: counts alone, no names. */
  notify: z.boolean().default(true),
  sound: z.boolean().default(false),
  /** The count on the taskbar. */
  badge: z.boolean().default(true),
  /** Closing the window leaves the program in the notification area. */
  tray: z.boolean().default(false),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>
