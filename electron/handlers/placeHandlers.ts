import type { exchangeCalls } from '@shared/ipc/calls/exchangeCalls.ts'
import { ok } from '@shared/core/result.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import { askCertificate } from '../exchange/database/readCertificate.ts'
import type { Parts } from '../parts.ts'

type PlaceCalls = Pick<
  typeof exchangeCalls,
  'exchange.choose-kind' | 'exchange.save-database' | 'exchange.choose-certificate'
>

/** What the exchange goes through. Each change switches it off: journals that met stay joined, so it is begun by a word. */
export function createPlaceHandlers({
  exchange,
  settings,
  desktop,
  databasePassword,
}: Parts): HandlersOf<PlaceCalls> {
  return {
    'exchange.choose-kind': async ({ kind }) => {
      if (settings.read().exchangeKind === kind) return ok(undefined)
      await settings.change({ exchangeKind: kind, exchangeOn: false })
      await exchange.configure()
      return ok(undefined)
    },
    'exchange.save-database': async ({ password, ...place }) => {
      const { exchangeDatabase: before, exchangeKind, exchangeOn } = settings.read()
      const isSame = exchangeKind === 'database' && JSON.stringify(before) === JSON.stringify(place)
      if (password !== null) await databasePassword.keep(password)
      await settings.change({
        exchangeKind: 'database',
        exchangeDatabase: place,
        exchangeOn: exchangeOn && isSame,
      })
      await exchange.configure()
      return ok(undefined)
    },
    'exchange.choose-certificate': async () => {
      const centre = await askCertificate(desktop)
      if (!centre.ok) return centre
      if (centre.value === null) return ok(false)
      await settings.change({ exchangeCentre: centre.value })
      await exchange.configure()
      return ok(true)
    },
  }
}
