// Steps of a head who sets up the exchange.
import { basename } from 'node:path'

import { OFFICE_LOGIN, OFFICE_PASSWORD } from '../../support/centralDatabase.ts'
import { expectAccessible } from './axe.ts'
import { expectClean, goTo, openSettings, PASSWORD, type Desk } from './flow.ts'

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

/** Both desks here were set up apart: the second one is kept out of the folder until its head says that it is one office. */
export async function joinAfterRefusal(desk: Desk, share: string): Promise<void> {
  const { t, window } = desk
  const button = (name: string) => window.getByRole('button', { name, exact: true })
  await answerWith(desk, share)
  await openSettings(desk, 'exchange')
  await button(t('exchange:folder.choose')).click()
  await button(t('exchange:folder.test')).click()
  await window.getByText(t('errors:title.exchange-other-office')).waitFor()
  await expectClean(desk)
  await button(t('exchange:otherOffice.button')).click()
  await window.getByRole('alertdialog').waitFor()
  await expectAccessible(window, '[role=alertdialog]')
  await button(t('exchange:otherOffice.yes')).click()
  await window.getByRole('alertdialog').waitFor({ state: 'detached' })
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

export const state = ({ window }: Desk, name: string): Promise<void> =>
  window.locator(`.tb [data-exchange=${name}]`).waitFor({ timeout: 30_000 })

export const button = ({ window }: Desk, name: string) => window.getByRole('button', { name, exact: true })

export async function chooseCertificate(desk: Desk, file: string): Promise<void> {
  await answerWith(desk, file)
  await button(desk, desk.t('exchange:place.choose')).click()
  await desk.window.getByText(basename(file), { exact: true }).waitFor()
}

export async function goOver(desk: Desk, certificate: string, port: number): Promise<void> {
  const { t, window } = desk
  await openSettings(desk, 'exchange')
  await button(desk, t('exchange:folder.turnOff')).click()
  await window.getByRole('radio', { name: t('exchange:place.database') }).click()
  const fill = (name: string, value: string) => window.locator(`.xform input[name=${name}]`).fill(value)
  await fill('server', 'localhost')
  await fill('port', String(port))
  await fill('user', OFFICE_LOGIN)
  await fill('password', OFFICE_PASSWORD)
  await chooseCertificate(desk, certificate)
  await expectClean(desk)
  await button(desk, t('exchange:place.save')).click()
}

export async function switchOver(desk: Desk): Promise<void> {
  const { t, window } = desk
  await window.getByText(t('exchange:place.fine', { count: 0 }).slice(0, 20)).waitFor()
  await button(desk, t('exchange:folder.turnOn')).click()
  const dialog = window.getByRole('alertdialog')
  await dialog.getByText(`${OFFICE_LOGIN}@localhost`).waitFor()
  await dialog.getByRole('button', { name: t('exchange:confirm.yes') }).click()
  await state(desk, 'current')
}
