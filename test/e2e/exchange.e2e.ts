import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { makeCentralDatabase, OFFICE_LOGIN, OFFICE_PASSWORD } from '../support/centralDatabase.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgresServer.ts'
import { expectAccessible } from './support/axe.ts'
import {
  expectClean,
  goTo,
  keepPicture,
  openDesk,
  openSettings,
  PASSWORD,
  registerComplaint,
  type Desk,
} from './support/flow.ts'
import { preparedOffice } from './support/preparedOffice.ts'

let folder: string
let share: string
let first: Desk
let second: Desk
const made: string[] = []

/** Answers the next dialogs that ask for a folder or a file. */
const answerWith = ({ electron }: Desk, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, answer) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [answer] }) })
  }, path)

async function enter(desk: Desk): Promise<void> {
  await desk.window.locator('input[type=password]').fill(PASSWORD)
  await desk.window.keyboard.press('Enter')
  await goTo(desk, 'today')
}

async function switchOn(desk: Desk): Promise<void> {
  const { t, window } = desk
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  await answerWith(desk, share)
  await openSettings(desk, 'exchange')
  await button(t('exchange:folder.choose')).click()
  await button(t('exchange:folder.test')).click()
  await window.getByText(t('exchange:folder.fine', { count: 0 }).slice(0, 20)).waitFor()
  await button(t('exchange:folder.turnOn')).click()
  await window.getByRole('alertdialog').waitFor()
  await expectAccessible(window, '[role=alertdialog]')
  await button(t('exchange:confirm.yes')).click()
  await state(desk, 'current')
}

const state = ({ window }: Desk, name: string): Promise<void> =>
  window.locator(`.tb [data-exchange=${name}]`).waitFor({ timeout: 30_000 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-e2e-share-'))
  share = join(folder, 'share')
  await mkdir(share)
  made.push(await preparedOffice('К1', 'Жүнісова'), await preparedOffice('К2', 'Мельник'))
  first = await openDesk('ru', { userData: made[0] ?? '' })
  second = await openDesk('kk', { userData: made[1] ?? '' })
}, 120_000)

afterEach(async ({ task }) => {
  await keepPicture(first, task)
  await keepPicture(second, task)
})

afterAll(async () => {
  await first?.close()
  await second?.close()
  for (const one of [folder, ...made]) await rm(one, { recursive: true, force: true })
})

describe('two desks of one office and a folder', () => {
  it('begin to exchange, and what is registered at one is in the register of the other', async () => {
    await enter(first)
    await enter(second)
    await switchOn(first)
    await goTo(first, 'today')
    await registerComplaint(first)
    await first.window
      .getByRole('dialog', { name: first.t('tickets:accepted', { number: 'К1-26-0001' }) })
      .waitFor()
    await first.window.keyboard.press('Escape')
    await state(first, 'current')
    await switchOn(second)
    await goTo(second, 'register')
    await second.window.getByText('К1-26-0001').first().waitFor()
    await openSettings(second, 'exchange')
    const peers = second.window.getByRole('region', { name: second.t('exchange:peers.title') })
    await peers.getByText('К1', { exact: true }).waitFor()
    await expectClean(second)
    await goTo(first, 'register')
    await first.window.keyboard.press('F5')
    await openSettings(first, 'exchange')
    await first.window
      .getByRole('region', { name: first.t('exchange:peers.title') })
      .getByText('К2', { exact: true })
      .waitFor()
    await expectClean(first)
  })

  it('say that the folder is away, keep what is registered, and catch up by F5', async () => {
    await rename(share, `${share}-away`)
    await goTo(second, 'today')
    await registerComplaint(second)
    await second.window
      .getByRole('dialog', { name: second.t('tickets:accepted', { number: 'К2-26-0001' }) })
      .waitFor()
    await second.window.keyboard.press('Escape')
    await second.window.keyboard.press('F5')
    await state(second, 'away')
    await second.window.locator('.tb .net').click()
    await second.window.locator('.exchangepop').getByText(second.t('errors:title.exchange-away')).waitFor()
    await expectAccessible(second.window, '.exchangepop')
    await rename(`${share}-away`, share)
    await second.window
      .locator('.exchangepop')
      .getByRole('button', { name: second.t('exchange:now') })
      .click()
    await state(second, 'current')
    await second.window.keyboard.press('Escape')
    await goTo(first, 'register')
    await first.window.keyboard.press('F5')
    await first.window.getByText('К2-26-0001').first().waitFor()
    expect(await first.window.getByText('К1-26-0001').count()).toBeGreaterThan(0)
  })
})

