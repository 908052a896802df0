import type { intakeCalls } from '@shared/ipc/calls/intakeCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createIntakeHandlers(_parts: Parts): HandlersOf<typeof intakeCalls> {
  return {}
}
