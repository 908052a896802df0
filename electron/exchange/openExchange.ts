import { join } from 'node:path'

import type { Fold } from '@shared/journal/fold.ts'
import type { VersionVector } from '@shared/journal/vector.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { Attachments } from '../attachments/attachments.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../platform/log.ts'
import { noSecrets, type Secrets } from '../platform/secrets.ts'
import type { SettingsStore } from '../platform/settings.ts'
import { openExchangeMemory } from './exchangeMemory.ts'
import { createExchanger, type Exchanger } from './exchanger.ts'
import { aboutHere } from './aboutHere.ts'
import { openPasswordKeep, type PasswordKeep } from './database/passwordKeep.ts'
import { createPublishing } from './database/publishing.ts'
import { createRarePublishing } from './database/publishRarely.ts'
import { createPlaces, exchangePlace } from './places.ts'
import { createOfficeGate } from './officeGate.ts'
import { openContents } from './openContents.ts'
import { systemTimer } from './rhythm.ts'

type Needs = {
  readonly dataFolder: string
  readonly journal: Journal
  readonly world: World
  readonly fold: Fold
  readonly settings: SettingsStore
  readonly attachments: Attachments
  /** Absent: nothing can be sealed. */
  readonly secrets?: Secrets
  /** A password that was said outside; it comes before the one that is kept. */
  readonly saidPassword?: string | null
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly onChange: () => void
}

/** The exchange of an office through what its settings name, and the password it may need; `configure` begins it. */
export async function openExchange(
  needs: Needs,
): Promise<{ readonly exchange: Exchanger; readonly databasePassword: PasswordKeep }> {
  const { dataFolder, journal, settings, clock, log, onChange } = needs
  const databasePassword = await openPasswordKeep(
    dataFolder,
    needs.secrets ?? noSecrets,
    needs.saidPassword ?? null,
  )
  const places = createPlaces({
    node: journal.node,
    settings: () => settings.read(),
    password: databasePassword,
  })
  const exchange = createExchanger({
    journal,
    about: () => aboutHere({ ...needs, node: journal.node }),
    settings: () => {
      const now = settings.read()
      return { exchangeFolder: exchangePlace(now), exchangeOn: now.exchangeOn }
    },
    targetAt: () => places.open(),
    contentsAt: () => places.contents(),
    contents: openContents(needs),
    office: {
      gate: createOfficeGate({ ...needs, settings: () => settings.read() }),
      at: () => places.officeMark(),
    },
    afterwards: createRarePublishing({
      place: () => {
        const now = settings.read()
        return now.exchangeKind === 'database' ? exchangePlace(now) : null
      },
      begin: () =>
        createPublishing({
          ...needs,
          connection: places.database,
          events: () => countOf(journal.vector()),
          eventAt: journal.eventAt,
        }),
      clock,
      log,
    }),
    memory: await openExchangeMemory(join(dataFolder, 'exchange.json')),
    clock,
    timer: systemTimer,
    log,
    onChange,
  })
  const close = async (ms: number): Promise<void> => {
    await exchange.close(ms)
    await places.close()
  }
  return { exchange: { ...exchange, close }, databasePassword }
}

function countOf(vector: VersionVector): number {
  return Object.values(vector).reduce((sum, head) => sum + head, 0)
}
