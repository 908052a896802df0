import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { createDatabaseContents } from '../../../../electron/exchange/database/databaseContents.ts'
import { createDatabaseTarget } from '../../../../electron/exchange/database/databaseTarget.ts'
import {
  openDatabase,
  type DatabaseAccess,
  type DatabasePool,
} from '../../../../electron/exchange/database/pgConnection.ts'
import { targetFailure } from '../../../../electron/exchange/targetFailure.ts'
import { makeCentralDatabase, OFFICE_LOGIN, OFFICE_PASSWORD } from '../../../support/centralDatabase.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../../../support/postgresServer.ts'
import { note, openDesk } from '../../journal/desk.ts'
import { exchange, openShare } from '../exchanging.ts'
import { itKeepsContents } from '../contentContract.ts'
import { itKeepsTheContract, someEvents } from '../targetContract.ts'

const isThere = hasPostgres()

describe.skipIf(!isThere)(
  `a real PostgreSQL server${isThere ? '' : ' (skipped: there is none here)'}`,
  () => {
    let server: PostgresServer
    const pools: DatabasePool[] = []

    beforeAll(async () => {
      server = await startPostgres()
      await makeCentralDatabase(server)
    }, 60_000)
    afterEach(async () => {
      await Promise.all(pools.splice(0).map((pool) => pool.end()))
    })
    afterAll(() => server.close())

    const open = (part: Partial<DatabaseAccess> = {}): ExchangeTarget => createDatabaseTarget(openPool(part))

    function openPool(part: Partial<DatabaseAccess> = {}): DatabasePool {
      const pool = openDatabase({
        server: 'localhost',
        port: server.port,
        database: 'merzim',
        user: OFFICE_LOGIN,
        password: OFFICE_PASSWORD,
        trusted: server.ca,
        ...part,
      })
      pools.push(pool)
      return pool
    }
    const empty = () =>
      server.sql('truncate merzim.entry, merzim.journal, merzim.sign, merzim.content_part', 'merzim')

    describe('target', () => {
      itKeepsTheContract(async () => {
        await empty()
        return () => open()
      })
    })

    describe('contents', () => {
      itKeepsContents(
        async () => {
          await empty()
          return () => createDatabaseContents(openPool())
        },
        { isPerWriter: false },
      )

      it('their bytes are not compressed a second time, in any of the tables', async () => {
        const kinds = await server.sql(
          `select distinct attstorage from pg_attribute where attname = 'bytes' and attrelid::regclass::text like 'merzim.content_part%'`,
          'merzim',
        )
        expect(kinds.trim()).toBe('e')
      })
    })

    describe('says why it cannot be used', () => {
      const failureOf = (part: Partial<DatabaseAccess>) =>
        open(part)
          .holdings()
          .then(() => null)
          .catch((error: unknown) => targetFailure(error))

      it('the right centre vouches for the server: it is used, over an encrypted line', async () => {
        expect(await failureOf({})).toBeNull()
        const lines = await server.sql(
          `select ssl from pg_stat_ssl join pg_stat_activity using (pid) where usename = '${OFFICE_LOGIN}'`,
        )
        expect(new Set(lines.trim().split('\n'))).toEqual(new Set(['t']))
      })

      it('without encryption only when that is said', async () => {
        expect(await failureOf({ trusted: null })).toBeNull()
      })

      it.each<readonly [string, Partial<DatabaseAccess>]>([
        ['exchange-db-password', { password: 'wrong' }],
        ['exchange-db-password', { password: '' }],
        ['exchange-db-password', { user: 'nobody_at_all' }],
        ['exchange-db-login', { user: 'barred' }],
        ['exchange-db-missing', { database: 'merzin' }],
        ['exchange-db-foreign', { database: 'postgres' }],
        ['exchange-db-no-office', { user: 'desk_nowhere', password: 'x' }],
        ['exchange-db-denied', { user: 'bi_region', password: 'y' }],
        ['exchange-db-other-name', { server: '127.0.0.1' }],
        ['exchange-db-away', { server: 'no-such-server.invalid' }],
        ['exchange-db-away', { port: 1 }],
      ])('%s: %o', async (code, part) => {
        expect(await failureOf(part)).toMatchObject({ code })
      })

      it('a certificate of another centre, or of none that is known, sends no password', async () => {
        expect(await failureOf({ trusted: server.otherCa })).toMatchObject({
          code: 'exchange-db-certificate',
        })
        expect(await failureOf({ trusted: '' })).toMatchObject({ code: 'exchange-db-certificate' })
      })

      it('a server that does not encrypt', async () => {
        await server.sql('alter system set ssl = off')
        await server.stop()
        await server.start()
        try {
          expect(await failureOf({})).toMatchObject({ code: 'exchange-db-no-tls' })
        } finally {
          await server.sql('alter system set ssl = on')
          await server.stop()
          await server.start()
        }
      })

      it('a server that only reads', async () => {
        await server.sql(`alter role ${OFFICE_LOGIN} set default_transaction_read_only = on`)
        try {
          const target = open()
          const error = await target.write(await someEvents(1)).catch((reason: unknown) => reason)
          expect(targetFailure(error)).toMatchObject({ code: 'exchange-db-read-only' })
        } finally {
          await server.sql(`alter role ${OFFICE_LOGIN} reset default_transaction_read_only`)
        }
      })

      it('a journal with more in it than its words: no password in what is logged', async () => {
        const failure = await failureOf({ password: 'wrong-secret' })
        expect(JSON.stringify(failure)).not.toContain('wrong-secret')
      })
    })

    it('a server restarted in the middle of an exchange: it fails, and the next one completes it', async () => {
      await empty()
      const desk = await openDesk()
      for (let n = 0; n < 900; n += 1) await note(desk.journal, 'c1', `t${n}`)
      const target = open()
      let pieces = 0
      const interrupted: ExchangeTarget = {
        ...target,
        async write(events) {
          pieces += 1
          if (pieces === 2) await server.stop()
          await target.write(events)
        },
      }
      const broken = exchange(desk.journal, await openShare(), { target: interrupted })
      expect(targetFailure(await broken.catch((error: unknown) => error))).toMatchObject({
        code: 'exchange-db-away',
      })
      await server.start()
      expect(await exchange(desk.journal, await openShare(), { target })).toMatchObject({
        sent: 400,
        forks: [],
      })
      const other = await openDesk()
      expect(await exchange(other.journal, await openShare(), { target: open() })).toMatchObject({
        received: 900,
      })
    })

    it('many that pass on the same events at one moment do not take each other for forks', async () => {
      await empty()
      const events = await someEvents(400)
      const targets = Array.from({ length: 6 }, () => open())
      await Promise.all(targets.map((target) => target.write(events)))
      expect(await open().holdings()).toMatchObject([{ first: 1, last: 400 }])
    })
  },
)
