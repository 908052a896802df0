import { rm } from 'node:fs/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { DEMO_PASSWORD } from '@shared/demo/password.ts'

import {
  expectClean,
  failUntilPause,
  keepPicture,
  openDesk,
  openSettings,
  textbox,
  type Desk,
} from './support/flow.ts'
import { freshUserData } from './support/launch.ts'

const TEMPORARY = 'boran-2026'
const OWN = 'tynda-kazir-7'
const NAME = 'Сейітова Мадина Қайратқызы'

/** An operator's whole life, from the first day to the last, as the head and the operator see it. */
describe('operators', () => {
  let desk: Desk
  let userData: string

  beforeAll(async () => {
    userData = await freshUserData()
    desk = await openDesk('ru', { userData, args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(userData, { recursive: true, force: true })
  })

  /** Leaves the desk through the menu with the operator's name. */
  async function leaveDesk(): Promise<void> {
    const { t, window } = desk
    await window.locator('header button.who').click()
    await window.getByRole('menuitem', { name: t('session:lock.change') }).click()
    await window.getByRole('heading', { name: t('session:signIn.title') }).waitFor()
  }

  async function signIn(name: string, password: string): Promise<void> {
    const { t, window } = desk
    await window.getByRole('radio', { name: new RegExp(name) }).check({ force: true })
    await window.getByLabel(t('session:signIn.password')).fill(password)
    await window.keyboard.press('Enter')
  }

  it('the head adds one and gives a temporary password; its rules are told while typing', async () => {
    const { t, window } = desk
    await openSettings(desk, 'operator')
    await window.keyboard.press('Insert')
    await textbox(desk, t('settings:fields.surname')).fill('Сейітова')
    await textbox(desk, t('settings:fields.name')).fill('Мадина')
    await textbox(desk, t('settings:fields.patronymic')).fill('Қайратқызы')
    const position = t('settings:label.position')
    await textbox(desk, t('forms:kk', { label: position })).fill('кеңсе маманы')
    await textbox(desk, t('forms:ru', { label: position })).fill('специалист канцелярии')
    await window.keyboard.press('Control+S')
    const row = window.getByRole('row', { name: new RegExp(NAME) })
    await row.getByText(t('settings:signIn.none')).waitFor()

    const password = textbox(desk, t('settings:password.new'))
    const rules = window.getByRole('list', { name: t('session:password.rules') })
    await password.fill('мадина')
    await expect.poll(() => rules.getByText(t('session:password.kept')).count()).toBe(2)
    await expectClean(desk)
    await password.fill(TEMPORARY)
    await expect.poll(() => rules.getByText(t('session:password.kept')).count()).toBe(3)
    await window.keyboard.press('Enter')
    await row.getByText(t('settings:signIn.temporary')).waitFor()
    await expectClean(desk)
  })

  it('she must choose an own password before she sees anything', async () => {
    const { t, window } = desk
    await leaveDesk()
    await signIn(NAME, TEMPORARY)
    await window.getByRole('heading', { name: t('session:password.ownTitle') }).waitFor()
    expect(await window.locator('.win').count()).toBe(0)
    await window.getByLabel(t('session:password.new')).fill(TEMPORARY)
    await window.getByLabel(t('session:password.repeat')).fill('другой')
    await window.keyboard.press('Enter')
    await window.getByText(t('forms:differs')).waitFor()
    await expectClean(desk)
    await window.getByLabel(t('session:password.repeat')).fill(TEMPORARY)
    await window.keyboard.press('Enter')
    await window.getByText(t('forms:same')).waitFor()
    await window.getByLabel(t('session:password.new')).fill(OWN)
    await window.getByLabel(t('session:password.repeat')).fill(OWN)
    await window.keyboard.press('Enter')
    await window.locator('header button.who', { hasText: 'Сейітова М. Қ.' }).waitFor()
  })

  it('she changes it herself, with the old one', async () => {
    const { t, window } = desk
    await window.locator('header button.who').click()
    await window.getByRole('menuitem', { name: t('session:password.change') }).click()
    const dialog = window.getByRole('dialog', { name: t('session:password.change') })
    await dialog.getByLabel(t('session:password.current')).fill('не тот')
    await dialog.getByLabel(t('session:password.new')).fill(`${OWN}8`)
    await dialog.getByLabel(t('session:password.repeat')).fill(`${OWN}8`)
    await window.keyboard.press('Enter')
    await dialog.getByText(t('errors:text.wrong-password', { left: 4 })).waitFor()
    await expectClean(desk)
    await dialog.getByLabel(t('session:password.current')).fill(OWN)
    await window.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  it('the head retires her, and she is not at the sign-in any more', async () => {
    const { t, window } = desk
    await leaveDesk()
    await signIn('Әбілқасымов', DEMO_PASSWORD)
    await window.locator('.win').waitFor()
    await openSettings(desk, 'operator')
    const row = window.getByRole('row', { name: new RegExp(NAME) })
    await row.click()
    await window.getByRole('button', { name: t('settings:list.retire'), exact: true }).click()
    await row.getByText(t('settings:list.retired')).waitFor()
    await leaveDesk()
    expect(await window.getByRole('radio', { name: /Сейітова/ }).count()).toBe(0)
  })

  it('five wrong passwords pause the sign-in for a minute, and starting anew does not lift it', async () => {
    const { t, window } = desk
    await failUntilPause(desk, window.getByLabel(t('session:signIn.password')))
    await desk.close()
    desk = await openDesk('ru', { userData, args: ['--demo'] })
    await leaveDesk()
    // Who signed in last stands first, and was the one these tries were for.
    await signIn('Әбілқасымов', DEMO_PASSWORD)
    await desk.window.getByRole('timer').waitFor()
  })
})
