import { z } from 'zod'

import type { Run } from '@shared/exchange/run.ts'
import { Sign, type FoundSign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { receivedLine } from '../../journal/seal.ts'
import { ask } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { DatabaseFailure } from './databaseFailure.ts'
import { askHoldings, knownHoldings } from './holdings.ts'
import { putEvents } from './putEvents.ts'
import { HOLDINGS, LEAVE_SIGN, READ, SCHEMA, SCHEMA_VERSION, SIGNS } from './statements.ts'

const SchemaRow = z.object({ version: z.int(), least: z.int(), has_office: z.boolean() })
const LineRow = z.object({ line: z.string() })
const LeftRow = z.object({ stored_at: z.number() })
const SignRow = z.object({ sign: z.unknown(), stored_at: z.number() })

/** `<first year>-<last year>`: which partitions a run lies in. */
const PLACE = /^(\d{1,4})-(\d{1,4})$/

/**
 * The central database of a region, as `build/postgres` makes it: one insert-only journal for all offices, of which a
 * login sees its own. The database itself refuses a second event under a taken number.
 */
export function createDatabaseTarget(connection: DatabaseConnection): ExchangeTarget {
  return {
    async holdings(known) {
      await requireSchema(connection)
      return known ? knownHoldings(connection, known) : askHoldings(connection, HOLDINGS)
    },
    read: (run) => askRun(connection, READ, run),
    write: (events) => putEvents(connection, events),
    signs: () => askSigns(connection, SIGNS),
    async leaveSign(sign) {
      const [left] = await ask(connection, LeftRow, LEAVE_SIGN, [sign.node, JSON.stringify(sign)])
      return { sign, storedAt: left?.stored_at ?? null }
    },
  }
}

/** The events of a run; null when not all of them are there. */
export async function askRun(
  connection: DatabaseConnection,
  sql: string,
  { node, first, last, place }: Run,
  office: readonly number[] = [],
): Promise<readonly unknown[] | null> {
  const [, fromYear, toYear] = PLACE.exec(place) ?? []
  if (!fromYear || !toYear) return null
  const values = [node, first, last, Number(fromYear), Number(toYear), ...office]
  const rows = await ask(connection, LineRow, sql, values)
  return rows.length === last - first + 1 ? rows.map(({ line }) => receivedLine(line)) : null
}

export async function askSigns(
  connection: DatabaseConnection,
  sql: string,
  office: readonly number[] = [],
): Promise<readonly FoundSign[]> {
  const rows = await ask(connection, SignRow, sql, office)
  return rows.flatMap((row): readonly FoundSign[] => {
    const sign = Sign.safeParse(row.sign)
    return sign.success ? [{ sign: sign.data, storedAt: row.stored_at }] : []
  })
}

/** The journal there is ours, of a step both sides know, and the login is somebody's. */
async function requireSchema(connection: DatabaseConnection): Promise<void> {
  const [row] = await ask(connection, SchemaRow, SCHEMA)
  if (!row) throw new DatabaseFailure('exchange-db-foreign', 'no version')
  if (row.version < SCHEMA_VERSION) throw new DatabaseFailure('exchange-db-older', `step ${row.version}`)
  if (row.least > SCHEMA_VERSION) throw new DatabaseFailure('exchange-db-newer', `step ${row.version}`)
  if (!row.has_office) throw new DatabaseFailure('exchange-db-no-office', 'no office')
}
