// Steps of an exchange that several tests take.
import { expect } from 'vitest'

import { OFFICE_LOGIN } from '../../support/centralDatabase.ts'
import { expectAccessible } from './axe.ts'
import { goTo, openSettings, PASSWORD, type Desk } from './flow.ts'

/** Waits until the mark in the title bar says how the exchange stands. */
export const state = ({ window }: Desk, name: string): Promise<void> =>
  window.locator(`.tb [data-exchange=${name}]`).waitFor({ timeout: 30_000 })

/** Answers the next dialogs that ask for a folder or a file. */
export const answerWith = ({ electron }: Desk, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, answer) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [answer] }) })
  }, path)

export async function enter(desk: Desk): Promise<void> {
  await desk.window.locator('input[type=password]').fill(PASSWORD)
  await desk.window.keyboard.press('Enter')
  await goTo(desk, 'today')
}

/** The first run of a further workstation: the office comes out of the folder, and its head signs in there. */
export async function joinOffice(desk: Desk, share: string): Promise<void> {
  const { t, window } = desk
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  await answerWith(desk, share)
  await button(t('exchange:join.open')).click()
  await window.getByRole('heading', { name: t('exchange:join.title') }).waitFor()
  await window.getByRole('radio', { name: t('exchange:place.database') }).check()
  await button(t('exchange:join.connect')).waitFor()
  await expectAccessible(window)
  await window.getByRole('radio', { name: t('exchange:join.folder') }).check()
  await button(t('exchange:join.choose')).click()
  await window.getByText('К1 К1 терезе').waitFor()
  await expectAccessible(window)
  await button(t('exchange:join.read')).click()
  await window.getByText(t('exchange:join.isRead')).waitFor()
  expect(await window.inputValue('[name=mark]')).toBe('К2')
  await expectAccessible(window)
  await window.fill('[name=password]', PASSWORD)
  await window.keyboard.press('Control+Enter')
  await goTo(desk, 'today')
}

export async function switchOn(desk: Desk, share: string): Promise<void> {
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

/** Switches the exchange on once the database was found to be fine. */
export async function switchOver(desk: Desk): Promise<void> {
  const { t, window } = desk
  await window.getByText(t('exchange:place.fine', { count: 0 }).slice(0, 20)).waitFor()
  await buttonOf(desk, t('exchange:folder.turnOn')).click()
  const dialog = window.getByRole('alertdialog')
  await dialog.getByText(`${OFFICE_LOGIN}@localhost`).waitFor()
  await dialog.getByRole('button', { name: t('exchange:confirm.yes') }).click()
  await state(desk, 'current')
}

const buttonOf = ({ window }: Desk, name: string) => window.getByRole('button', { name, exact: true })

export async function openFirstCard({ window }: Desk): Promise<void> {
  await window.getByRole('grid').getByRole('row').nth(1).dblclick()
  await window.locator('.cardpage h1').waitFor()
}
