import { createHash } from 'node:crypto'

import type { OfficeMark, OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { FoundSign, Sign } from '@shared/exchange/sign.ts'
import type { RegionOffice } from '@shared/region/regionOffice.ts'

import { exchangeOnce, type Exchanged, type ExchangeJournal } from '../exchange/exchangeOnce.ts'
import { OtherOffice } from '../exchange/officeGate.ts'
import { createTargetDoor, type TargetDoor } from '../exchange/targetDoor.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { withoutWriting } from './readOnly.ts'

/** The way to one office's place; nothing is read of a place that came to be another office's. */
export function doorOf(
  office: RegionOffice,
  targetAt: () => ExchangeTarget,
  markAt: () => OfficeMarkPlace | null,
): TargetDoor {
  return createTargetDoor({
    targetAt,
    office: {
      at: markAt,
      gate: async (place) => {
        const mark: OfficeMark | null = await place.read()
        if (mark && mark.office !== office.id) throw new OtherOffice(mark)
      },
    },
  })
}

/** What was found at an office's place. */
export type Pulled = Pick<Exchanged, 'received' | 'refused' | 'forks'> & {
  readonly signs: readonly FoundSign[]
  /** What lies there, in short; the same as before means that there is nothing to do. */
  readonly holdings: string
}

type Needs = {
  readonly door: TargetDoor
  readonly signal: AbortSignal
  /** What lay there when everything was taken; null when something is to be tried again. */
  readonly before: string | null
  readonly useJournal: <R>(act: (journal: ExchangeJournal) => Promise<R>) => Promise<R>
  readonly onProgress: (done: number, total: number) => void
}

/** Takes what the office has and the region does not. Writes nothing there; opens the own journal only when needed. */
export async function pullOffice(needs: Needs): Promise<Pulled> {
  const { door, signal, before, onProgress } = needs
  const { target } = await door.open('', signal)
  const holdings = inShort(await target.holdings())
  if (holdings === before) {
    return { received: 0, refused: [], forks: [], signs: await target.signs(), holdings }
  }
  return needs.useJournal(async (journal) => {
    const { received, refused, forks, signs } = await exchangeOnce({
      journal,
      target: withoutWriting(target),
      about: () => nobody(journal.node),
      goOn: () => signal.throwIfAborted(),
      onProgress,
    })
    // The own one was only made up.
    return {
      received,
      refused,
      forks,
      signs: signs.filter(({ sign }) => sign.node !== journal.node),
      holdings,
    }
  })
}

/** Said to nobody: the region leaves no sign of life. */
function nobody(node: string): Omit<Sign, 'vector' | 'unreadable'> {
  return { node, mark: '', name: null, office: null, at: 0, program: '' }
}

function inShort(runs: readonly Run[]): string {
  const names = runs.map(({ node, first, last, hash, place }) => `${node} ${first} ${last} ${hash} ${place}`)
  return createHash('sha256').update(names.toSorted().join('\n')).digest('hex')
}
