import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { kk, ru } from '@shared/i18n/texts/card.ts'
import * as common from '@shared/i18n/texts/common.ts'
import * as register from '@shared/i18n/texts/register.ts'

import { expectAccessible } from './support/axe.ts'
import { launch, type RunningApp } from './support/launch.ts'

const TEXTS = {
  ru: { card: ru, common: common.ru, register: register.ru, button: /Рус/ },
  kk: { card: kk, common: common.kk, register: register.kk, button: /Қаз/ },
}

/** The demo's own texts are long: only what changes is filled in, as a clerk would do it. */
describe.each(['ru', 'kk'] as const)('the steps of a complaint through the window, %s', (language) => {
  const { card, register: list, button } = TEXTS[language]
  let app: RunningApp
  let window: Page

  beforeAll(async () => {
    app = await launch({ args: ['--demo'], now: '2026-03-17T10:42' })
    window = app.window
    await window.getByRole('button', { name: button }).click()
    await window.keyboard.press('Control+4')
    await grid().waitFor()
  })

  afterAll(async () => {
    await app.close()
  })

  const grid = () => window.getByRole('grid', { name: list.title })
  const dialog = () => window.getByRole('dialog')
  /** «Все» is the end of no other view's name, but the beginning of one. */
  const all = () => window.getByRole('tab', { name: said(list.views.all) }).last()
  const field = (label: string) => dialog().getByRole('textbox', { name: said(label) })
  const history = () => window.getByRole('region', { name: card.history.title })
  const said = (text: string): RegExp =>
    new RegExp(text.replace(/\{\{.*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))

  const accessible = (within?: string): Promise<void> => expectAccessible(window, within)

  /** Opens the first complaint of a view. */
  async function openFirst(view: string): Promise<void> {
    await window.getByRole('tab', { name: said(view) }).click()
    await grid().focus()
    await window.getByRole('row').nth(1).waitFor()
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    await history().waitFor()
  }

  async function backToList(): Promise<void> {
    await window.keyboard.press('Escape')
    await grid().waitFor()
  }

  it('shows the register without a fault of accessibility', async () => {
    await accessible()
    expect(Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(1)
  })

  it('N-04 satisfies in full within the three days, and the answer closes', async () => {
    await window.getByRole('tab', { name: said(list.views.to_forward) }).click()
    await window.getByRole('columnheader', { name: list.column.received }).getByRole('button').click()
    await window.getByRole('columnheader', { name: list.column.received }).getByRole('button').click()
    await openFirst(list.views.to_forward)
    await accessible()
    await window.keyboard.press('F8')
    await field(card.forward.document).fill('77-ж')
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await history().getByText(/77-ж/).first().waitFor()
    await window.keyboard.press('F8')
    await dialog().getByRole('radio', { name: card.answer.ways.post, exact: true }).check()
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await accessible()
    await backToList()
  })

  it('N-03 forwards, N-05 registers there, N-07 extends, N-08 notifies, then decides', async () => {
    await openFirst(list.views.to_forward)
    await window.keyboard.press('F7')
    await dialog()
      .getByRole('combobox', { name: said(card.forward.body) })
      .fill('Аппарат акима области')
    await field(card.forward.number).fill('03-14/389')
    const late = field(card.step.lateReason)
    if (await late.isVisible()) await late.fill('Отпуск')
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await history()
      .getByText(/Аппарат акима области/)
      .first()
      .waitFor()

    await window.keyboard.press('F7')
    await field(card.registerReview.number).fill('551')
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })

    await window.keyboard.press('F9')
    await dialog().getByRole('radio', { name: card.extend.information, exact: true }).check()
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    // The letter of the notice opens by itself.
    await dialog().locator('.sheet-of-paper').waitFor()
    await window.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })

    await window.keyboard.press('Shift+F9')
    await field(card.notice.number).fill('9')
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })

    await window.keyboard.press('F8')
    await dialog()
      .getByRole('combobox', { name: said(card.decide.outcome) })
      .click()
    await window.getByRole('option', { name: card.decide.outcomes.not_satisfied }).click()
    await accessible('[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await window.getByRole('button', { name: said(card.action.answer) }).waitFor()
    await accessible()
    await backToList()
  })

  it('N-07 refuses in words what the rules forbid', async () => {
    await openFirst(list.views.to_forward)
    await window.keyboard.press('Shift+F9')
    await dialog().getByText(card.step.notNow).waitFor()
    await accessible('[role=dialog]')
    await window.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await backToList()
  })

  it('finds by a part of the name with other letters, says so when there is nothing, and goes back', async () => {
    await all().click()
    await window.keyboard.press('F3')
    await window.keyboard.type('нургали')
    await expect.poll(async () => Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(1)
    await window.keyboard.type('щщщ')
    await window.getByText(said(list.empty.letters.slice(0, 12))).waitFor()
    await accessible()
    await window.keyboard.press('Control+Backspace')
    await grid().waitFor()
  })

  it('exports exactly what is ticked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'merzim-export-'))
    const path = join(folder, 'register.csv')
    await app.electron.evaluate(({ dialog: native, shell }, filePath) => {
      native.showSaveDialog = async () => ({ canceled: false, filePath })
      shell.showItemInFolder = () => undefined
    }, path)
    await all().click()
    await grid().focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Space')
    await window.keyboard.press('Shift+ArrowDown')
    const bar = window.getByRole('toolbar', { name: list.selection.label })
    await accessible()
    await bar.getByRole('button', { name: 'csv' }).click()
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 10_000 }).not.toBe('')
    const text = await readFile(path, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text.match(/^\uFEFF?"К\d-\d\d-\d{4}"/gm)).toHaveLength(2)
    await rm(folder, { recursive: true, force: true })
  })
})
