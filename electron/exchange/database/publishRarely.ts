import type { Clock } from '@shared/time/clock.ts'

import { errorCode } from '../../platform/fileSystem.ts'
import type { Log } from '../../platform/log.ts'
import type { Publishing } from './publishing.ts'

/** Counting months costs more than exchanging: views may be so far behind. */
const EVERY_MS = 5 * 60_000

type Needs = {
  /** The place that is published to now; null for a folder, which has no views. */
  readonly place: () => string | null
  readonly begin: () => Publishing
  readonly clock: Clock
  readonly log: Log
}

/** Publishes after an exchange, now and then. That it fails is no failure of the exchange: the next one tries again. */
export function createRarePublishing({
  place,
  begin,
  clock,
  log,
}: Needs): (goOn: () => void) => Promise<void> {
  let publishing: Publishing | null = null
  let begunFor = ''
  let lastMs = -Infinity
  return async (goOn) => {
    const now = place()
    if (now === null) return
    if (publishing === null || begunFor !== now) {
      publishing = begin()
      begunFor = now
      lastMs = -Infinity
    }
    if (clock.nowMs() - lastMs < EVERY_MS) return
    try {
      await publishing.publish(goOn)
      lastMs = clock.nowMs()
    } catch (error) {
      goOn()
      log.warn(`exchange: the figures for the region were not left there: ${errorCode(error)}`)
    }
  }
}
