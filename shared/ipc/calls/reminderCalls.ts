import { z } from 'zod'

import { Digest } from '../../reminders/digest.ts'
import { call } from '../call.ts'

export const reminderCalls = {
  /** What the day begins with; null on a day off, when there is nothing to do, and once the operator has seen it. */
  'reminders.digest': call(z.void(), Digest.nullable()),
  /** Not again today for this operator; what it said counts as told. */
  'reminders.dismiss-digest': call(z.void(), z.void()),
} as const
