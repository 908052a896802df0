import { z } from 'zod'

import { ReminderPlace } from '../reminders/reminderPlace.ts'
import { appCalls } from './calls/appCalls.ts'
import { attachmentCalls } from './calls/attachmentCalls.ts'
import { backupCalls } from './calls/backupCalls.ts'
import { auditCalls } from './calls/auditCalls.ts'
import { dataCalls } from './calls/dataCalls.ts'
import { calendarCalls } from './calls/calendarCalls.ts'
import { cardCalls } from './calls/cardCalls.ts'
import { directoryCalls } from './calls/directoryCalls.ts'
import { exchangeCalls } from './calls/exchangeCalls.ts'
import { joinCalls } from './calls/joinCalls.ts'
import { dutyCalls } from './calls/dutyCalls.ts'
import { intakeCalls } from './calls/intakeCalls.ts'
import { oldRegisterCalls } from './calls/oldRegisterCalls.ts'
import { papersCalls } from './calls/papersCalls.ts'
import { personalDataCalls } from './calls/personalDataCalls.ts'
import { printingCalls } from './calls/printingCalls.ts'
import { regionCalls } from './calls/regionCalls.ts'
import { protectionCalls } from './calls/protectionCalls.ts'
import { registerCalls } from './calls/registerCalls.ts'
import { reminderCalls } from './calls/reminderCalls.ts'
import { reportCalls } from './calls/reportCalls.ts'
import { sessionCalls } from './calls/sessionCalls.ts'
import { settingsCalls } from './calls/settingsCalls.ts'
import { todayCalls } from './calls/todayCalls.ts'
import { workCalendarCalls } from './calls/workCalendarCalls.ts'

/** Everything the window may ask of the main process. Each feature declares its own calls. */
export const contract = {
  ...appCalls,
  ...sessionCalls,
  ...joinCalls,
  ...settingsCalls,
  ...directoryCalls,
  ...dutyCalls,
  ...intakeCalls,
  ...papersCalls,
  ...printingCalls,
  ...todayCalls,
  ...reminderCalls,
  ...calendarCalls,
  ...workCalendarCalls,
  ...registerCalls,
  ...cardCalls,
  ...attachmentCalls,
  ...reportCalls,
  ...backupCalls,
  ...dataCalls,
  ...oldRegisterCalls,
  ...auditCalls,
  ...personalDataCalls,
  ...exchangeCalls,
  ...regionCalls,
  ...protectionCalls,
} as const

/** What the main process tells the window without being asked. */
export const topics = {
  /** Something was stored; everything shown may have changed. */
  'journal.changed': z.object({ streams: z.array(z.string()) }),
  /** The journal is being read: share so far, 0…1. */
  'journal.loading': z.object({ loaded: z.number() }),
  /** Midnight in the office. */
  'day.changed': z.object({ today: z.string() }),
  /** Somebody signed in or out, or the screen was locked; settings of this workstation changed. */
  'session.changed': z.object({}),
  /** A print job has a new state. */
  'print.changed': z.object({ jobId: z.string() }),
  /** So many bytes of an offered file are in the store. */
  'attachments.progress': z.object({ token: z.string(), done: z.number() }),
  /** A backup is being made, checked or restored, or has just been. */
  'backup.changed': z.object({ ended: z.boolean() }),
  /** An export or an import of all data goes on or ends. */
  'data-work.changed': z.object({}),
  /** The exchange with the other workstations begins, goes on, ends or is set up anew. */
  'exchange.changed': z.object({}),
  /** What was there before sealing was switched on is being sealed, or is sealed. */
  'protection.changed': z.object({}),
  /** Free space on the disk crossed a threshold. */
  'disk.changed': z.object({}),
  /** Somebody clicked a reminder of the system: what it was about is to be shown. */
  'reminder.opened': z.object({ place: ReminderPlace }),
} as const
