import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { expectClean, keepPicture, openDesk, openSettings, textbox, type Desk } from './support/flow.ts'

/** The head moves a day, looks at what follows, accepts it, finds it on the card, and takes it back. */
describe.each<Language>(['kk', 'ru'])('the calendar is changed, %s', (language) => {
  let desk: Desk
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-e2e-calendar-'))
    desk = await openDesk(language, { now: '2026-03-17T10:42', args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('a transfer is looked at, then accepted, and marked in the year', async () => {
    const { t, window } = desk
    await openSettings(desk, 'calendar')
    await window.getByRole('button', { name: t('workCalendar:action.change'), exact: true }).click()
    await textbox(desk, t('workCalendar:edit.from')).fill('28.03.2026')
    await textbox(desk, t('workCalendar:edit.to')).fill('19.03.2026')
    await window.keyboard.press('Control+Enter')
    expect(await window.getByText(t('workCalendar:problem.required'), { exact: true }).count()).toBe(1)
    await expectClean(desk)
    await textbox(desk, t('workCalendar:edit.number')).fill('157')
    await textbox(desk, t('workCalendar:edit.on')).fill('16.03.2026')
    await window.keyboard.press('Control+Enter')
    await window.locator('.wc-moves del').first().waitFor()
    expect(await window.locator('.wc-days .office').count()).toBe(0)
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => window.locator('.wc-days .office').count()).toBe(2)
    await expectClean(desk)
  })

  it('the card shows the old and the new date, the history the order', async () => {
    const { t, window } = desk
    await window.getByRole('button', { name: t('workCalendar:action.history'), exact: true }).click()
    await window.getByRole('button', { name: t('workCalendar:changes.complaints') }).click()
    const row = window.locator('.wc-moves tbody tr').first()
    const [before, now] = [await row.locator('del').textContent(), await row.locator('ins').textContent()]
    await expectClean(desk)
    await row.getByRole('link').click()
    await window.waitForURL(/complaints/)
    const duty = window.locator('.obl', { hasText: now ?? '' }).first()
    await duty
      .getByText(before ?? '')
      .first()
      .waitFor()
    await window.getByText('157').first().waitFor()
    await expectClean(desk)
  })

  it('undoing takes it back everywhere', async () => {
    const { t, window } = desk
    await openSettings(desk, 'calendar')
    await window.getByRole('button', { name: t('workCalendar:action.history'), exact: true }).click()
    await window.getByRole('button', { name: t('workCalendar:action.undo'), exact: true }).click()
    await window.locator('.wc-moves del').first().waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => window.locator('.wc-days .office').count()).toBe(0)
    await window.getByRole('button', { name: t('workCalendar:action.history'), exact: true }).click()
    await window.getByText(t('workCalendar:changes.takenBack'), { exact: true }).waitFor()
    await window.getByRole('button', { name: t('workCalendar:action.redo'), exact: true }).waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('a list of holidays is compared day by day', async () => {
    const { electron, t, window } = desk
    const list = join(folder, 'list.ics')
    const entry = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20260508', 'SUMMARY:Перенос', 'END:VEVENT']
    await writeFile(list, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entry, 'END:VCALENDAR', ''].join('\r\n'))
    await electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, list)
    await window.getByRole('button', { name: t('workCalendar:action.file') }).click()
    await window.locator('.wc-moves tbody tr').nth(1).waitFor()
    const boxes = window.locator('.wc-moves').getByRole('checkbox')
    expect(await boxes.nth(0).isChecked()).toBe(true)
    expect(await boxes.nth(1).isChecked()).toBe(false)
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window.locator('.wc-sum').waitFor()
    expect(await window.locator('.wc-sum > div').first().textContent()).toContain('8')
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
