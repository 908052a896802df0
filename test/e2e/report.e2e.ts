import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { expectAccessible } from './support/axe.ts'
import { launch, type RunningApp } from './support/launch.ts'

let app: RunningApp
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-report-'))
  app = await launch({ args: ['--demo'], now: '2026-11-20T10:42' })
  await app.window.locator('.rail').waitFor()
})

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the native dialog would answer. */
async function saveAs(path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

const received = () => app.window.locator('.kpi').first().locator('.fig')

async function openReport(): Promise<void> {
  await app.window.keyboard.press('Control+5')
  await received().waitFor()
}

async function switchTo(language: 'kk' | 'ru'): Promise<void> {
  await app.window
    .locator('.lang button')
    .nth(language === 'kk' ? 0 : 1)
    .click()
  await app.window.locator(`html[lang=${language}]`).waitFor()
}

describe('the monthly report', () => {
  it('goes through the months by keys and says for which day an open one is', async () => {
    const { window } = app
    await switchTo('ru')
    await openReport()
    await window.getByText('на 20 ноября').waitFor()
    await window.keyboard.press('PageUp')
    await window.getByRole('button', { name: 'Октябрь 2026' }).waitFor()
    expect(await window.getByText('на 20 ноября').count()).toBe(0)
    await window.keyboard.press('PageDown')
    await window.getByRole('button', { name: 'Ноябрь 2026' }).waitFor()
    // There is no month after the present one.
    await window.keyboard.press('PageDown')
    await window.getByText('на 20 ноября').waitFor()
  })

  it('opens the complaints behind a figure, a card from there, and comes back to the figure', async () => {
    const { window } = app
    await openReport()
    await window.keyboard.press('PageUp')
    await window.getByRole('button', { name: 'Октябрь 2026' }).waitFor()
    const count = Number(await received().innerText())
    expect(count).toBeGreaterThan(0)
    await received().click()
    const dialog = window.getByRole('dialog')
    await dialog.getByRole('table').waitFor()
    expect(await dialog.locator('tbody tr').count()).toBe(count)
    const number = await dialog.locator('tbody tr').first().locator('button').innerText()
    await dialog.locator('tbody tr').first().locator('button').press('Enter')
    await window.getByText(number).first().waitFor()
    await window.waitForFunction(() => location.hash.startsWith('#/complaints/'))
    await window.keyboard.press('Escape')
    await dialog.getByRole('table').waitFor()
    await window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await window.waitForFunction(() => document.activeElement?.matches('.kpi .fig') === true)
    expect(await window.getByRole('button', { name: 'Октябрь 2026' }).count()).toBe(1)
  })

  it.each(['ru', 'kk'] as const)('is accessible in %s, tables and list too', async (language) => {
    const { window } = app
    await switchTo(language)
    await openReport()
    for (const tab of [0, 1, 2]) {
      await window.getByRole('tab').nth(tab).click()
      await window.locator('.scroll table, .scroll .empty').first().waitFor()
      await expectAccessible(window)
    }
    await received().click()
    await window.getByRole('dialog').getByRole('table').waitFor()
    await expectAccessible(window)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it.each([
    ['ru', 'Отчёт'],
    ['kk', 'Есеп'],
  ] as const)('writes the same figures into a workbook in %s', async (language, sheetName) => {
    const { window } = app
    await switchTo(language)
    await openReport()
    const path = join(folder, `${language}.xlsx`)
    await saveAs(path)
    const note = await window.locator('.reportnote').innerText()
    const checksum = /[0-9A-F]{4}-[0-9A-F]{4}/.exec(note)?.[0] ?? 'none'
    await window.keyboard.press('Control+Shift+E')
    await window.getByText(`${language}.xlsx`, { exact: true }).waitFor()
    const workbook = new excel.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.getWorksheet(sheetName)
    expect(JSON.stringify(sheet?.getSheetValues())).toContain(checksum)
  })

  it('saves a PDF and a text file', async () => {
    const { window } = app
    await openReport()
    for (const format of ['pdf', 'csv']) {
      const path = join(folder, `report.${format}`)
      await saveAs(path)
      await window.getByRole('button', { name: format, exact: true }).click()
      await window.getByText(`report.${format}`, { exact: true }).waitFor()
      expect((await stat(path)).size).toBeGreaterThan(2000)
    }
  })

  it('stays as it is when the file cannot be written, and offers another folder', async () => {
    const { window } = app
    await switchTo('ru')
    await openReport()
    await saveAs(join(folder, 'no', 'such', 'folder.xlsx'))
    await window.keyboard.press('Control+Shift+E')
    await window.getByRole('alert').waitFor()
    expect(await received().isVisible()).toBe(true)
    await saveAs(join(folder, 'second.xlsx'))
    await window.getByRole('button', { name: 'Выбрать другую папку' }).click()
    await window.getByText('second.xlsx', { exact: true }).waitFor()
    expect(await window.getByRole('alert').count()).toBe(0)
  })
})
