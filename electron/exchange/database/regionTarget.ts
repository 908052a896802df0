import { z } from 'zod'

import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { RegionView } from '@shared/personalData/regionView.ts'

import { ask } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { DatabaseFailure, databaseFailure } from './databaseFailure.ts'
import { askRun, askSigns } from './databaseTarget.ts'
import { askHoldings } from './holdings.ts'
import {
  CHOSEN_BY_OFFICE,
  HOLDINGS_OF_OFFICE,
  REGION_SCHEMA,
  RUN_OF_OFFICE,
  SIGNS_OF_OFFICE,
} from './regionStatements.ts'
import { SCHEMA_VERSION } from './statements.ts'

const SchemaRow = z.object({ has_step: z.boolean(), least: z.int(), is_region: z.boolean() })
const ChosenRow = z.object({ people: RegionView })

/**
 * One office of the central database as the region's department reads it (`merzim_region`, step 4 of `build/postgres`).
 * Its login has no right to write, so neither has the target.
 */
export function createRegionTarget(connection: DatabaseConnection, office: number): ExchangeTarget {
  return {
    async holdings() {
      await requireRegion(connection)
      await requireWhole(connection, office)
      return askHoldings(connection, HOLDINGS_OF_OFFICE, [office])
    },
    read: (run) => askRun(connection, RUN_OF_OFFICE, run, [office]),
    signs: () => askSigns(connection, SIGNS_OF_OFFICE, [office]),
    write: () => Promise.reject(new DatabaseFailure('exchange-db-denied', 'the region reads only')),
    leaveSign: () => Promise.reject(new DatabaseFailure('exchange-db-denied', 'the region reads only')),
  }
}

/** An office that keeps its people's data from the region would look like one without complaints. */
async function requireWhole(connection: DatabaseConnection, office: number): Promise<void> {
  const [row] = await ask(connection, ChosenRow, CHOSEN_BY_OFFICE, [office])
  if (row?.people !== 'full') throw new DatabaseFailure('exchange-db-withheld', 'not chosen for the region')
}

/** The journal there is ours, has the step for the region, and the login may read all offices. */
export async function requireRegion(connection: DatabaseConnection): Promise<void> {
  const [row] = await ask(connection, SchemaRow, REGION_SCHEMA).catch((error: unknown) => {
    const failure = databaseFailure(error)
    // Without the step there is no such role, and nothing else is wrong.
    if (failure.code === '42704') throw new DatabaseFailure('exchange-db-older', 'no step for the region')
    throw failure
  })
  if (!row?.has_step) throw new DatabaseFailure('exchange-db-older', 'no step for the region')
  if (row.least > SCHEMA_VERSION) throw new DatabaseFailure('exchange-db-newer', `least ${row.least}`)
  if (!row.is_region) throw new DatabaseFailure('exchange-db-denied', 'not merzim_region')
}
