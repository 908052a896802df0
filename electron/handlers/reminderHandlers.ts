import { fail, ok } from '@shared/core/result.ts'
import type { reminderCalls } from '@shared/ipc/calls/reminderCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { digestOf } from '@shared/reminders/digest.ts'
import { duesOf } from '@shared/reminders/dues.ts'
import { escalationOf } from '@shared/reminders/escalation.ts'
import { remindersOf } from '@shared/reminders/reminders.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { reminderSourcesOf } from '../reminders/reminderSources.ts'
import { daySourcesOf } from './todayHandlers.ts'

export function createReminderHandlers(parts: Parts): HandlersOf<typeof reminderCalls> {
  const { session, reminders, settings, clock, reading, publish } = parts
  return {
    'reminders.digest': async () => {
      const operator = session.operator()
      if (!operator || !reading.isToDoKnown()) return ok(null)
      const { digestSeen } = reminders.of(operator.id, today(clock))
      return ok(digestSeen ? null : digestOf(reminderSourcesOf(parts)))
    },
    'reminders.dismiss-digest': async () => {
      const operator = session.operator()
      if (!operator) return fail('signed-out', 'nobody to be reminded')
      const keys = remindersOf(duesOf(reminderSourcesOf(parts)), operator.role).flatMap((one) => one.keys)
      await reminders.remember(operator.id, today(clock), { digestSeen: true, keys })
      publish('session.changed', {})
      return ok(undefined)
    },
    'reminders.escalation': async (filter) => ok(escalationOf(filter, daySourcesOf(parts))),
    'reminders.settings': async () => ok(settings.read().reminders),
    'reminders.change-settings': async (input) => {
      await settings.change({ reminders: input })
      publish('session.changed', {})
      return ok(undefined)
    },
  }
}
