import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { makeCentralDatabase, OFFICE_LOGIN, OFFICE_PASSWORD } from '../support/centralDatabase.ts'
import { hasPostgres, startPostgres, type PostgresServer } from '../support/postgresServer.ts'
import { expectAccessible } from './support/axe.ts'
import { carryOut } from './support/carrying.ts'
import {
  answerWith,
  enter,
  joinOffice,
  openFirstCard,
  state,
  switchOn,
  switchOver,
} from './support/exchange.ts'
import { contentsOn, extendBy, settleDecidedApart } from './support/onShare.ts'
import { choose } from './support/files.ts'
import {
  expectClean,
  goTo,
  keepPicture,
  openDesk,
  openSettings,
  registerComplaint,
  type Desk,
} from './support/flow.ts'
import { freshUserData } from './support/launch.ts'
import { preparedOffice } from './support/preparedOffice.ts'
import { giveKey, readable, sealFolder } from './support/sealing.ts'
import { pngOf } from './support/sampleFiles.ts'

let folder: string
let share: string
let first: Desk
let second: Desk
let complaintId = ''
const made: string[] = []

const PICTURE = 'Фото подъезда.png'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-e2e-share-'))
  share = join(folder, 'share')
  await mkdir(share)
  made.push(await preparedOffice('К1', 'Жүнісова'), await freshUserData())
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
  it('one works, the other joins at its first run and has what was registered', async () => {
    await enter(first)
    await switchOn(first, share)
    await goTo(first, 'today')
    await registerComplaint(first)
    await first.window
      .getByRole('dialog', { name: first.t('tickets:accepted', { number: 'К1-26-0001' }) })
      .waitFor()
    await first.window.keyboard.press('Escape')
    await state(first, 'current')
    await joinOffice(second, share)
    await state(second, 'current')
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

  it('a file attached at one is told as not arrived at the other, and opens there once it has come', async () => {
    const path = join(folder, PICTURE)
    await writeFile(path, pngOf(900, 600))
    await goTo(first, 'register')
    await openFirstCard(first)
    complaintId = new URL(first.window.url()).hash.split('/').at(-1) ?? ''
    await choose(first, [path])
    await first.window.keyboard.press('Control+Shift+KeyF')
    const attaching = first.window.getByRole('dialog', { name: first.t('attachments:attach.title') })
    await attaching.getByLabel(first.t('attachments:attach.note')).fill('подъезд № 2')
    await first.window.keyboard.press('Control+Enter')
    await attaching.waitFor({ state: 'detached' })
    await first.window.keyboard.press('F5')
    await expect.poll(() => contentsOn(share).catch(() => null), { timeout: 15_000 }).not.toBeNull()
    await state(first, 'current')
    const contents = await contentsOn(share)
    await rename(contents, `${contents}-away`)
    await goTo(second, 'register')
    await openFirstCard(second)
    await second.window.keyboard.press('F5')
    await second.window.getByText(second.t('attachments:state.awaited')).waitFor()
    await expectClean(second)
    await state(second, 'current')
    await rename(`${contents}-away`, contents)
    await second.window.keyboard.press('F5')
    await second.window
      .getByText(second.t('attachments:state.awaited'))
      .waitFor({ state: 'detached', timeout: 30_000 })
    await second.window.getByRole('button', { name: PICTURE, exact: true }).click()
    const picture = second.window.getByRole('img', { name: PICTURE })
    await picture.waitFor()
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
    await second.window.keyboard.press('Escape')
    await openSettings(second, 'exchange')
    await second.window.getByText(second.t('exchange:files.whole')).waitFor()
    await expectClean(second)
  })

  it('say that the folder is away, keep what is registered, and catch up by F5', async () => {
    await rename(share, `${share}-away`)
    await extendBy(first, complaintId, 3)
    await extendBy(second, complaintId, 5)
    await goTo(second, 'today')
    await registerComplaint(second)
    await second.window
      .getByRole('dialog', { name: second.t('tickets:accepted', { number: 'К2-26-0001' }) })
      .waitFor()
    await second.window.keyboard.press('Escape')
    await second.window.keyboard.press('F5')
    await state(second, 'away')
    await goTo(second, 'today')
    await second.window.getByText(second.t('exchange:notice.title.offline', { when: '10:42' })).waitFor()
    await expectClean(second)
    await carryOut(second, join(folder, 'drive'))
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

  it('what they decided apart is settled by the head, and shown as settled at the other', async () => {
    await settleDecidedApart(first, second)
  })

  it('are kept out of the folder of another office, until the head says that it is the same', async () => {
    const { t, window } = first
    const button = (name: string) => window.getByRole('button', { name, exact: true })
    const path = join(share, 'merzim-exchange-1', 'office.json')
    const own = await readFile(path)
    await writeFile(
      path,
      JSON.stringify({ office: 'other-1', name: { kk: 'Басқа кеңсе', ru: 'Чужая канцелярия' } }),
    )
    await openSettings(first, 'exchange')
    await window.keyboard.press('F5')
    await state(first, 'failed')
    await window.getByText(t('exchange:otherOffice.title', { name: 'Чужая канцелярия' })).waitFor()
    await expectClean(first)
    await button(t('exchange:otherOffice.button')).click()
    await window.getByRole('alertdialog').waitFor()
    await expectAccessible(window, '[role=alertdialog]')
    await button(t('exchange:otherOffice.yes')).click()
    await state(first, 'current')
    await writeFile(path, own)
  })

  it('one seals the folder; the other is asked for the key, and nothing can be read on the share any more', async () => {
    expect(await readable(share, 'complaint.registered')).not.toEqual([])
    const phrase = await sealFolder(first)
    await giveKey(second, phrase)
    await openSettings(first, 'exchange')
    await first.window.keyboard.press('F5')
    await state(first, 'current')
    for (const text of ['complaint.registered', 'К2', 'PNG']) expect(await readable(share, text)).toEqual([])
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
