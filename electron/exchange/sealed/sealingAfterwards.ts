import type { Clock } from '@shared/time/clock.ts'

import type { Journal } from '../../journal/journal.ts'
import { hashOf } from '../../journal/seal.ts'
import type { Log } from '../../platform/log.ts'
import { nodeFileSystem } from '../../platform/nodeFileSystem.ts'
import { errorCode } from '../../platform/fileSystem.ts'
import type { OfficeKey } from './officeKey.ts'
import { sealOwnFiles, type PlainLeft } from './sealOwnFiles.ts'

/** So long one exchange spends on it; what is left goes on with the next one. */
const SEALING_MS = 60_000

type Needs = {
  readonly journal: Pick<Journal, 'node' | 'eventAt' | 'since'>
  readonly key: OfficeKey
  /** The folder of the exchange; null when it goes elsewhere. */
  readonly folder: () => string | null
  readonly clock: Clock
  readonly log: Log
}

/** What lies in plain at a sealed place, after the last exchange; null when nothing is sealed or nobody looked. */
export type SealingAfterwards = {
  run(goOn: () => void): Promise<void>
  left(): PlainLeft | null
}

/** Seals after each exchange what this workstation left in plain. That it fails is told by what is left, and tried again. */
export function createSealingAfterwards({ journal, key, folder, clock, log }: Needs): SealingAfterwards {
  let left: PlainLeft | null = null
  return {
    async run(goOn) {
      const root = folder()
      const seal = root === null ? null : key.seal()
      left = null
      if (root === null || !seal) return
      const until = clock.nowMs() + SEALING_MS
      try {
        left = await sealOwnFiles({
          files: nodeFileSystem,
          root,
          writer: journal.node,
          seal,
          eventsOf: ({ node, first, last, hash }) => {
            const event = journal.eventAt(node, last)
            if (!event || hashOf(event) !== hash) return null
            return journal.since(node, first).slice(0, last - first + 1)
          },
          goOn,
          mayGoOn: () => clock.nowMs() < until,
        })
      } catch (error) {
        goOn()
        left = { own: 1, others: [], goesOn: false }
        log.warn(`exchange: plain files could not be sealed (${errorCode(error)})`)
      }
    },
    left: () => left,
  }
}
