import { join } from 'node:path'

import type { OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import { SealedPlace } from '@shared/exchange/sealNotice.ts'
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
import { createErasingOwnFiles } from './eraseOwnFiles.ts'
import { createExchanger, type Exchanger } from './exchanger.ts'
import { aboutHere } from './aboutHere.ts'
import { createCarrying, type Carrying } from './carrying.ts'
import type { DatabaseConnection } from './database/connection.ts'
import { openPasswordKeep, type PasswordKeep } from './database/passwordKeep.ts'
import { createPublishing } from './database/publishing.ts'
import { createRarePublishing } from './database/publishRarely.ts'
import { createPlaces, exchangePlace } from './places.ts'
import { createOfficeGate, type OfficeGate } from './officeGate.ts'
import { openContents } from './openContents.ts'
import { systemTimer } from './rhythm.ts'
import { createOfficeKey, OFFICE_KEY_FILE, type OfficeKey } from './sealed/officeKey.ts'
import { createSealingAfterwards } from './sealed/sealingAfterwards.ts'
import type { PlainLeft } from './sealed/sealOwnFiles.ts'

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
  /** An office key that was said outside, as a phrase. */
  readonly saidOfficeKey?: string | null
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly onChange: () => void
}

export type OpenedExchange = {
  readonly exchange: Exchanger
  readonly databasePassword: PasswordKeep
  readonly officeKey: OfficeKey
  readonly carrying: Carrying
  /** What still lies in plain at the sealed folder; null when nothing is sealed or nobody looked. */
  readonly plainLeft: () => PlainLeft | null
}

/** The exchange of an office through what its settings name, and the password it may need; `configure` begins it. */
export async function openExchange(needs: Needs): Promise<OpenedExchange> {
  const { dataFolder, journal, settings, clock, log, onChange } = needs
  const secrets = needs.secrets ?? noSecrets
  const databasePassword = await openPasswordKeep(dataFolder, secrets, needs.saidPassword ?? null)
  const keyKeep = await openPasswordKeep(dataFolder, secrets, needs.saidOfficeKey ?? null, OFFICE_KEY_FILE)
  const officeKey = createOfficeKey({ settings, keep: keyKeep })
  const folder = (): string | null => {
    const { exchangeKind, exchangeFolder } = settings.read()
    return exchangeKind === 'folder' ? exchangeFolder : null
  }
  const sealing = createSealingAfterwards({ journal, key: officeKey, folder, clock, log })
  const gate = createOfficeGate({ ...needs, settings: () => settings.read() })
  const carrying = carryingOf(needs, gate, officeKey)
  const publish = rarePublishing(needs, () => places.database)
  const places = createPlaces({
    node: journal.node,
    settings: () => settings.read(),
    password: databasePassword,
    officeKey,
  })
  const eraseOwnFiles = createErasingOwnFiles({
    ...needs,
    target: () => (folder() === null ? null : places.open()),
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
      gate,
      at: () => noticing(places.officeMark(), officeKey),
    },
    afterwards: async (goOn) => {
      await publish(goOn)
      await sealing.run(goOn)
      await eraseOwnFiles(goOn)
    },
    memory: await openExchangeMemory(join(dataFolder, 'exchange.json')),
    clock,
    timer: systemTimer,
    log,
    onChange,
  })
  const close = async (ms: number): Promise<void> => {
    carrying.cancel()
    await exchange.close(ms)
    await places.close()
  }
  return { exchange: { ...exchange, close }, databasePassword, officeKey, plainLeft: sealing.left, carrying }
}

function carryingOf(needs: Needs, gate: OfficeGate, key: OfficeKey): Carrying {
  const { journal, clock, log, onChange } = needs
  return createCarrying({
    journal,
    about: () => aboutHere({ ...needs, node: journal.node }),
    gate,
    officeKey: key,
    contents: () => openContents(needs),
    sealPlain: (drive, goOn) =>
      createSealingAfterwards({ journal, key, folder: () => drive, clock, log }).run(goOn),
    onChange,
  })
}

function rarePublishing(
  needs: Needs,
  connection: () => DatabaseConnection,
): ReturnType<typeof createRarePublishing> {
  const { settings, journal, clock, log } = needs
  return createRarePublishing({
    place: () => {
      const now = settings.read()
      return now.exchangeKind === 'database' ? exchangePlace(now) : null
    },
    begin: () =>
      createPublishing({
        ...needs,
        connection: connection(),
        events: () => countOf(journal.vector()),
        eventAt: journal.eventAt,
      }),
    clock,
    log,
  })
}

/** That a place is sealed is remembered: emptied afterwards, it is not taken for a new one. */
function noticing(place: OfficeMarkPlace | null, key: OfficeKey): OfficeMarkPlace | null {
  if (!place) return null
  const read = async (): ReturnType<OfficeMarkPlace['read']> => {
    try {
      return await place.read()
    } catch (error) {
      if (error instanceof SealedPlace && error.problem === 'no-key') await key.sawSealed()
      throw error
    }
  }
  return { ...place, read }
}

function countOf(vector: VersionVector): number {
  return Object.values(vector).reduce((sum, head) => sum + head, 0)
}
