import { ok } from '@shared/core/result.ts'
import type { exchangeCalls } from '@shared/ipc/calls/exchangeCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'

type CarryCalls = Pick<
  typeof exchangeCalls,
  'exchange.carry' | 'exchange.carry-progress' | 'exchange.carry-cancel'
>

/** The exchange carried on a flash drive. */
export function createCarryHandlers({ carrying, desktop }: Parts): HandlersOf<CarryCalls> {
  return {
    'exchange.carry': async () => {
      const folder = await desktop.askFolder(null)
      return folder === null ? ok(null) : carrying.run(folder)
    },
    'exchange.carry-progress': async () => ok(carrying.progress()),
    'exchange.carry-cancel': async () => {
      carrying.cancel()
      return ok(undefined)
    },
  }
}
