import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import {
  expectClean,
  goTo,
  keepPicture,
  openDesk,
  openSettings,
  SETTINGS_PARTS,
  type Desk,
} from './support/flow.ts'

/** Every screen of a filled office against WCAG 2.2 AA, in each language; screens of the main flow are seen there empty. */
describe.each<Language>(['kk', 'ru'])('every screen is accessible, %s', (language) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(language, { now: '2026-11-20T10:42', args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
  })

  it.each(['today', 'intake', 'register', 'reports'] as const)('%s', async (section) => {
    await goTo(desk, section)
    await expectClean(desk)
  })

  it.each(['month', 'board', 'agenda'] as const)('calendar, %s', async (view) => {
    const { t, window } = desk
    await goTo(desk, 'calendar')
    const tab = window.getByRole('tab', { name: t(`calendar:view.${view}`) })
    await tab.click()
    await window.locator('[role=tab][aria-selected=true]', { hasText: t(`calendar:view.${view}`) }).waitFor()
    await expectClean(desk)
  })

  it('card', async () => {
    const { window } = desk
    await goTo(desk, 'register')
    await window.getByRole('grid').getByRole('row').nth(1).dblclick()
    await window.locator('main h1, main h2').first().waitFor()
    await window.waitForURL(/complaints/)
    await expectClean(desk)
  })

  it.each(SETTINGS_PARTS)('settings, %s', async (part) => {
    await openSettings(desk, part)
    await expectClean(desk)
  })

  it('the question of a window closed over unsaved settings', async () => {
    const { electron, t, window } = desk
    await openSettings(desk, 'office')
    await window.fill('[name="office.department.room"]', '310')
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await window.getByRole('alertdialog', { name: t('leave.title') }).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Escape')
    await window.getByRole('alertdialog').waitFor({ state: 'detached' })
    await window.getByRole('button', { name: t('action.cancel'), exact: true }).click()
    await window.getByText(t('settings:saved'), { exact: true }).waitFor()
  })

  it('the list of keys', async () => {
    const { t, window } = desk
    await window.keyboard.press('F1')
    await window.getByRole('dialog', { name: t('shell:keys.title') }).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('the closed desk, and the sign-in after it', async () => {
    const { t, window } = desk
    await window.keyboard.press('Control+L')
    await window.getByRole('heading', { name: t('session:lock.title') }).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Escape')
    await window.getByRole('heading', { name: t('session:signIn.title') }).waitFor()
    await expectClean(desk)
  })
})
