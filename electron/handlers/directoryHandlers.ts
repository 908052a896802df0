import type { directoryCalls } from '@shared/ipc/calls/directoryCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createDirectoryHandlers(_parts: Parts): HandlersOf<typeof directoryCalls> {
  return {}
}
