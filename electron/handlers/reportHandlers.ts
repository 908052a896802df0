import type { reportCalls } from '@shared/ipc/calls/reportCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createReportHandlers(_parts: Parts): HandlersOf<typeof reportCalls> {
  return {}
}
