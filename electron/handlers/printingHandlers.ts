import type { printingCalls } from '@shared/ipc/calls/printingCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createPrintingHandlers(_parts: Parts): HandlersOf<typeof printingCalls> {
  return {}
}
