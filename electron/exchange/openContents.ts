import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { Attachments } from '../attachments/attachments.ts'
import { storeContents } from '../attachments/storeContents.ts'
import { createDiskGauge, FULL_BYTES } from '../platform/diskGauge.ts'
import { createContentArrivals } from './contentArrivals.ts'
import { createContentDepartures } from './contentDepartures.ts'
import { createContentExchange, type ContentExchange } from './contentExchange.ts'
import { StoreRefused, type Content } from './contentStep.ts'

export type ContentsHere = {
  readonly dataFolder: string
  readonly world: Pick<World, 'complaints' | 'directory'>
  readonly journal: { readonly node: string }
  readonly attachments: Pick<Attachments, 'store' | 'checks'>
  readonly clock: Clock
}

/** The exchange of contents between the store of this workstation and the others'. */
export function openContents({
  dataFolder,
  world,
  journal: { node },
  attachments,
  clock,
}: ContentsHere): ContentExchange {
  const { store, checks } = attachments
  const disk = createDiskGauge(dataFolder)
  return createContentExchange({
    // A new workstation that is not named yet reads the records first: contents would only keep it waiting.
    named: () => (world.directory.workstations.has(node) ? namedIn(world) : []),
    here: async () => {
      const { hashes } = await storeContents(dataFolder)
      return new Set(hashes.filter((hash) => !checks.changed().has(hash)))
    },
    arrivals: createContentArrivals(store),
    departures: createContentDepartures(store, checks),
    async requireRoom(bytes) {
      const { freeBytes } = await disk.measure()
      if (freeBytes === null || freeBytes - bytes >= FULL_BYTES) return
      const freeMb = Math.round(freeBytes / (1024 * 1024))
      throw new StoreRefused({ code: 'storage-full', message: 'no room for a content', params: { freeMb } })
    },
    nowMs: () => clock.nowMs(),
  })
}

/** Files that were taken off are kept like the others. */
function namedIn({ complaints }: Pick<World, 'complaints'>): readonly Content[] {
  const named = new Map<string, Content>()
  for (const { attachments } of complaints.values()) {
    for (const { hash, size } of attachments) named.set(hash, { hash, size })
  }
  return [...named.values()]
}
