import { ok } from '@shared/core/result.ts'
import type { settingsCalls } from '@shared/ipc/calls/settingsCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

export function createSettingsHandlers({ printing }: Parts): HandlersOf<typeof settingsCalls> {
  return {
    'settings.printers': async () => {
      const printers = await printing.printers()
      return ok(printers.map(({ name, displayName, isDefault }) => ({ name, displayName, isDefault })))
    },
  }
}
