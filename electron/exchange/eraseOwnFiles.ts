import type { World } from '@shared/journal/world.ts'
import type { Run } from '@shared/exchange/run.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import type { Journal } from '../journal/journal.ts'
import { errorCode } from '../platform/fileSystem.ts'
import type { Log } from '../platform/log.ts'
import { eventsIn } from './mending.ts'

type Needs = {
  readonly journal: Pick<Journal, 'node' | 'eventAt' | 'since'>
  readonly world: Pick<World, 'complaints' | 'oldComplaints'>
  /** The folder of the exchange; null when it goes elsewhere. */
  readonly target: () => Pick<ExchangeTarget, 'holdings' | 'read' | 'write'> | null
  readonly log: Log
}

/**
 * Takes out of the files this workstation left at a folder what was erased here; call the result after each exchange. Each
 * writes into its own folder alone: a file gets the same name with the same events, since a name is made of numbers and
 * hashes, which stay. That it fails is no failure of the exchange: the next one tries again.
 */
export function createErasingOwnFiles({
  journal,
  world,
  target,
  log,
}: Needs): (goOn: () => void) => Promise<void> {
  const done = new Set<object>()

  /** Own files that hold one of these lines. */
  function ownAmong(runs: readonly Run[], erased: ReadonlyMap<string, readonly number[]>): readonly Run[] {
    const isOwn = ({ place }: Run): boolean => place.startsWith(`${journal.node}/`)
    return runs.filter(
      (run) => isOwn(run) && erased.get(run.node)?.some((seq) => run.first <= seq && seq <= run.last),
    )
  }

  return async (goOn) => {
    const all = [...world.complaints.values(), ...world.oldComplaints.values()]
    const cases = all.flatMap(({ dataErased }) => (dataErased && !done.has(dataErased) ? [dataErased] : []))
    const place = target()
    if (cases.length === 0 || !place) return
    try {
      const erased = new Map<string, number[]>()
      for (const { node, seq } of cases.flatMap((one) => one.lines))
        erased.set(node, [...(erased.get(node) ?? []), seq])
      for (const run of ownAmong(await place.holdings(), erased)) {
        goOn()
        const events = eventsIn(journal, run)
        const there = await place.read(run)
        if (there && JSON.stringify(there) !== JSON.stringify(events)) await place.write(events)
      }
      for (const one of cases) done.add(one)
    } catch (error) {
      goOn()
      log.warn(`exchange: own files there still hold erased data: ${errorCode(error)}`)
    }
  }
}
