import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import { composeOffice, type Office } from '../../../../electron/compose.ts'
import { createFakeDesktop } from '../../../../electron/platform/desktop.ts'
import { runHeadless } from '../../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../../electron/headless/registry.ts'
import type { Secrets } from '../../../../electron/platform/secrets.ts'
import { anOffice, anOperator } from '../../../support/builders.ts'
import {
  makeCentralDatabase,
  OFFICE_LOGIN,
  OFFICE_PASSWORD,
  OTHER_LOGIN,
} from '../../../support/centralDatabase.ts'
import { foldState } from '../../../support/foldState.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../../../support/postgresServer.ts'
import { atAkim } from '../../../support/steps.ts'
import { surroundingsOf } from '../../../support/surroundings.ts'

const HEAD = anOperator({ id: 'head-1', role: 'head' })
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const isThere = hasPostgres()
const without = isThere ? '' : ' (skipped: there is no PostgreSQL here)'

const coding: Secrets = {
  isAvailable: () => true,
  seal: (text) => Buffer.from(text).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString(),
}

describe.skipIf(!isThere)(`offices and the database of the region${without}`, () => {
  let server: PostgresServer
  let folder: string
  const opened: Office[] = []

  beforeAll(async () => {
    server = await startPostgres()
    await makeCentralDatabase(server)
  }, 60_000)
  afterAll(() => server.close())
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offices-'))
    await writeFile(join(folder, 'centre.crt'), `a comment\n${server.ca}`)
    await server.sql(
      'truncate merzim.entry, merzim.journal, merzim.sign, merzim.complaint_fact, merzim.content_part',
      'merzim',
    )
  })
  afterEach(async () => {
    for (const office of opened.splice(0)) await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(name: string, certificate = 'centre.crt'): Promise<Office> {
    let ms = Date.parse('2026-03-16T06:00:00Z')
    const office = await composeOffice(
      surroundingsOf({
        dataFolder: join(folder, name),
        clock: { nowMs: () => (ms += 10) },
        desktop: createFakeDesktop({ open: join(folder, certificate) }),
        secrets: coding,
      }),
    )
    await office.parts.journal.loaded
    office.parts.session.enter(HEAD)
    opened.push(office)
    return office
  }

  async function ask<C extends Channel>(office: Office, channel: C, input: Input<C>): Promise<Output<C>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
    const result = (await office.dispatch(channel, input)) as Result<Output<C>>
    if (!result.ok) throw new Error(result.error.code)
    return result.value
  }

  const way = (part: object = {}) => ({
    server: 'localhost',
    port: server.port,
    database: 'merzim',
    user: OFFICE_LOGIN,
    isEncrypted: true,
    password: OFFICE_PASSWORD,
    ...part,
  })

  async function setUp(name: string, mark: string, part: object = {}): Promise<Office> {
    const office = await open(name)
    const { node } = office.parts.journal
    const events: readonly DirectoryEvent[] = [
      { type: 'office.saved', office: anOffice() },
      { type: 'office.workstation-saved', workstation: { node, mark, name: { kk: mark, ru: mark } } },
      { type: 'directory.operator-saved', operator: HEAD },
    ]
    await office.parts.journal.append(DIRECTORY_STREAM, HEAD.id, () => ok(events))
    await ask(office, 'exchange.choose-certificate', undefined)
    await ask(office, 'exchange.save-database', way(part))
    await ask(office, 'exchange.switch', { on: true })
    await ask(office, 'exchange.now', undefined)
    return office
  }

  const exchangeAll = async (...offices: readonly Office[]): Promise<void> => {
    for (const office of [...offices, ...offices]) await ask(office, 'exchange.now', undefined)
  }

  it('two desks of one office agree through it; another office sees nothing of them', async () => {
    const a = await setUp('a', 'К1')
    const b = await setUp('b', 'К2')
    const other = await setUp('other', 'К1', { user: OTHER_LOGIN, password: 'өзен-9' })
    await a.parts.journal.append('c1', HEAD.id, () => ok([atAkim]))
    await exchangeAll(a, b, other)
    expect([...b.parts.world.complaints.keys()]).toEqual(['c1'])
    expect(foldState(b.parts.fold)).toEqual(foldState(a.parts.fold))
    expect(other.parts.world.complaints.size).toBe(0)
    const events = await server.sql(
      `select office, type, to_char(at at time zone 'utc', 'YYYY-MM-DD HH24') from merzim.events where stream = 'c1'`,
      'merzim',
    )
    expect(events.trim()).toBe('karasu|complaint.registered|2026-03-16 06')
    const page = await ask(b, 'exchange.page', undefined)
    expect(page.peers.map(({ mark }) => mark)).toEqual(['К2', 'К1'])
    expect(page).toMatchObject({ kind: 'database', certificate: 'centre.crt', password: 'kept', refused: [] })
  })

  it('files come through it as well; before step 3 records do, and the page says what its administrator has to run', async () => {
    const a = await setUp('a', 'К1')
    const b = await setUp('b', 'К2')
    const incoming = await a.parts.attachments.store.begin()
    await incoming.write(PDF)
    const { hash, size } = await incoming.finish()
    const file = { hash, size, name: 'скан.pdf', mediaType: 'application/pdf', note: '' }
    await a.parts.journal.append('c1', HEAD.id, () =>
      ok([atAkim, { type: 'complaint.attached', ...file, at: '2026-03-16T11:00' }]),
    )
    const filesOf = async (office: Office) => (await ask(office, 'exchange.page', undefined)).files
    const statesOf = (office: Office) => ask(office, 'attachments.states', { id: 'c1' })
    await server.sql('delete from merzim.schema_version where version = 3', 'merzim')
    try {
      await exchangeAll(a, b)
      expect(b.parts.exchange.status()).toMatchObject({ state: 'current', failure: null })
      expect(await filesOf(b)).toMatchObject({ noRoom: true })
      expect(await statesOf(b)).toMatchObject([{ state: 'awaited' }])
    } finally {
      await server.sql(`insert into merzim.schema_version values (3, 'contents', 1)`, 'merzim')
    }
    await exchangeAll(a, b)
    expect(await statesOf(b)).toMatchObject([{ state: 'whole' }])
    expect(await filesOf(b)).toEqual({ toSend: 0, toReceive: 0, lacking: 0, noRoom: false })
  })

  it('the password is found again after a restart, and stands nowhere in plain', async () => {
    const a = await setUp('a', 'К1')
    await opened.splice(opened.indexOf(a), 1)[0]?.close()
    const again = await open('a')
    await exchangeAll(again)
    expect(await ask(again, 'exchange.status', undefined)).toMatchObject({ state: 'current', failure: null })
    for (const name of ['settings.json', 'exchange.json', 'exchange-password.json']) {
      expect(await readFile(join(folder, 'a', name), 'utf8')).not.toContain(OFFICE_PASSWORD)
    }
    expect(JSON.stringify(await ask(again, 'exchange.page', undefined))).not.toContain(OFFICE_PASSWORD)
  })

  it('another place or another kind switches it off, the same place again does not', async () => {
    const a = await setUp('a', 'К1')
    await ask(a, 'exchange.save-database', way({ password: null }))
    expect(a.parts.settings.read().exchangeOn).toBe(true)
    await ask(a, 'exchange.save-database', way({ password: null, user: OTHER_LOGIN }))
    expect(a.parts.settings.read().exchangeOn).toBe(false)
    await ask(a, 'exchange.save-database', way())
    await ask(a, 'exchange.switch', { on: true })
    await ask(a, 'exchange.choose-kind', { kind: 'folder' })
    expect(a.parts.settings.read()).toMatchObject({ exchangeOn: false, exchangeKind: 'folder' })
    await expect(ask(a, 'exchange.switch', { on: true })).rejects.toThrow('not-found')
  })

  it('a file that is no certificate changes nothing', async () => {
    await writeFile(join(folder, 'key.pem'), '-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n')
    const a = await open('a', 'key.pem')
    await expect(ask(a, 'exchange.choose-certificate', undefined)).rejects.toThrow('no-certificate')
    expect(a.parts.settings.read().exchangeCentre).toBeNull()
  })

  async function sync(name: string, env: Readonly<Record<string, string>> = {}, secrets?: Secrets) {
    const out: string[] = []
    const code = await runHeadless(['sync', '--data', join(folder, name)], HEADLESS_COMMANDS, {
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
    await opened.splice(opened.indexOf(a), 1)[0]?.close()
    expect(await sync('a')).toMatchObject({ code: 1, answer: { code: 'exchange-db-no-password' } })
    const wrong = await sync('a', { MERZIM_DATABASE_PASSWORD: 'wrong' })
    expect(wrong).toMatchObject({ code: 1, answer: { ok: false, code: 'exchange-db-password' } })
    expect(await sync('a', {}, coding)).toMatchObject({
      code: 0,
      answer: { ok: true, sent: 0, received: 4, refused: [], forks: [], workstations: 2 },
    })
    const again = await sync('a', { MERZIM_DATABASE_PASSWORD: OFFICE_PASSWORD })
    expect(again).toMatchObject({ code: 0, answer: { received: 0 } })
    const published = await server.sql('select office, number from merzim.complaints', 'merzim')
    expect(published.trim()).toBe('karasu|К1-26-0406')
    const reopened = await open('a')
    expect([...reopened.parts.world.complaints.keys()]).toEqual(['c1'])
    await ask(reopened, 'exchange.switch', { on: false })
    await opened.splice(opened.indexOf(reopened), 1)[0]?.close()
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
