import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import {
  expectClean,
  goTo,
  keepPicture,
  openDesk,
  openSettings,
  saveInto,
  type Desk,
} from './support/flow.ts'
import { oldDemo } from './support/oldDemo.ts'
import { sheetRows } from './support/workbook.ts'

/** The head looks at who did what. */
describe('the audit', () => {
  let desk: Desk
  let folder: string
  let userData: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-audit-'))
    userData = await oldDemo(60)
    desk = await openDesk('ru', { args: ['--demo'], userData })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    for (const one of [folder, userData]) await rm(one, { recursive: true, force: true })
  })

  const firstRow = () => desk.window.locator('#audit-row-0')

  it('a case whose term of keeping is over is erased: its card stays, nobody is named in it', async () => {
    const { t, window } = desk
    await openSettings(desk, 'personal')
    await window.getByText(t('personalData:due.unset')).waitFor()
    await window.getByLabel(t('personalData:terms.basis')).fill('Приказ № 263, п. 1')
    await window.getByRole('button', { name: t('personalData:terms.confirm') }).click()
    const due = window.getByRole('region', { name: t('personalData:due.title') })
    await due.locator('tbody tr').first().waitFor()
    await expectClean(desk)
    const number = (await due.locator('tbody tr td').nth(1).textContent()) ?? ''
    await due.getByRole('checkbox', { name: t('personalData:due.select', { number }) }).check()
    await due.getByRole('button', { name: t('personalData:due.erase') }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByText(t('personalData:erase.staysWhat')).waitFor()
    await expectClean(desk)
    await dialog.getByLabel(t('personalData:erase.reason')).fill('Акт 1')
    await dialog.getByLabel(t('personalData:erase.password')).fill('merzim')
    await window.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await due.getByText(number, { exact: true }).waitFor({ state: 'detached' })
    await goTo(desk, 'register')
    await window.getByRole('tab', { name: new RegExp(`^${t('register:views.all')}\\s*\\d`) }).click()
    // The newest come first, and only rows in sight exist.
    await window.getByRole('grid').focus()
    await window.keyboard.press('End')
    const row = window.getByRole('row').filter({ hasText: number })
    await row.getByText(t('dataErased')).waitFor()
    await row.dblclick()
    await window.getByText(t('personalData:erased.banner', { date: '17.03.2026' })).waitFor()
    await expectClean(desk)
  })

  it('has the card that was just opened on top, and is walked by keys', async () => {
    const { t, window } = desk
    await goTo(desk, 'register')
    await window.getByRole('grid').getByRole('row').nth(1).dblclick()
    await window.waitForURL(/complaints/)
    await openSettings(desk, 'audit')
    await firstRow().getByText('Открыта карточка').waitFor()
    await expectClean(desk)
    const grid = window.getByRole('grid', { name: t('audit:title') })
    await grid.focus()
    await window.keyboard.press('ArrowDown')
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).toBe('audit-row-1')
    await window.keyboard.press('End')
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).not.toBe('audit-row-1')
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    await window.waitForURL(/complaints/)
  })

  it('is filtered by kind, and says so when nothing is left', async () => {
    const { t, window } = desk
    await openSettings(desk, 'audit')
    await window.getByRole('button', { name: new RegExp(`^${t('audit:filter.kind')}:`) }).click()
    await window.getByRole('menuitem', { name: t('audit:kind.reading') }).click()
    await expect.poll(() => window.locator('.auline').count()).toBe(1)
    const number = window.getByRole('searchbox', { name: t('audit:filter.number') })
    await number.fill('К9-99')
    await window.getByText(t('audit:empty')).waitFor()
    await expectClean(desk)
    await number.fill('')
    await firstRow().waitFor()
  })

  it('is exported, and the export stands in it', async () => {
    const { t, window } = desk
    const path = join(folder, 'audit.xlsx')
    await saveInto(desk, path)
    await window.keyboard.press('Control+Shift+E')
    await window
      .getByText(t('audit:exported', { fileName: 'audit.xlsx' }))
      .first()
      .waitFor()
    const [titles, first] = await sheetRows(path, t('audit:title'))
    expect(titles).toContain(t('audit:column.by'))
    expect(first).toContain('Открыта карточка')
    await window.keyboard.press('Control+Backspace')
    await firstRow().getByText('Выгрузка: этот список').waitFor()
  })
})
