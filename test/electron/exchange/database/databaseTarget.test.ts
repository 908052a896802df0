import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { ForkedThere, type ExchangeTarget } from '@shared/exchange/target.ts'

import type { DatabaseConnection } from '../../../../electron/exchange/database/connection.ts'
import { createDatabaseTarget } from '../../../../electron/exchange/database/databaseTarget.ts'
import type { Exchanged } from '../../../../electron/exchange/exchangeOnce.ts'
import type { Journal } from '../../../../electron/journal/journal.ts'
import { sealEvent, NO_HASH } from '../../../../electron/journal/seal.ts'
import { note, openDesk, textsOf } from '../../journal/desk.ts'
import { exchange, openShare } from '../exchanging.ts'
import { OFFICE_LOGIN, OTHER_LOGIN } from '../../../support/centralDatabase.ts'
import { openRegion, type Region } from './region.ts'

let region: Region
beforeAll(async () => void (region = await openRegion()), 60_000)
beforeEach(() => region.empty())
afterAll(() => region.close())

const target = (login = OFFICE_LOGIN): ExchangeTarget => createDatabaseTarget(region.as(login))

async function through(journal: Journal, place = target()): Promise<Exchanged> {
  return exchange(journal, await openShare(), { target: place })
}

async function twoDesks() {
  const a = await openDesk()
  const b = await openDesk()
  b.clock.forward(1)
  return { a, b }
}

/** A computer and its copy, which have two events in common and one each of their own. */
async function clones() {
  const a = await openDesk()
  await note(a.journal, 'c1', 'one', 'two')
  const clone = await openDesk(a.disk.afterPowerCut(0))
  await note(a.journal, 'c1', 'here')
  await note(clone.journal, 'c1', 'there')
  return { a, clone }
}

