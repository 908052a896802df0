import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from 'vitest'

import { expectAccessible } from './axe.ts'
import { state } from './exchange.ts'
import { expectClean, goTo, openSettings, type Desk } from './flow.ts'

/** Extends the review of a complaint as the card does, past its dialog. */
export async function extendBy(desk: Desk, id: string, days: number): Promise<void> {
  const done = await desk.window.evaluate(
    async ([complaint, workingDays]) => {
      const command = {
        type: 'extend',
        on: '2026-03-17',
        days: workingDays,
        ground: 'additional_information',
        siteVisit: false,
      }
      const answer = await window.bridge.invoke('card.act', { id: complaint, version: 2, command })
      return answer.ok ? 'ok' : answer.error.code
    },
    [id, days] as const,
  )
  expect(done).toBe('ok')
}

/** Where the contents of files lie on the share: the only writer that has any. */
export async function contentsOn(share: string): Promise<string> {
  const base = join(share, 'merzim-exchange-1')
  for (const writer of (await readdir(base)).filter((name) => name !== 'office.json')) {
    const names = await readdir(join(base, writer))
    if (names.includes('contents')) return join(base, writer, 'contents')
  }
  throw new Error('no contents on the share')
}

/** The head of the first desk lets the lost step count; the card of the other says so after its exchange. */
export async function settleDecidedApart(first: Desk, second: Desk): Promise<void> {
  const { t, window } = first
  await openSettings(first, 'exchange')
  await window.keyboard.press('F5')
  await window.getByRole('button', { name: t('exchange:conflicts.settle') }).click()
  await window.getByRole('alertdialog').waitFor()
  await window.getByRole('radio', { name: new RegExp(t('exchange:conflicts.dialog.lost')) }).click()
  await expectAccessible(window, '[role=alertdialog]')
  await window.getByRole('alertdialog').getByRole('textbox').fill('по письму отдела')
  await window.getByRole('button', { name: t('exchange:conflicts.dialog.submit') }).click()
  await window.getByText(t('exchange:conflicts.settled', { count: 1 })).click()
  await window.getByText('по письму отдела').waitFor()
  await expectClean(first)
  await window.keyboard.press('F5')
  await state(first, 'current')
  await goTo(second, 'register')
  await second.window.getByText('К1-26-0001').first().dblclick()
  await second.window.keyboard.press('F5')
  await second.window.getByText(second.t('card:history.settledLost')).waitFor()
  await expectClean(second)
}
