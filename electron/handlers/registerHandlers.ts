import type { registerCalls } from '@shared/ipc/calls/registerCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createRegisterHandlers(_parts: Parts): HandlersOf<typeof registerCalls> {
  return {}
}
