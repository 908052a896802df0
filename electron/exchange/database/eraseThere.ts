import { setImmediate } from 'node:timers/promises'

import type { World } from '@shared/journal/world.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import type { ErasedLine } from '@shared/personalData/erasure.ts'

import { lineOf } from '../../journal/seal.ts'
import { send } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'

/** The step that lets a line without people's data take the place of the whole one. */
export const ERASING_STEP = 5

/**
 * Bodies and seals together. What has been replaced already is left alone; the database itself refuses everything that the
 * event of the erasing does not vouch for.
 */
const ERASE = `
  with erased as (
    select node, seq, year, line::json as body
    from unnest($1::text[], $2::int[], $3::smallint[], string_to_array($4::text, E'\\n')) as copy (node, seq, year, line)
  ), changed as (
    update merzim.journal there set body = erased.body
    from erased
    where there.office = (select merzim.my_office()) and there.node = erased.node and there.seq = erased.seq
      and there.year = erased.year and there.body ->> 'withheld' is null
    returning there.node, there.seq
  )
  update merzim.entry there set seal = decode(replace(erased.body ->> 'seal', '.', ''), 'hex')
  from erased join changed using (node, seq)
  where there.office = (select merzim.my_office()) and there.node = erased.node and there.seq = erased.seq`

type Needs = {
  readonly connection: DatabaseConnection
  readonly world: Pick<World, 'complaints' | 'oldComplaints'>
  readonly eventAt: (node: string, seq: number) => SealedEnvelope | null
}

/** Takes out of the region's database what was erased here; call the result after each exchange, it does each case once. */
export function createErasingThere({
  connection,
  world,
  eventAt,
}: Needs): (goOn: () => void) => Promise<void> {
  const done = new Set<object>()

  /** Copies that this workstation has itself; one that is not here yet is done another time. */
  async function erase(lines: readonly ErasedLine[]): Promise<boolean> {
    const events = lines
      .map(({ node, seq }) => eventAt(node, seq))
      .filter((event) => event?.withheld === 'erased')
    const copies = events.filter((event) => event !== null)
    await send(connection, ERASE, [
      copies.map(({ node }) => node),
      copies.map(({ seq }) => seq),
      copies.map(({ hlc }) => Number(hlc.slice(0, 4))),
      copies.map(lineOf).join('\n'),
    ])
    return copies.length === lines.length
  }

  return async (goOn) => {
    for (const { dataErased } of [...world.complaints.values(), ...world.oldComplaints.values()]) {
      if (!dataErased || done.has(dataErased)) continue
      goOn()
      await setImmediate()
      if (await erase(dataErased.lines)) done.add(dataErased)
    }
  }
}
