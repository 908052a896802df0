import type { cardCalls } from '@shared/ipc/calls/cardCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createCardHandlers(_parts: Parts): HandlersOf<typeof cardCalls> {
  return {}
}
