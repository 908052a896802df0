import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { kk as auditEvents } from '@shared/i18n/texts/auditEvents.ts'

import {
  expectClean,
  keepPicture,
  openDesk,
  openSettings,
  PASSWORD,
  setUpOffice,
  type Desk,
} from './support/flow.ts'
import { freshUserData } from './support/launch.ts'
import { preparedOffice } from './support/preparedOffice.ts'

/** Encryption as the head meets it: at the first run, after the profile was lost, with a forgotten password, and later. */
let desk: Desk
let folder = ''
let sealed = ''
let plain = ''
let recoveryKey = ''
const NEW_PASSWORD = 'Жаз-жайлау-2026'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-key-'))
  sealed = await freshUserData()
  plain = await preparedOffice('К1', 'Жүнісова')
  desk = await openDesk('kk', { userData: sealed, env: { MERZIM_SECRETS: 'aigul' } })
})
afterEach(({ task }) => keepPicture(desk, task))
afterAll(async () => {
  await desk.close()
  for (const path of [folder, sealed, plain]) await rm(path, { recursive: true, force: true })
})

const button = (name: string): Locator => desk.window.getByRole('button', { name })
const shownKey = async (): Promise<string> =>
  (await desk.window.locator('.pk-key code').allTextContents()).join('-')

async function reopened(language: 'kk' | 'ru', userData: string, user: string): Promise<void> {
  await desk.close()
  desk = await openDesk(language, { userData, env: { MERZIM_SECRETS: user } })
}

/** Every file of the register in a data folder, as text. */
async function textsOf(userData: string): Promise<string> {
  const journal = join(userData, 'data', 'journal')
  const names = await readdir(journal)
  return (await Promise.all(names.map((name) => readFile(join(journal, name), 'utf8')))).join('')
}

it('at the first run the key is shown, saved for printing and confirmed before the work begins', async () => {
  await setUpOffice(desk, '', async () => {
    const { electron, t, window } = desk
    await window.getByRole('dialog', { name: t('protection:key.title') }).waitFor()
    recoveryKey = await shownKey()
    expect(recoveryKey).toMatch(/^(\w{5}-){6}\w{5}$/)
    const path = join(folder, 'key.pdf')
    await electron.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
    }, path)
    await button(t('protection:key.pdf')).click()
    await window.getByText(t('protection:key.saved')).waitFor()
    expect((await stat(path)).size).toBeGreaterThan(2000)
    await expectClean(desk)
    const last = window.getByLabel(t('protection:key.last'))
    await last.fill('00000')
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('errors:title.recovery-key-typo')).waitFor()
    await last.fill((recoveryKey.split('-').at(-1) ?? '').toLowerCase())
    await window.keyboard.press('Control+Enter')
  })
  expect(await textsOf(sealed)).not.toContain('Жүнісова')
})

it('after the Windows profile was lost the key is asked for, in both languages, and then opens the data', async () => {
  await reopened('kk', sealed, 'new profile')
  const { t, window } = desk
  await window.getByRole('heading', { name: t('protection:recover.title') }).waitFor()
  await expectClean(desk)
  const field = window.getByLabel(t('protection:recover.label'))
  await field.fill(`${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('Z') ? 'Y' : 'Z'}`)
  await window.keyboard.press('Enter')
  await window.getByText(t('errors:title.recovery-key-typo')).waitFor()
  await field.fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await window.keyboard.press('Enter')
  await window.getByText('Жүнісова Айгүл Қайратқызы').waitFor()
  await expectClean(desk)
})

it('a head who forgot the password gives a new one by the key, and the audit tells', async () => {
  const { t, window } = desk
  await button(t('session:signIn.headForgot')).click()
  await window.getByRole('heading', { name: t('protection:forgotten.title') }).waitFor()
  await expectClean(desk)
  await window.getByLabel(t('protection:recover.label')).fill(recoveryKey)
  await window.getByLabel(t('session:password.new'), { exact: true }).fill(NEW_PASSWORD)
  await window.getByLabel(t('session:password.repeat'), { exact: true }).fill(NEW_PASSWORD)
  await window.keyboard.press('Enter')
  await window.waitForSelector('.win')
  await openSettings(desk, 'audit')
  await window.getByText(auditEvents.event['directory.password-set']).first().waitFor()
  await openSettings(desk, 'data')
  await window.getByRole('heading', { name: t('protection:state.on') }).waitFor()
  await expectClean(desk)
})

it('an office that worked without it switches it on later: what was there is sealed, too', async () => {
  expect(await textsOf(plain)).toContain('Жүнісова')
  await reopened('ru', plain, 'aigul')
  const { t, window } = desk
  await window.getByLabel(t('session:signIn.password')).fill(PASSWORD)
  await window.keyboard.press('Enter')
  await window.waitForSelector('.win')
  await openSettings(desk, 'data')
  await expectClean(desk)
  await button(t('protection:switchOn')).click()
  await window.getByLabel(t('protection:ask.password')).fill(PASSWORD)
  await expectClean(desk)
  await window.keyboard.press('Control+Enter')
  await window.getByRole('dialog', { name: t('protection:key.title') }).waitFor()
  const key = await shownKey()
  await expectClean(desk)
  await window.getByLabel(t('protection:key.last')).fill(key.split('-').at(-1) ?? '')
  await window.keyboard.press('Control+Enter')
  await window.getByRole('heading', { name: t('protection:state.on') }).waitFor()
  await expectClean(desk)
  expect(await textsOf(plain)).not.toContain('Жүнісова')
})
