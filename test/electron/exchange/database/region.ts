import { PGlite } from '@electric-sql/pglite'

import type { DatabaseConnection } from '../../../../electron/exchange/database/connection.ts'
import { SET_UP, steps } from '../../../support/centralDatabase.ts'

/** A central database in memory: PostgreSQL itself, in WebAssembly, with two offices. */
export type Region = {
  readonly database: PGlite
  /** A connection with the rights of a login. */
  as(login: string): DatabaseConnection
  /** Takes out all that workstations left. */
  empty(): Promise<void>
  close(): Promise<void>
}

export async function openRegion(): Promise<Region> {
  const database = new PGlite()
  for (const { sql } of steps()) await database.exec(sql)
  await database.exec(SET_UP)
  return {
    database,
    as: (login) => connectionAs(database, login),
    empty: async () =>
      void (await database.exec(
        'truncate merzim.entry, merzim.journal, merzim.sign, merzim.complaint_fact, merzim.month_fact, merzim.content_part',
      )),
    close: () => database.close(),
  }
}

/** Every statement in a transaction of its own under the login's role, as over the network. */
function connectionAs(database: PGlite, login: string): DatabaseConnection {
  return {
    query: async (sql, values) =>
      database.transaction(async (transaction) => {
        await transaction.exec(`set local role ${login}`)
        const { rows, affectedRows } = await transaction.query(sql, [...values])
        return { rows, changed: affectedRows ?? 0 }
      }),
  }
}
