import { z } from 'zod'

import { Digest } from '../../reminders/digest.ts'
import { Escalation, EscalationFilter } from '../../reminders/escalation.ts'
import { ReminderSettings } from '../../reminders/reminderSettings.ts'
import { call } from '../call.ts'

export const reminderCalls = {
  /** What the day begins with; null on a day off, when there is nothing to do, and once the operator has seen it. */
  'reminders.digest': call(z.void(), Digest.nullable()),
  /** Not again today for this operator; what it said counts as told. */
  'reminders.dismiss-digest': call(z.void(), z.void()),
  /** What is overdue, due today and due on the next working day, and on whom it lies. */
  'reminders.escalation': call(EscalationFilter, Escalation),
  'reminders.settings': call(z.void(), ReminderSettings),
  /** Anyone who works at the workstation may change how it reminds. */
  'reminders.change-settings': call(ReminderSettings, z.void()),
} as const
