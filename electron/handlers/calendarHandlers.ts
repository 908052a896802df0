import type { calendarCalls } from '@shared/ipc/calls/calendarCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createCalendarHandlers(_parts: Parts): HandlersOf<typeof calendarCalls> {
  return {}
}
