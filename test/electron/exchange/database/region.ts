import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { PGlite } from '@electric-sql/pglite'

import type { DatabaseConnection } from '../../../../electron/exchange/database/connection.ts'

const STEPS = join(import.meta.dirname, '../../../../build/postgres')

/** The steps the region's administrator runs, by their numbers. */
export const steps = (): readonly { readonly name: string; readonly sql: string }[] =>
  readdirSync(STEPS)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(STEPS, name), 'utf8') }))

/** A central database in memory: PostgreSQL itself, in WebAssembly, with two offices. */
export type Region = {
  readonly database: PGlite
  /** A connection with the rights of a login. */
  as(login: string): DatabaseConnection
  /** Takes out all that workstations left. */
  empty(): Promise<void>
  close(): Promise<void>
}

export const OFFICE_LOGIN = 'desk_karasu'
export const OTHER_LOGIN = 'desk_zhetisu'

/** What an administrator does once: the steps, two offices, a login each and one without an office. */
export const SET_UP = `
  select merzim.add_office('karasu', 'Қарасу', 'Карасу');
  select merzim.add_office('zhetisu', 'Жетісу', 'Жетысу');
  create role desk_karasu login password 'көктем-7';
  create role desk_zhetisu login password 'өзен-9';
  create role desk_nowhere login password 'x' in role merzim_desk;
  create role bi_region login password 'y' in role merzim_reader;
  select merzim.add_login('desk_karasu', 'karasu');
  select merzim.add_login('desk_zhetisu', 'zhetisu');`

export async function openRegion(): Promise<Region> {
  const database = new PGlite()
  for (const { sql } of steps()) await database.exec(sql)
  await database.exec(SET_UP)
  return {
    database,
    as: (login) => connectionAs(database, login),
    empty: async () => void (await database.exec('truncate merzim.entry, merzim.journal, merzim.sign')),
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
