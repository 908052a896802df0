import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'

import { createTexts } from '@shared/i18n/i18n.ts'

import { expectAccessible } from './support/axe.ts'
import { launch, type RunningApp } from './support/launch.ts'

const LANGUAGES = ['ru', 'kk'] as const
type Language = (typeof LANGUAGES)[number]

let app: RunningApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

/** Opens the demonstration office on Today. */
async function openToday(language: Language): Promise<Page> {
  app = await launch({ args: ['--demo'] })
  const { window } = app
  await window.waitForSelector('.win', { timeout: 40_000 })
  await window
    .locator('.lang')
    .getByText(language === 'kk' ? 'Қаз' : 'Рус')
    .click()
  await window.waitForSelector(`html[lang=${language}]`)
  await window.waitForSelector('.td-q', { timeout: 40_000 })
  return window
}

const focusedRow = (window: Page): Promise<string> =>
  window.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '')
const focusedChip = (window: Page): Promise<string> =>
  window.evaluate(() => document.activeElement?.getAttribute('data-chip') ?? '')
const focusedDate = (window: Page): Promise<string> =>
  window.evaluate(() => document.activeElement?.getAttribute('data-date') ?? '')

describe.each(LANGUAGES)('Today in %s', (language) => {
  it('is worked through by the keyboard, and never hides what is overdue', async () => {
    const window = await openToday(language)
    await expectAccessible(window)
    const overdue = await window.locator('.td-tile .v').first().textContent()
    const firstGroup = window.locator('.td-body [role=rowgroup]').first()
    expect(await firstGroup.locator('.td-q').count()).toBe(Number(overdue))
    await window.locator('.td-q').first().focus()
    const first = await focusedRow(window)
    await window.keyboard.press('ArrowDown')
    expect(await focusedRow(window)).not.toBe(first)
    for (const [n, key] of ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5'].entries()) {
      await window.keyboard.press(key)
      await expect.poll(() => window.locator('.td-tile').nth(n).getAttribute('aria-pressed')).toBe('true')
      await expect.poll(() => firstGroup.locator('.td-q').count()).toBe(Number(overdue))
      await expectAccessible(window)
    }
    await window.keyboard.press('Alt+5')
    await expect.poll(() => window.locator('.td-tile[aria-pressed=true]').count()).toBe(0)
  })

  it('opens the step of a row by its key and the card by Enter', async () => {
    const window = await openToday(language)
    const row = window.locator('.td-q[data-row^="forward:"]').first()
    await row.focus()
    await window.keyboard.press('F7')
    await window.locator('[role=dialog] form, [role=dialog] input').first().waitFor()
    await expectAccessible(window)
    await window.keyboard.press('Escape')
    await window.locator('[role=dialog]').waitFor({ state: 'detached' })
    await row.focus()
    await window.keyboard.press('Shift+F9')
    const reason = createTexts(language).t('errors:text.no-extension')
    await window.getByRole('dialog').getByText(reason).waitFor()
    await window.keyboard.press('Escape')
    await window.locator('[role=dialog]').waitFor({ state: 'detached' })
    await row.focus()
    const id = (await focusedRow(window)).replace('forward:', '')
    await window.keyboard.press('Enter')
    await expect.poll(() => window.evaluate(() => location.hash)).toContain(`/complaints/${id}`)
  })
})

describe.each(LANGUAGES)('the calendar in %s', (language) => {
  it('shows the month: arrows walk the days, Enter goes to the list of the day', async () => {
    const window = await openToday(language)
    await window.keyboard.press('Control+3')
    await window.waitForSelector('.cal-mg .c.t')
    await expectAccessible(window)
    await window.locator('.cal-mg .c.t').focus()
    await window.keyboard.press('ArrowRight')
    await expect.poll(() => focusedDate(window)).toBe('2026-03-18')
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('ArrowDown')
    await expect.poll(() => focusedDate(window)).toBe('2026-04-01')
    await window.keyboard.press('Home')
    await expect
      .poll(() => window.locator('.cal-mg .c[aria-selected=true]').getAttribute('data-date'))
      .toBe('2026-03-17')
    await window.locator('.cal-mg .c.t').focus()
    await window.keyboard.press('Enter')
    await expect.poll(() => focusedRow(window)).not.toBe('')
    await window.keyboard.press('PageDown')
    await expect
      .poll(() => window.locator('.cal-mg .c').nth(10).getAttribute('data-date'))
      .toMatch(/^2026-04/)
  })

  it('shows the board: chips by arrows, the popover by focus, filters in the address', async () => {
    const window = await openToday(language)
    await window.keyboard.press('Control+3')
    await window.waitForSelector('.cal-mg')
    await window.keyboard.press('Alt+2')
    await window.waitForSelector('.cal-bt [data-chip]')
    await window.locator('.cal-bt [data-chip]').first().focus()
    const first = await focusedChip(window)
    await window.keyboard.press('ArrowDown')
    expect(await focusedChip(window)).not.toBe(first)
    await window.locator('.cal-pop').waitFor()
    await expectAccessible(window)
    expect(await window.locator('.cal-bt tbody tr').count()).toBe(40)
    await window.locator('.cal-flt .cal-fl').last().click()
    await expect.poll(() => window.evaluate(() => location.search)).toContain('overdue=1')
    await expect.poll(() => window.locator('.cal-bt .cal-cp:not(.over,.more)').count()).toBe(0)
  })

  it('shows the agenda: what is chosen stands beside it with its days', async () => {
    const window = await openToday(language)
    await window.keyboard.press('Control+3')
    await window.waitForSelector('.cal-mg')
    await window.keyboard.press('Alt+3')
    await window.waitForSelector('.cal-ag')
    await window.locator('.cal-ag').first().focus()
    await window.keyboard.press('ArrowDown')
    const number = await window.locator('.cal-ag[aria-selected=true] .mut').textContent()
    await expect.poll(() => window.locator('.cal-det h2').textContent()).toBe(number)
    await window.waitForSelector('.cal-det .days')
    await expectAccessible(window)
  })
})
