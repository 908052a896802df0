import { join } from 'node:path'

import type { Sign } from '@shared/exchange/sign.ts'
import type { Fold } from '@shared/journal/fold.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { Attachments } from '../attachments/attachments.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../platform/log.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import type { SettingsStore } from '../platform/settings.ts'
import { openExchangeMemory } from './exchangeMemory.ts'
import { createExchanger, type Exchanger } from './exchanger.ts'
import { createFolderContents } from './folderContents.ts'
import { createFolderOffice } from './folderOffice.ts'
import { createFolderTarget } from './folderTarget.ts'
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
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly onChange: () => void
}

/** The exchange of an office through the folder its settings name; `configure` begins it. */
export async function openExchange(needs: Needs): Promise<Exchanger> {
  const { dataFolder, journal, settings, clock, log, onChange } = needs
  return createExchanger({
    journal,
    about: () => aboutHere(needs),
    settings: () => settings.read(),
    targetAt: (folder) => createFolderTarget(nodeFileSystem, folder, journal.node),
    contentsAt: (folder) => createFolderContents(nodeFileSystem, folder, journal.node),
    contents: openContents(needs),
    office: {
      gate: createOfficeGate({ ...needs, settings: () => settings.read() }),
      at: (folder) => createFolderOffice(nodeFileSystem, folder),
    },
    memory: await openExchangeMemory(join(dataFolder, 'exchange.json')),
    clock,
    timer: systemTimer,
    log,
    onChange,
  })
}

function aboutHere({ journal, world, clock, version }: Needs): Omit<Sign, 'vector' | 'unreadable'> {
  const { office, workstations } = world.directory
  const workstation = workstations.get(journal.node)
  return {
    node: journal.node,
    mark: workstation?.mark ?? '',
    name: workstation?.name ?? null,
    office: office?.name ?? null,
    at: clock.nowMs(),
    program: version,
  }
}
