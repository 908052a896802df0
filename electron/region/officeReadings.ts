import { join } from 'node:path'

import { nextIn } from '@shared/exchange/pace.ts'
import type { RegionOffice } from '@shared/region/regionOffice.ts'
import type { OfficeReading } from '@shared/region/regionOverview.ts'
import { officeTime, type Clock } from '@shared/time/clock.ts'

import { openExchangeMemory, type ExchangeMemory } from '../exchange/exchangeMemory.ts'
import { folderOfOffice } from './openedOffice.ts'
import type { Pulled } from './pullOffice.ts'

/** How the reading of one office goes; the times of success and failure outlive the program. */
export type OfficeReadings = {
  of(office: RegionOffice): OfficeReading
  /** What lay there when everything was taken; null when it must be looked at. */
  before(id: string): string | null
  /** Whether an office whose place failed should be left alone for now. */
  rests(id: string): boolean
  /** Reads what was remembered of it. */
  know(office: RegionOffice): Promise<void>
  went(office: RegionOffice, pulled: Pulled): Promise<void>
  failed(office: RegionOffice, code: string): Promise<void>
}

type State = {
  readonly memory: ExchangeMemory
  readonly failure: string | null
  readonly failures: number
  readonly restsUntil: number
  readonly seen: Pulled | null
}

export function createOfficeReadings(dataFolder: string, clock: Clock): OfficeReadings {
  const states = new Map<string, State>()

  async function stateOf({ id }: RegionOffice): Promise<State> {
    const known = states.get(id)
    if (known) return known
    const memory = await openExchangeMemory(join(folderOfOffice(dataFolder, id), 'exchange.json'))
    const state = { memory, failure: null, failures: 0, restsUntil: 0, seen: null }
    states.set(id, state)
    return state
  }

  return {
    of(office) {
      const state = states.get(office.id)
      if (!state) return NOTHING_KNOWN
      const { lastSuccessAt, failingSince } = state.memory.about(placeOf(office))
      return { lastSuccessAt, failingSince, failure: state.failure, ...whatWasSeen(state.seen) }
    },
    before(id) {
      const seen = states.get(id)?.seen
      return seen && seen.refused.length === 0 && seen.forks.length === 0 ? seen.holdings : null
    },
    rests: (id) => (states.get(id)?.restsUntil ?? 0) > clock.nowMs(),
    know: async (office) => void (await stateOf(office)),
    async went(office, seen) {
      const state = await stateOf(office)
      states.set(office.id, { ...state, failure: null, failures: 0, restsUntil: 0, seen })
      const { received } = seen
      await state.memory.note(placeOf(office), officeTime(clock), {
        failure: null,
        sent: 0,
        received,
        files: 0,
        sentThrough: 0,
      })
    },
    async failed(office, failure) {
      const state = await stateOf(office)
      const failures = state.failures + 1
      const restsUntil = clock.nowMs() + nextIn(failures, false)
      states.set(office.id, { ...state, failure, failures, restsUntil })
      await state.memory.note(placeOf(office), officeTime(clock), { failure })
    },
  }
}

/** Its exchange folder, or its number in the database. */
export function placeOf({ source }: RegionOffice): string {
  return source.kind === 'folder' ? source.folder : `database ${source.office}`
}

const NOTHING_SEEN = { lastSeenAt: null, program: null, refused: 0, forks: 0 } as const
const NOTHING_KNOWN: OfficeReading = {
  lastSuccessAt: null,
  failingSince: null,
  failure: null,
  ...NOTHING_SEEN,
}

function whatWasSeen(
  seen: Pulled | null,
): Pick<OfficeReading, 'lastSeenAt' | 'program' | 'refused' | 'forks'> {
  if (!seen) return NOTHING_SEEN
  const newest = newestSign(seen)
  return {
    lastSeenAt: newest && officeTime({ nowMs: () => newest.at }),
    program: newest?.program ?? null,
    refused: seen.refused.length,
    forks: seen.forks.length,
  }
}

function newestSign(seen: Pulled): { readonly at: number; readonly program: string } | null {
  // The region's own would be among them: it has no name, and leaves none.
  const signs = seen.signs.map(({ sign }) => sign).filter(({ program }) => program !== '')
  return signs.reduce<(typeof signs)[number] | null>(
    (newest, one) => (newest === null || one.at > newest.at ? one : newest),
    null,
  )
}
