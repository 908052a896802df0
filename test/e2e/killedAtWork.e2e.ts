import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { everyComplaint } from '@shared/queries/registerList.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { writeDemo } from '../../electron/demo/writeDemo.ts'
import { makeCentralDatabase, OFFICE_LOGIN, OFFICE_PASSWORD } from '../support/centralDatabase.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgresServer.ts'
import { answerWith, state } from './support/exchange.ts'
import { keepPicture, openDesk, registerComplaint, type Desk } from './support/flow.ts'
import { holdsFiles, killedDuring, verified } from './support/killed.ts'
import { freshUserData } from './support/launch.ts'
import { askOffice } from './support/office.ts'
import { settled } from './support/settled.ts'

const TODAY = parseLocalDate('2026-03-17')

const hasServer = hasPostgres()
const withoutServer = hasServer ? '' : ' (skipped: there is no PostgreSQL here)'

/** In the middle of its long works: what was acknowledged is there, what was half done counts for nothing or goes on. */
describe('a program that is killed', () => {
  const made: string[] = []
  let folder: string
  let userData: string
  let data: string
  let desk: Desk
  /** Complaints that were acknowledged. */
  let complaints = 3000

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-killed-'))
    userData = await freshUserData()
    data = join(userData, 'data')
    made.push(folder, userData)
    await writeDemo(data, { complaints, seed: 5, today: TODAY })
    // The program takes it for its own demonstration of the day, and lets the head in.
    await writeFile(join(data, 'demo.json'), JSON.stringify({ demo: true, today: TODAY }))
    desk = await opened()
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk?.close()
    for (const one of made) await rm(one, { recursive: true, force: true })
  })

  async function opened(): Promise<Desk> {
    const one = await openDesk('ru', { args: ['--demo'], userData })
    await settled(one.window)
    return one
  }

  async function placeNamed(name: string): Promise<string> {
    const path = join(folder, name)
    await mkdir(path)
    await answerWith(desk, path)
    return path
  }

  async function acknowledge(): Promise<void> {
    await registerComplaint(desk)
    await desk.window.getByRole('dialog').waitFor()
    await desk.window.keyboard.press('Escape')
    complaints += 1
  }

  /** What the killed program left is whole; then it is started again. */
  async function startAgain(): Promise<void> {
    expect((await verified(data)).complaints).toBe(complaints)
    desk = await opened()
  }

  it('while it makes a backup: the half one is none, and the next one is whole', async () => {
    await acknowledge()
    const copies = await placeNamed('copies')
    await killedDuring(desk, 'backups.choose-folder', undefined, () => holdsFiles(copies, 2))
    await startAgain()
    expect((await askOffice(desk, 'backups.list', undefined)).rows).toEqual([])
    await answerWith(desk, copies)
    await askOffice(desk, 'backups.choose-folder', undefined)
    // The first one of a folder is made by itself.
    const stateOfBackups = () => askOffice(desk, 'backups.state', undefined)
    await expect
      .poll(stateOfBackups, { timeout: 30_000 })
      .toMatchObject({ job: null, failure: null, lastGood: expect.stringMatching(/^2026-03-17/) })
    const { rows } = await askOffice(desk, 'backups.list', undefined)
    expect(rows).toMatchObject([{ complaints }])
    expect(await askOffice(desk, 'backups.check', { id: rows[0]?.id ?? '' })).toEqual({ faults: 0 })
  })

  it('while it restores one, and while that takes the place of the data', async () => {
    const { rows } = await askOffice(desk, 'backups.list', undefined)
    const restore = { id: rows[0]?.id ?? '', mark: '' }
    const inBackup = complaints
    await acknowledge()
    const beside = async (): Promise<string> =>
      (await readdir(userData)).find((name) => name.startsWith('restored-')) ?? 'none'
    await killedDuring(desk, 'backups.restore', restore, async () =>
      holdsFiles(join(userData, await beside()), 2),
    )
    await startAgain()
    const restored = await askOffice(desk, 'backups.restore', restore)
    expect(restored).toMatchObject({ faults: 0, journalFaults: 0 })
    // Once ordered, the program would start anew by itself beside the one the test starts.
    await desk.electron.evaluate(({ app }) => Object.assign(app, { relaunch: () => undefined }))
    await killedDuring(desk, 'backups.switch', undefined, () => isThere(userData, 'switch.json'))
    await startAgain()
    const aside = (await readdir(userData)).find((name) => name.startsWith('data-before-')) ?? ''
    expect((await verified(join(userData, aside))).complaints).toBe(complaints)
    complaints = inBackup
    expect(
      await askOffice(desk, 'register.list', { query: everyComplaint('', 'ru'), offset: 0, limit: 1 }),
    ).toMatchObject({ total: complaints })
  })

  it('while it brings in the old register: the same table goes on, and nothing is there twice', async () => {
    const rows = 4000
    const table = join(folder, 'old.csv')
    const lines = Array.from(
      { length: rows },
      (_, n) => `${n + 1};17.03.2021;Ескендірова ${n};анықтама туралы`,
    )
    await writeFile(table, ['Кіріс №;Түскен күні;Арыз иесі;Мазмұны', ...lines].join('\n'))
    const check = async () => {
      await answerWith(desk, table)
      const { token, columns } = await askOffice(desk, 'old-register.choose', undefined)
      const targets = columns.map(({ target }) => target)
      return { token, ...(await askOffice(desk, 'old-register.check', { token, targets })) }
    }
    const { token, take } = await check()
    expect(take).toBe(rows)
    const month = join(data, 'journal', `${TODAY.slice(0, 7)}.ndjson`)
    const size = async (): Promise<number> => (await stat(month)).size
    const before = { events: (await verified(data)).events, size: await size() }
    await killedDuring(
      desk,
      'old-register.confirm',
      { token },
      async () => (await size()) > before.size + 100_000,
    )
    const stored = (await verified(data)).events - before.events
    expect(stored).toBeGreaterThan(0)
    await startAgain()
    const again = await check()
    // One of the events is not a row: it says that a table came in.
    expect(again).toMatchObject({ take: rows - (stored - 1), known: stored - 1 })
    await askOffice(desk, 'old-register.confirm', { token: again.token })
    const all = { text: '', offset: 0, limit: 1 }
    expect(await askOffice(desk, 'old-register.list', all)).toMatchObject({ all: rows })
  })

  it('while it sends to a folder, and another one while it reads from there', async () => {
    const share = await placeNamed('share')
    await askOffice(desk, 'exchange.choose-folder', undefined)
    await killedDuring(desk, 'exchange.switch', { on: true }, () => holdsFiles(share, 1))
    await startAgain()
    await desk.window.keyboard.press('F5')
    await state(desk, 'current')

    const otherData = await freshUserData()
    made.push(otherData)
    let other = await openDesk('kk', { userData: otherData })
    const choose = async (): Promise<void> => {
      await answerWith(other, share)
      expect(await askOffice(other, 'join.choose', undefined)).toBe(true)
    }
    const journal = join(otherData, 'data', 'journal')
    await choose()
    await killedDuring(other, 'join.read', undefined, () => holdsFiles(journal, 3))
    await verified(join(otherData, 'data'))
    other = await openDesk('kk', { userData: otherData })
    await choose()
    await askOffice(other, 'join.read', undefined)
    expect(await askOffice(other, 'join.state', undefined)).toMatchObject({ isRead: true, failure: null })
    await other.close()
    const { events } = await verified(data)
    expect(await verified(join(otherData, 'data'))).toMatchObject({ complaints, events })
  })

  it.skipIf(!hasServer)(
    `while it sends to a database that goes down with it, and both come back${withoutServer}`,
    async () => {
      const server = await startPostgres()
      try {
        await sendToDatabase(server)
      } finally {
        await server.close()
      }
    },
  )

  async function sendToDatabase(server: PostgresServer): Promise<void> {
    await makeCentralDatabase(server)
    const count = async (): Promise<number> =>
      Number(await server.sql('select count(*) from merzim.entry', 'merzim'))
    const certificate = join(folder, 'centre.crt')
    await writeFile(certificate, server.ca)
    const way = { server: 'localhost', port: server.port, database: 'merzim', user: OFFICE_LOGIN }
    // Nothing here keeps a password safely over the end of the program, so it is said again.
    const sayWay = () =>
      askOffice(desk, 'exchange.save-database', { ...way, isEncrypted: true, password: OFFICE_PASSWORD })
    await askOffice(desk, 'exchange.choose-kind', { kind: 'database' })
    await sayWay()
    await answerWith(desk, certificate)
    await askOffice(desk, 'exchange.choose-certificate', undefined)
    await killedDuring(desk, 'exchange.switch', { on: true }, async () => (await count()) > 0)
    await server.stop()
    await server.start()
    await startAgain()
    await sayWay()
    await askOffice(desk, 'exchange.switch', { on: true })
    await askOffice(desk, 'exchange.now', undefined)
    expect(await askOffice(desk, 'exchange.status', undefined)).toMatchObject({ state: 'current' })
    expect(await count()).toBe((await verified(data)).events)
  }
})

async function isThere(folder: string, name: string): Promise<boolean> {
  return (await readdir(folder)).includes(name)
}
