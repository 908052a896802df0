import { mkdir } from 'node:fs/promises'

import { expectAccessible } from './axe.ts'
import { answerWith } from './exchange.ts'
import type { Desk } from './flow.ts'

/** While the share is away, Today's panel offers a flash drive: what is here goes there, and it is said in figures. */
export async function carryOut(desk: Desk, drive: string): Promise<void> {
  const { t, window } = desk
  await mkdir(drive)
  await answerWith(desk, drive)
  const panel = window.getByRole('region', { name: t('exchange:popover.title') })
  await panel.getByRole('button', { name: t('exchange:carry.button') }).click()
  const dialog = window.getByRole('dialog', { name: t('exchange:carry.title') })
  await dialog.getByRole('button', { name: t('exchange:carry.choose') }).click()
  await dialog.getByText(t('exchange:carry.done')).waitFor({ timeout: 30_000 })
  await expectAccessible(window, '[role=dialog]')
  await dialog.getByRole('button', { name: t('exchange:carry.close') }).click()
  await dialog.waitFor({ state: 'detached' })
}
