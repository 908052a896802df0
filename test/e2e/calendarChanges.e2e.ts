import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { expectClean, inLanguage, keepPicture, openDesk, openSettings, textbox } from './support/flow.ts'
import type { Desk } from './support/flow.ts'

/**
 * The head moves a day, looks at what follows, accepts it, finds it on the card, and takes it back; then goes through
 * the real change of June 2024, when 17 June became a working day ten days before. In Kazakh, then in Russian.
 */
describe('the calendar is changed', () => {
  let desk: Desk
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-e2e-calendar-'))
    desk = await openDesk('kk', { now: '2024-06-07T10:42', args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const button = (name: 'change' | 'history' | 'undo' | 'redo' | 'file'): Locator =>
    desk.window.getByRole('button', { name: desk.t(`workCalendar:action.${name}`), exact: true })
  const moves = (): Locator => desk.window.locator('.wc-moves tbody tr')
  const marked = (): Locator => desk.window.locator('.wc-days .office')

  /** Accepts what the dialog shows, and waits until it is gone. */
  async function accept(): Promise<void> {
    await desk.window.keyboard.press('Control+Enter')
    await desk.window.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async function founded(number: string, on: string): Promise<void> {
    await textbox(desk, desk.t('workCalendar:edit.number')).fill(number)
    await textbox(desk, desk.t('workCalendar:edit.on')).fill(on)
    await desk.window.keyboard.press('Control+Enter')
    await moves().first().waitFor()
  }

  it('a transfer is looked at, then accepted, and marked in the year', async () => {
    const { t, window } = desk
    await openSettings(desk, 'calendar')
    await button('change').click()
    await textbox(desk, t('workCalendar:edit.from')).fill('15.06.2024')
    await textbox(desk, t('workCalendar:edit.to')).fill('12.06.2024')
    await window.keyboard.press('Control+Enter')
    expect(await window.getByText(t('workCalendar:problem.required'), { exact: true }).count()).toBe(1)
    await expectClean(desk)
    await founded('157', '06.06.2024')
    expect(await marked().count()).toBe(0)
    await expectClean(desk)
    await accept()
    await expect.poll(() => marked().count()).toBe(2)
    await expectClean(desk)
  })

  it('the card shows the old and the new date, the history the order', async () => {
    const { t, window } = desk
    await button('history').click()
    await window.getByRole('button', { name: t('workCalendar:changes.complaints') }).click()
    const row = moves().first()
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
    desk = await inLanguage(desk, 'ru')
    const { t, window } = desk
    await openSettings(desk, 'calendar')
    await button('history').click()
    await button('undo').click()
    await moves().first().waitFor()
    await accept()
    await expect.poll(() => marked().count()).toBe(0)
    await button('history').click()
    await window.getByText(t('workCalendar:changes.takenBack'), { exact: true }).waitFor()
    await button('redo').waitFor()
    await expectClean(desk)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('a list of holidays is compared day by day', async () => {
    const { electron, window } = desk
    const list = join(folder, 'list.ics')
    const entry = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20240614', 'SUMMARY:Перенос', 'END:VEVENT']
    await writeFile(list, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entry, 'END:VCALENDAR', ''].join('\r\n'))
    await electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, list)
    await button('file').click()
    await moves().nth(1).waitFor()
    const boxes = window.locator('.wc-moves').getByRole('checkbox')
    expect(await boxes.nth(0).isChecked()).toBe(true)
    expect(await boxes.nth(1).isChecked()).toBe(false)
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window.locator('.wc-sum').waitFor()
    expect(await window.locator('.wc-sum > div').first().textContent()).toContain('14')
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('17 June 2024 works again: every complaint gets the date the preview named, and the old one by undoing', async () => {
    const { t, window } = desk
    await button('change').click()
    await window.getByRole('radio', { name: t('workCalendar:edit.day-off') }).check()
    await textbox(desk, t('workCalendar:edit.date')).fill('17.06.2024')
    await window.getByLabel(t('workCalendar:edit.name'), { exact: true }).selectOption({ index: 1 })
    await founded('461', '20.12.2023')
    const promised = await dates('ins')
    await accept()
    await button('change').click()
    await window.getByRole('radio', { name: t('workCalendar:edit.working') }).check()
    await textbox(desk, t('workCalendar:edit.date')).fill('17.06.2024')
    await founded('203', '07.06.2024')
    expect(await dates('del')).toEqual(promised)
    const previewed = await dates('ins')
    expect(previewed).not.toEqual(promised)
    await accept()
    await button('history').click()
    await window
      .getByRole('button', { name: t('workCalendar:changes.complaints') })
      .first()
      .click()
    expect(await dates('ins')).toEqual(previewed)
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await button('history').click()
    await button('undo').first().click()
    await moves().first().waitFor()
    expect(await dates('ins')).toEqual(promised)
    await accept()
  })

  /** The dates in the table of what moves: those that go (`del`) or those that come (`ins`), by complaint. */
  async function dates(which: 'del' | 'ins'): Promise<readonly string[]> {
    await moves().first().waitFor()
    const lines = await moves().evaluateAll(
      (rows, tag) =>
        rows.map((row) => [...row.querySelectorAll(`a, ${tag}`)].map((part) => part.textContent).join(' ')),
      which,
    )
    return lines.toSorted()
  }
})
