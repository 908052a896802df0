import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

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

/** Backups as the head sets them up: made and checked, missed and told, and one that takes the place of the data. */
describe('backups', () => {
  let desk: Desk
  let copies: string
  let userData: string

  beforeAll(async () => {
    userData = await freshUserData()
    copies = await mkdtemp(join(tmpdir(), 'merzim-copies-'))
    desk = await openDesk('ru', { args: ['--demo'], userData })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    for (const folder of [copies, userData]) await rm(folder, { recursive: true, force: true })
  })

  const button = (name: string): Locator => desk.window.getByRole('button', { name, exact: true })
  const rows = (): Locator =>
    desk.window.getByRole('region', { name: desk.t('backups:list'), exact: true }).locator('tbody tr')

  it('the folder is chosen, and the first one is made at once and read back', async () => {
    const { electron, t, window } = desk
    await openSettings(desk, 'data')
    await window.getByText(t('backups:notSetUp')).waitFor()
    await expectClean(desk)
    await electron.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) })
    }, copies)
    await button(t('backups:choose')).click()
    await rows().getByText(t('backups:check.whenMade')).waitFor()
    await window.getByText(t('backups:lastToday', { time: '10:42' })).waitFor()
    expect(await rows().count()).toBe(1)
  })

  it('one more is made by the button, and the older one of the day goes; it can be read through again', async () => {
    const { t, window } = desk
    await button(t('backups:make')).click()
    await window.getByText(t('backups:made')).first().waitFor()
    expect(await rows().count()).toBe(1)
    const check = button(t('backups:checkNow', { at: '17.03.2026, 10:42' }))
    const whole = rows().getByText(t('backups:check.fine', { at: '17.03.2026' }))
    // The list may still show the one that has just gone.
    const look = async (): Promise<number> => {
      await check.click()
      return whole.count()
    }
    await expect.poll(look, { timeout: 15_000 }).toBe(1)
    await expectClean(desk)
  })

  it('a share that is away is told here and on Today, to the head plainly', async () => {
    const { t, window } = desk
    await rename(copies, `${copies}-away`)
    await button(t('backups:make')).click()
    await window.getByText(t('errors:title.backup-folder-away')).first().waitFor()
    await goTo(desk, 'today')
    const notice = window.getByRole('region', { name: t('backups:concern.failed') })
    await notice.waitFor()
    await expectClean(desk)
    await rename(`${copies}-away`, copies)
    await notice.getByRole('button', { name: t('backups:open') }).click()
    await button(t('backups:make')).click()
    await rows().first().waitFor()
    await goTo(desk, 'today')
    await notice.waitFor({ state: 'detached' })
  })

  it('restored beside, compared, and taken: the lost complaint is named, the data in use stay', async () => {
    const { electron, t, window } = desk
    await registerComplaint(desk)
    const dialog = window.getByRole('dialog')
    await dialog.waitFor()
    const number = /К1-26-\d{4}/.exec(await dialog.innerText())?.[0] ?? ''
    await window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await openSettings(desk, 'data')
    await button(t('backups:restoreOf', { at: '17.03.2026, 10:42' })).click()
    await window.getByText(t('backups:restoring.text')).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('backups:restoring.onlyLive', { count: 1 })).waitFor()
    await window.getByText(number).first().waitFor()
    await expectClean(desk)
    await electron.evaluate(({ app }) => Object.assign(app, { relaunch: () => undefined }))
    const closed = electron.waitForEvent('close')
    // The window goes while the keys are still down.
    await window.keyboard.press('Control+Enter').catch(() => undefined)
    await closed

    desk = await openDesk('kk', { args: ['--demo'], userData })
    await openSettings(desk, 'data')
    await desk.window.getByText(/600/).first().waitFor()
    expect((await readdir(userData)).filter((name) => name.startsWith('data-before-'))).toHaveLength(1)
    await rows().first().waitFor()
    await expectClean(desk)
  })
})