describe('desks agree through it', () => {
  it('two have each other’s events, and a third all of them', async () => {
    const { a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1', 'a2')
    await note(b.journal, 'c2', 'b1')
    expect(await through(a.journal)).toMatchObject({ sent: 2, received: 0, refused: [], forks: [] })
    expect(await through(b.journal)).toMatchObject({ sent: 1, received: 2, refused: [], forks: [] })
    expect(await through(a.journal)).toMatchObject({ sent: 0, received: 1, sentThrough: 2 })
    expect(textsOf(a.sink.events)).toEqual(textsOf(b.sink.events))
    const c = await openDesk()
    expect(await through(c.journal)).toMatchObject({ sent: 0, received: 3 })
  })

  it('what was written together arrives together, also over the end of a run', async () => {
    const { a, b } = await twoDesks()
    for (const count of [999, 1, 2_400, 1]) {
      await note(a.journal, 'c1', ...Array.from({ length: count }, (_, n) => `t${n}`))
    }
    await through(a.journal)
    expect((await target().holdings()).map(({ first, last }) => [first, last])).toEqual([
      [1, 1000],
      [1001, 3400],
      [3401, 3401],
    ])
    expect(await through(b.journal)).toMatchObject({ received: 3_401, refused: [] })
  })

  it('an event missing in the middle is put back by whoever has it', async () => {
    const { a, b } = await twoDesks()
    for (const text of ['a1', 'a2', 'a3']) await note(a.journal, 'c1', text)
    await through(a.journal)
    await region.database.exec(
      'delete from merzim.entry where seq = 2; delete from merzim.journal where seq = 2',
    )
    expect(await through(b.journal)).toMatchObject({ received: 1, refused: [{ reason: 'gap', seq: 3 }] })
    expect(await through(a.journal)).toMatchObject({ sent: 1 })
    expect(await through(b.journal)).toMatchObject({ received: 2, refused: [] })
  })

  it('an event whose body is not there, or was changed, is refused and never taken', async () => {
    const { a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await through(a.journal)
    // The database lets nobody do that, but a disk may.
    await region.database.exec(
      `set session_replication_role = replica;
       update merzim.journal set body = replace(body::text, '"a1"', '"b7"')::json;
       set session_replication_role = default`,
    )
    expect(await through(b.journal)).toMatchObject({ received: 0, refused: [{ reason: 'damaged' }] })
    await region.database.exec('delete from merzim.journal')
    expect(await through(b.journal)).toMatchObject({
      received: 0,
      refused: [{ reason: 'unreadable', seq: 1 }],
    })
  })

  it('takes the character 0, which PostgreSQL’s texts cannot hold', async () => {
    const event = sealEvent(NO_HASH, {
      v: 1,
      id: '11111111-1111-4111-8111-111111111111',
      stream: 'c\0',
      node: 'pc-zero',
      seq: 1,
      hlc: '2026-11-15T07:00:00.000Z-0000-pc-zero',
      actor: 'op-1',
      data: { type: 'complaint.noted', text: 'a\0b\ud800' },
    } as never)
    await target().write([event])
    const [run] = await target().holdings()
    const read = run && (await target().read(run))
    expect(JSON.stringify(read)).toBe(JSON.stringify([event]))
  })
})

describe('one node with two histories', () => {
  it('the database refuses the second one also when its name was not to be seen before', async () => {
    const { a, clone } = await clones()
    await through(a.journal)
    const blind: ExchangeTarget = { ...target(), holdings: async () => [] }
    const result = await through(clone.journal, blind)
    expect(result).toMatchObject({ sent: 0, sentThrough: 2, forks: [{ node: a.journal.node, seq: 3 }] })
    expect(textsOf(clone.sink.events)).toEqual(['one', 'two', 'there'])
  })

  it('is told at the next exchange as well, by what is there', async () => {
    const { a, clone } = await clones()
    await through(a.journal)
    expect((await through(clone.journal)).forks).toEqual([{ node: a.journal.node, seq: 3 }])
  })

  it('a bare “on conflict do nothing” would hide it: the statement must name the key it passes over', async () => {
    const { a, clone } = await clones()
    await through(a.journal)
    const connection = region.as(OFFICE_LOGIN)
    const asked: Parameters<DatabaseConnection['query']>[] = []
    const listening: DatabaseConnection = {
      query: (...question) => {
        asked.push(question)
        return connection.query(...question)
      },
    }
    const lost = clone.journal.since(clone.journal.node, 3)
    await expect(createDatabaseTarget(listening).write(lost)).rejects.toBeInstanceOf(ForkedThere)
    const [[sql, values] = ['', []]] = asked
    await expect(connection.query(sql, values)).rejects.toMatchObject({ code: '23505' })
    const mutant = sql.replace('on conflict (id) do nothing', 'on conflict do nothing')
    expect(mutant).not.toBe(sql)
    expect(await connection.query(mutant, values)).toMatchObject({ changed: 0 })
  })

  it('an event of a known id under another number is a fork, not a repetition', async () => {
    const { a } = await clones()
    await through(a.journal)
    const [first] = a.journal.since(a.journal.node, 1)
    if (!first) throw new Error('no event')
    await expect(target().write([{ ...first, seq: 9 }])).rejects.toBeInstanceOf(ForkedThere)
    await expect(target().write([{ ...first, seal: `00000000.${NO_HASH}` }])).rejects.toBeInstanceOf(
      ForkedThere,
    )
  })
})

describe('rights in the database', () => {
  it('an office sees its own rows only, and nothing under another’s name', async () => {
    const { a, b } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await note(b.journal, 'c2', 'b1')
    await through(a.journal)
    expect(await through(b.journal, target(OTHER_LOGIN))).toMatchObject({ received: 0, sent: 1 })
    expect(await target(OTHER_LOGIN).holdings()).toMatchObject([{ node: b.journal.node }])
    expect((await target(OTHER_LOGIN).signs()).map(({ sign }) => sign.node)).toEqual([b.journal.node])
    const foreign = region
      .as(OTHER_LOGIN)
      .query(`insert into merzim.sign (office, node, sign) values (1, 'pc-x', '{}')`, [])
    await expect(foreign).rejects.toMatchObject({ code: '42501' })
  })

  it.each([
    'update merzim.journal set type = type',
    'delete from merzim.journal',
    'update merzim.entry set year = 1',
  ])('a workstation may not: %s', async (sql) => {
    await expect(region.as(OFFICE_LOGIN).query(sql, [])).rejects.toMatchObject({ code: '42501' })
  })

  it('events of an office that come with the login of another one are not taken for sent', async () => {
    const { a } = await twoDesks()
    await note(a.journal, 'c1', 'a1')
    await through(a.journal)
    await expect(through(a.journal, target(OTHER_LOGIN))).rejects.toMatchObject({
      failure: 'exchange-db-other-office',
    })
  })
})

describe('a database that does not fit', () => {
  /** What holdings are told after `sql`, which is taken back. */
  async function told(sql: string, login = OFFICE_LOGIN): Promise<unknown> {
    const { database } = region
    await database.exec(`begin; ${sql}; set local role ${login}`)
    const open: DatabaseConnection = {
      query: async (text, values) => ({ rows: (await database.query(text, [...values])).rows, changed: 0 }),
    }
    const error = await createDatabaseTarget(open)
      .holdings()
      .then(() => ok(null))
      .catch((reason: unknown) => reason)
    await database.exec('rollback')
    return error
  }

  it.each([
    ['exchange-db-foreign', 'drop schema merzim cascade'],
    ['exchange-db-foreign', 'drop table merzim.schema_version'],
    ['exchange-db-foreign', 'alter table merzim.schema_version rename column version to number'],
    ['exchange-db-foreign', 'delete from merzim.schema_version'],
    ['exchange-db-older', 'update merzim.schema_version set version = -version'],
    ['exchange-db-newer', `insert into merzim.schema_version values (99, 'later', 99)`],
    ['exchange-db-no-office', 'delete from merzim.office_login'],
  ])('is told as %s: %s', async (failure, sql) => {
    expect(await told(sql)).toMatchObject({ failure })
  })

  it('a later step that asks nothing of workstations does not stop them', async () => {
    expect(await told(`insert into merzim.schema_version values (99, 'views', 1)`)).toEqual(ok(null))
  })

  it.each([
    ['exchange-db-no-office', 'desk_nowhere'],
    ['exchange-db-denied', 'bi_region'],
  ])('a login without its rights is told as %s: %s', async (failure, login) => {
    await expect(target(login).holdings()).rejects.toMatchObject({ failure })
  })
})
