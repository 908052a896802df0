import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'

import { runHeadless } from '../../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../../electron/headless/registry.ts'
import type { Secrets } from '../../../../electron/platform/secrets.ts'
import { anOperator } from '../../../support/builders.ts'
import { OFFICE_PASSWORD, OTHER_LOGIN } from '../../../support/centralDatabase.ts'
import { foldState } from '../../../support/foldState.ts'
import { hasPostgres } from '../../../support/postgresServer.ts'
import { atAkim } from '../../../support/steps.ts'
import { coding, HEAD, officesOfRegion } from './officesOfRegion.ts'

const isThere = hasPostgres()
const without = isThere ? '' : ' (skipped: there is no PostgreSQL here)'

describe.skipIf(!isThere)(`offices and the database of the region${without}`, () => {
  const region = officesOfRegion()
  const { open, ask, way, setUp, exchangeAll } = region

  it('two desks of one office agree through it; another office sees nothing of them', async () => {
    const a = await setUp('a', 'К1')
    const b = await setUp('b', 'К2')
    const other = await setUp('other', 'К1', { user: OTHER_LOGIN, password: 'өзен-9' })
    await a.parts.journal.append('c1', HEAD.id, () => ok([atAkim]))
    await exchangeAll(a, b, other)
    expect([...b.parts.world.complaints.keys()]).toEqual(['c1'])
    expect(foldState(b.parts.fold)).toEqual(foldState(a.parts.fold))
    expect(other.parts.world.complaints.size).toBe(0)
    const events = await region
      .server()
      .sql(
        `select office, type, to_char(at at time zone 'utc', 'YYYY-MM-DD HH24') from merzim.events where stream = 'c1'`,
        'merzim',
      )
    expect(events.trim()).toBe('karasu|complaint.registered|2026-03-16 06')
    const page = await ask(b, 'exchange.page', undefined)
    expect(page.peers.map(({ mark }) => mark)).toEqual(['К2', 'К1'])
    expect(page).toMatchObject({ kind: 'database', certificate: 'centre.crt', password: 'kept', refused: [] })
  })

  it('the password is found again after a restart, and stands nowhere in plain', async () => {
    const a = await setUp('a', 'К1')
    await region.close(a)
    const again = await open('a')
    await exchangeAll(again)
    expect(await ask(again, 'exchange.status', undefined)).toMatchObject({ state: 'current', failure: null })
    for (const name of ['settings.json', 'exchange.json', 'exchange-password.json']) {
      expect(await readFile(join(region.folder(), 'a', name), 'utf8')).not.toContain(OFFICE_PASSWORD)
    }
    expect(JSON.stringify(await ask(again, 'exchange.page', undefined))).not.toContain(OFFICE_PASSWORD)
  })

  it('another place or another kind switches it off, the same place again does not', async () => {
    const a = await setUp('a', 'К1')
    await ask(a, 'exchange.save-database', { ...way(), password: null })
    expect(a.parts.settings.read().exchangeOn).toBe(true)
    await ask(a, 'exchange.save-database', { ...way(), password: null, user: OTHER_LOGIN })
    expect(a.parts.settings.read().exchangeOn).toBe(false)
    await ask(a, 'exchange.save-database', way())
    await ask(a, 'exchange.switch', { on: true })
    await ask(a, 'exchange.choose-kind', { kind: 'folder' })
    expect(a.parts.settings.read()).toMatchObject({ exchangeOn: false, exchangeKind: 'folder' })
    await expect(ask(a, 'exchange.switch', { on: true })).rejects.toThrow('not-found')
  })

  it('a file that is no certificate changes nothing', async () => {
    await writeFile(
      join(region.folder(), 'key.pem'),
      '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n',
    )
    const a = await open('a', 'key.pem')
    await expect(ask(a, 'exchange.choose-certificate', undefined)).rejects.toThrow('no-certificate')
    expect(a.parts.settings.read().exchangeCentre).toBeNull()
  })

  async function sync(name: string, env: Readonly<Record<string, string>> = {}, secrets?: Secrets) {
    const out: string[] = []
    const code = await runHeadless(['sync', '--data', join(region.folder(), name)], HEADLESS_COMMANDS, {
      readStdin: async () => '',
      out: (text) => void out.push(text),
      err: () => undefined,
      clock: { nowMs: () => Date.parse('2026-03-16T09:00:00Z') },
      env,
      secrets,
    })
    return { code, answer: out.length > 0 ? JSON.parse(out.join('')) : null }
  }

  it('`sync` exchanges once while the program is closed, and says what is in the way', async () => {
    const a = await setUp('a', 'К1')
    const b = await setUp('b', 'К2')
    await b.parts.journal.append('c1', HEAD.id, () => ok([atAkim]))
    await exchangeAll(b)
    expect(await sync('a', {}, coding)).toMatchObject({ code: 1, answer: { code: 'storage-locked' } })
    await region.close(a)
    expect(await sync('a')).toMatchObject({ code: 1, answer: { code: 'exchange-db-no-password' } })
    const wrong = await sync('a', { MERZIM_DATABASE_PASSWORD: 'wrong' })
    expect(wrong).toMatchObject({ code: 1, answer: { ok: false, code: 'exchange-db-password' } })
    expect(await sync('a', {}, coding)).toMatchObject({
      code: 0,
      answer: { ok: true, sent: 0, received: 4, refused: [], forks: [], workstations: 2 },
    })
    const again = await sync('a', { MERZIM_DATABASE_PASSWORD: OFFICE_PASSWORD })
    expect(again).toMatchObject({ code: 0, answer: { received: 0 } })
    const published = await region.server().sql('select office, number from merzim.complaints', 'merzim')
    expect(published.trim()).toBe('karasu|К1-26-0406')
    const reopened = await open('a')
    expect([...reopened.parts.world.complaints.keys()]).toEqual(['c1'])
    await ask(reopened, 'exchange.switch', { on: false })
    await region.close(reopened)
    expect(await sync('a', {}, coding)).toEqual({ code: 2, answer: null })
  })

  it('only the head changes the way to it', async () => {
    const a = await open('a')
    a.parts.session.enter(anOperator({ id: 'operator-2', role: 'registrar' }))
    for (const [channel, input] of [
      ['exchange.choose-kind', { kind: 'database' }],
      ['exchange.save-database', way()],
      ['exchange.choose-certificate', undefined],
    ] as const) {
      expect(await a.dispatch(channel, input)).toMatchObject({ error: { code: 'not-allowed' } })
    }
  })
})
