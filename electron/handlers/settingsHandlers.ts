import type { settingsCalls } from '@shared/ipc/calls/settingsCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createSettingsHandlers(_parts: Parts): HandlersOf<typeof settingsCalls> {
  return {}
}
