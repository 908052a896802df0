import type { FoundSign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import type { Clock } from '@shared/time/clock.ts'

import { chunkName, runOfEvents } from './chunk.ts'

/** What workstations left, shared by the targets made on it. */
export type MemoryPlace = {
  readonly runs: Map<string, readonly SealedEnvelope[]>
  readonly signs: Map<string, FoundSign>
}

export function createMemoryPlace(): MemoryPlace {
  return { runs: new Map(), signs: new Map() }
}

/** A target in memory: the fake beside the port. */
export function createMemoryTarget({ runs, signs }: MemoryPlace, clock: Clock): ExchangeTarget {
  return {
    holdings: async () =>
      [...runs].flatMap(([place, events]) => {
        const run = runOfEvents(events)
        return run ? [{ ...run, place }] : []
      }),
    read: async ({ place }) => runs.get(place) ?? null,
    write: async (events) => {
      const run = runOfEvents(events)
      if (run) runs.set(chunkName(run), [...events])
    },
    signs: async () => [...signs.values()],
    leaveSign: async (sign) => {
      const found = { sign, storedAt: clock.nowMs() }
      signs.set(sign.node, found)
      return found
    },
  }
}
