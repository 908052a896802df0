import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { createDatabaseTarget } from '../../../../electron/exchange/database/databaseTarget.ts'
import { openDatabase, type DatabasePool } from '../../../../electron/exchange/database/pgConnection.ts'
import { createRegionTarget } from '../../../../electron/exchange/database/regionTarget.ts'
import { targetFailure } from '../../../../electron/exchange/targetFailure.ts'
import { officesInDatabase } from '../../../../electron/region/officePlaces.ts'
import { withoutWriting } from '../../../../electron/region/readOnly.ts'
import {
  ALL_GIVEN,
  makeCentralDatabase,
  OFFICE_LOGIN,
  OFFICE_PASSWORD,
  OTHER_LOGIN,
  REGION_LOGIN,
  REGION_PASSWORD,
  STEPS_BACK,
  withoutStepsFrom,
} from '../../../support/centralDatabase.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../../../support/postgresServer.ts'
import { note, openDesk, textsOf } from '../../journal/desk.ts'
import { exchange, openShare } from '../exchanging.ts'
import { openRegion, type Region } from './region.ts'

/** Two offices send what they have, and the region takes both apart. */
async function bothOffices(of: (login: string) => Promise<ReturnType<typeof createDatabaseTarget>>) {
  const desks = { karasu: await openDesk(), zhetisu: await openDesk() }
  await note(desks.karasu.journal, 'c1', 'a1', 'a2')
  await note(desks.zhetisu.journal, 'c1', 'b1')
  const share = await openShare()
  await exchange(desks.karasu.journal, share, { target: await of(OFFICE_LOGIN) })
  await exchange(desks.zhetisu.journal, share, { target: await of(OTHER_LOGIN) })
  return desks
}

describe('the region in the database', () => {
  let region: Region
  beforeAll(async () => {
    region = await openRegion()
    await region.database.exec(ALL_GIVEN)
  }, 60_000)
  beforeEach(() => region.empty())
  afterAll(() => region.close())

  it('lists the offices and takes each one’s journal apart, with their signs of life', async () => {
    await bothOffices(async (login) => createDatabaseTarget(region.as(login)))
    const offices = await officesInDatabase(region.as(REGION_LOGIN))
    expect(offices.map(({ id, name }) => [id, name.ru])).toEqual([
      ['db-karasu', 'Карасу'],
      ['db-zhetisu', 'Жетысу'],
    ])
    const texts = []
    for (const { source } of offices) {
      const target = createRegionTarget(
        region.as(REGION_LOGIN),
        source.kind === 'database' ? source.office : 0,
      )
      const copy = await openDesk()
      await exchange(copy.journal, await openShare(), { target: withoutWriting(target) })
      texts.push(textsOf(copy.sink.events))
      expect(await target.signs()).toHaveLength(1)
    }
    expect(texts).toEqual([['a1', 'a2'], ['b1']])
  })

  it('has no right to write, and the target has no way to', async () => {
    const { karasu } = await bothOffices(async (login) => createDatabaseTarget(region.as(login)))
    const target = createRegionTarget(region.as(REGION_LOGIN), 1)
    await expect(target.write(karasu.journal.since(karasu.journal.node, 1))).rejects.toMatchObject({
      failure: 'exchange-db-denied',
    })
    for (const sql of [
      `insert into merzim.sign (office, node, sign) values (1, 'pc-x', '{}')`,
      `update merzim.sign set node = 'pc-x'`,
      `delete from merzim.journal`,
      `delete from merzim.entry`,
      `insert into merzim.entry (office, node, seq, id, seal, step, year)
        select office, node, seq + 1, gen_random_uuid(), seal, step, year from merzim.entry limit 1`,
      `insert into merzim.office (code, name_kk, name_ru) values ('x1', 'x', 'x')`,
    ])
      await expect(region.as(REGION_LOGIN).query(sql, [])).rejects.toThrow(/permission denied/)
  })

  it('does not see the journal of an office that keeps its people’s data to itself, and says so', async () => {
    await bothOffices(async (login) => createDatabaseTarget(region.as(login)))
    const choose = (login: string, people: string) =>
      region.as(login).query('update merzim.office set people = $1', [people])
    for (const people of ['masked', 'none']) {
      await choose(OFFICE_LOGIN, people)
      expect(await failureOf(createRegionTarget(region.as(REGION_LOGIN), 1).holdings())).toBe(
        'exchange-db-withheld',
      )
      expect(await createRegionTarget(region.as(REGION_LOGIN), 2).holdings()).toHaveLength(1)
      for (const table of ['entry', 'journal']) {
        const { rows } = await region
          .as(REGION_LOGIN)
          .query(`select distinct office from merzim.${table}`, [])
        expect(rows).toEqual([{ office: 2 }])
      }
    }
    await choose(OFFICE_LOGIN, 'full')
    expect(await createRegionTarget(region.as(REGION_LOGIN), 1).holdings()).toHaveLength(1)
  })

  it('an office still sees its own rows alone, and is no region', async () => {
    await bothOffices(async (login) => createDatabaseTarget(region.as(login)))
    const { rows } = await region.as(OFFICE_LOGIN).query('select distinct office from merzim.journal', [])
    expect(rows).toEqual([{ office: 1 }])
    const all = await region.as(REGION_LOGIN).query('select distinct office from merzim.journal', [])
    expect(all.rows).toHaveLength(2)
    expect(await failureOf(officesInDatabase(region.as(OFFICE_LOGIN)))).toBe('exchange-db-denied')
  })

  it('says that the step is missing, and makes no login of an office one of the region', async () => {
    await expect(region.database.exec(`select merzim.add_region_login('${OFFICE_LOGIN}')`)).rejects.toThrow(
      /login of an office/,
    )
    await region.database.exec(withoutStepsFrom(5))
    expect(await failureOf(officesInDatabase(region.as(REGION_LOGIN)))).toBe('exchange-db-older')
    await region.database.exec(STEPS_BACK)
  })
})

const isThere = hasPostgres()

describe.skipIf(!isThere)(
  `the region on a real PostgreSQL server${isThere ? '' : ' (skipped: there is none here)'}`,
  () => {
    let server: PostgresServer
    const pools: DatabasePool[] = []
    beforeAll(async () => {
      server = await startPostgres()
      await makeCentralDatabase(server)
      await server.sql(ALL_GIVEN, 'merzim')
    }, 60_000)
    afterAll(async () => {
      await Promise.all(pools.map((pool) => pool.end()))
      await server.close()
    })

    function as(user: string, password: string): DatabasePool {
      const { port, ca: trusted } = server
      const pool = openDatabase({ server: 'localhost', port, database: 'merzim', user, password, trusted })
      pools.push(pool)
      return pool
    }

    it('reads both offices by its own login, and may write into none', async () => {
      const passwords: Readonly<Record<string, string>> = {
        [OFFICE_LOGIN]: OFFICE_PASSWORD,
        [OTHER_LOGIN]: 'өзен-9',
      }
      await bothOffices(async (login) => createDatabaseTarget(as(login, passwords[login] ?? '')))
      const login = as(REGION_LOGIN, REGION_PASSWORD)
      const found = []
      for (const { source } of await officesInDatabase(login)) {
        const target = createRegionTarget(login, source.kind === 'database' ? source.office : 0)
        for (const run of await target.holdings()) found.push((await target.read(run))?.length)
      }
      expect(found).toEqual([2, 1])
      await expect(login.query('delete from merzim.entry', [])).rejects.toMatchObject({
        failure: 'exchange-db-denied',
      })
    })
  },
)

async function failureOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    return targetFailure(error).code
  }
}
