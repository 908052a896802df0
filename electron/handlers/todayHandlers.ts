import type { todayCalls } from '@shared/ipc/calls/todayCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createTodayHandlers(_parts: Parts): HandlersOf<typeof todayCalls> {
  return {}
}
