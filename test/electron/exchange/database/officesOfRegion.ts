import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import { composeOffice, type Office } from '../../../../electron/compose.ts'
import { createFakeDesktop } from '../../../../electron/platform/desktop.ts'
import type { Secrets } from '../../../../electron/platform/secrets.ts'
import { anOffice, anOperator } from '../../../support/builders.ts'
import { makeCentralDatabase, OFFICE_LOGIN, OFFICE_PASSWORD } from '../../../support/centralDatabase.ts'
import { startPostgres, type PostgresServer } from '../../../support/postgresServer.ts'
import { surroundingsOf } from '../../../support/surroundings.ts'

export const HEAD = anOperator({ id: 'head-1', role: 'head' })

/** Seals by spelling otherwise. */
export const coding: Secrets = {
  isAvailable: () => true,
  seal: (text) => Buffer.from(text).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString(),
}

type Way = Input<'join.look-database'>

/** Offices with the program's own parts around a database of a region on a real server, within a `describe`. */
export function officesOfRegion() {
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

  const way = (part: Partial<Way> = {}): Way => ({
    server: 'localhost',
    port: server.port,
    database: 'merzim',
    user: OFFICE_LOGIN,
    isEncrypted: true,
    password: OFFICE_PASSWORD,
    ...part,
  })

  async function setUp(name: string, mark: string, part: Partial<Way> = {}): Promise<Office> {
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

  return {
    server: () => server,
    folder: () => folder,
    open,
    ask,
    way,
    setUp,
    exchangeAll,
    close: async (office: Office): Promise<void> => {
      await opened.splice(opened.indexOf(office), 1)[0]?.close()
    },
  }
}