const hasServer = hasPostgres()
const withoutServer = hasServer ? '' : ' (skipped: there is no PostgreSQL here)'

describe.skipIf(!hasServer)(`the same two desks and the database of the region${withoutServer}`, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await makeCentralDatabase(server)
    await writeFile(join(folder, 'centre.crt'), server.ca)
    await writeFile(join(folder, 'other.crt'), server.otherCa)
  }, 60_000)
  afterAll(() => server.close())

  const button = ({ window }: Desk, name: string) => window.getByRole('button', { name, exact: true })

  async function chooseCertificate(desk: Desk, file: string): Promise<void> {
    await answerWith(desk, join(folder, file))
    await button(desk, desk.t('exchange:place.choose')).click()
    await desk.window.getByText(file, { exact: true }).waitFor()
  }

  async function goOver(desk: Desk, certificate: string): Promise<void> {
    const { t, window } = desk
    await openSettings(desk, 'exchange')
    await button(desk, t('exchange:folder.turnOff')).click()
    await window.getByRole('radio', { name: t('exchange:place.database') }).click()
    const fill = (name: string, value: string) => window.locator(`.xform input[name=${name}]`).fill(value)
    await fill('server', 'localhost')
    await fill('port', String(server.port))
    await fill('user', OFFICE_LOGIN)
    await fill('password', OFFICE_PASSWORD)
    await chooseCertificate(desk, certificate)
    await expectClean(desk)
    await button(desk, t('exchange:place.save')).click()
  }

  async function switchOver(desk: Desk): Promise<void> {
    const { t, window } = desk
    await window.getByText(t('exchange:place.fine', { count: 0 }).slice(0, 20)).waitFor()
    await button(desk, t('exchange:folder.turnOn')).click()
    const dialog = window.getByRole('alertdialog')
    await dialog.getByText(`${OFFICE_LOGIN}@localhost`).waitFor()
    await dialog.getByRole('button', { name: t('exchange:confirm.yes') }).click()
    await state(desk, 'current')
  }

  it('go over to it, told what is wrong with the way there, and see each other’s complaints', async () => {
    await goOver(first, 'other.crt')
    await first.window.getByText(first.t('errors:title.exchange-db-certificate')).waitFor()
    await expectClean(first)
    await chooseCertificate(first, 'centre.crt')
    await button(first, first.t('exchange:place.test')).click()
    await switchOver(first)
    await goOver(second, 'centre.crt')
    await switchOver(second)
    await goTo(second, 'today')
    await registerComplaint(second)
    await second.window
      .getByRole('dialog', { name: second.t('tickets:accepted', { number: 'К2-26-0002' }) })
      .waitFor()
    await second.window.keyboard.press('Escape')
    await state(second, 'current')
    await goTo(first, 'register')
    await first.window.keyboard.press('F5')
    await first.window.getByText('К2-26-0002').first().waitFor()
    expect(Number(await server.sql('select count(*) from merzim.journal', 'merzim'))).toBeGreaterThan(0)
  })

  it('say that the server is away, and go on when it is back', async () => {
    await server.stop()
    await first.window.keyboard.press('F5')
    await state(first, 'away')
    await server.start()
    await first.window.keyboard.press('F5')
    await state(first, 'current')
  })
})
