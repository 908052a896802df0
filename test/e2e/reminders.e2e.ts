import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'
import { createTexts } from '@shared/i18n/i18n.ts'

import { expectClean, goTo, openDesk, openSettings, saveInto, type Desk } from './support/flow.ts'
import { readPaper } from './support/pdf.ts'
import { settled } from './support/settled.ts'

const SWITCHES = { kk: 'Қаз', ru: 'Рус' } as const

let desk: Desk

beforeAll(async () => {
  desk = await openDesk('ru', { args: ['--demo'] })
})

afterAll(async () => {
  await desk.close()
})

/** The same window in the other language. */
async function speak(language: Language): Promise<Desk> {
  await desk.window.locator('.lang').getByText(SWITCHES[language]).click()
  await desk.window.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  return { ...desk, language, t: createTexts(language).t }
}

describe('the start of the day', () => {
  it.each(['ru', 'kk'] as const)('is a line of counts that open their lists, in %s', async (language) => {
    const { t, window } = await speak(language)
    const bar = window.getByRole('region', { name: t('reminders:digest.label'), exact: true })
    await bar.waitFor()
    await expectClean(desk)
    const overdue = await window.locator('.td-tile .v').first().textContent()
    await bar.getByRole('button', { name: t('reminders:digest.overdue', { count: Number(overdue) }) }).click()
    const tile = window.locator('.td-tile').first()
    await expect.poll(() => tile.getAttribute('aria-pressed')).toBe('true')
    await window.keyboard.press('Alt+1')
    await expect.poll(() => tile.getAttribute('aria-pressed')).toBe('false')
  })

  it('is put away by Esc, and stays away when the window is loaded anew', async () => {
    const { t, window } = await speak('ru')
    const bar = window.getByRole('region', { name: t('reminders:digest.label'), exact: true })
    await bar.waitFor()
    await window.keyboard.press('Escape')
    await bar.waitFor({ state: 'detached' })
    await window.reload()
    await window.locator('.td-q').first().waitFor()
    await settled(window)
    expect(await bar.count()).toBe(0)
  })
})

describe.each(['ru', 'kk'] as const)('what the head has to see to, in %s', (language) => {
  it('is a list by key, narrowed by whose it is, and goes on paper', async () => {
    const spoken = await speak(language)
    const { t, window, userData } = spoken
    await goTo(spoken, 'today')
    await window.keyboard.press('Alt+6')
    const list = window.getByRole('grid', { name: t('today:control.title'), exact: true })
    await list.waitFor()
    await expectClean(desk)
    const rows = list.getByRole('row')
    const all = await rows.count()
    const providers = window.getByRole('region', { name: t('today:control.byProvider'), exact: true })
    await providers.getByRole('button').first().click()
    await expect.poll(() => rows.count()).toBeLessThan(all)
    await window.getByRole('button', { name: t('today:showAll') }).click()
    await expect.poll(() => rows.count()).toBe(all)
    const path = `${userData}/control-${language}.pdf`
    await saveInto(desk, path)
    await window.getByRole('button', { name: t('action.print'), exact: true }).click()
    await window.getByRole('menuitem', { name: t('calendar:savePdf') }).click()
    await window.getByText(t('today:control.saved')).first().waitFor()
    expect((await readPaper(path)).text).toContain(t('today:control.person'))
    await window.keyboard.press('Alt+6')
    await list.waitFor({ state: 'detached' })
  })

  it('has its settings, which count at once', async () => {
    const spoken = await speak(language)
    const { t, window } = spoken
    await openSettings(spoken, 'reminders')
    await expectClean(desk)
    const sound = window.getByRole('switch', { name: t('reminders:settings.sound') })
    const before = await sound.isChecked()
    await sound.click()
    await expect.poll(() => sound.isChecked()).toBe(!before)
    await openSettings(spoken, 'files')
    await openSettings(spoken, 'reminders')
    await expect.poll(() => sound.isChecked()).toBe(!before)
  })
})

describe('the notification area', () => {
  const isVisible = (): Promise<boolean> =>
    desk.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((one) => one.isVisible()),
    )

  it('takes the closed window only when the workstation wants it, and closes the desk', async () => {
    const { t, window } = await speak('ru')
    await openSettings({ ...desk, t }, 'reminders')
    const tray = window.getByRole('switch', { name: t('reminders:settings.tray') })
    expect(await tray.isChecked()).toBe(false)
    await tray.click()
    await expect.poll(() => tray.isChecked()).toBe(true)
    const close = (): Promise<void> =>
      desk.electron.evaluate(({ BrowserWindow }) => {
        // Only once this question is answered: a window on its way out takes the answer with it now and then.
        setImmediate(() => BrowserWindow.getAllWindows()[0]?.close())
      })
    await close()
    await expect.poll(isVisible).toBe(false)
    // A second start of the program brings the one that runs to the front.
    await desk.electron.evaluate(({ app }) => {
      app.emit('second-instance')
    })
    await expect.poll(isVisible).toBe(true)
    await window.locator('.lk').waitFor()
  })
})
