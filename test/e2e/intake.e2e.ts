import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'

import { expectAccessible } from './support/axe.ts'
import { fill, nextPlace, openIntake, typeAll } from './support/intake.ts'
import { freshUserData, type RunningApp } from './support/launch.ts'

const LANGUAGES = ['ru', 'kk'] as const

let app: RunningApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

async function open(...options: Parameters<typeof openIntake>): Promise<Page> {
  app = await openIntake(...options)
  return app.window
}

/** On to the next complaint; leaving the applicant without a ticket takes a second press. */
async function leaveTicket(window: Page): Promise<void> {
  const dialogs = window.locator('[role=dialog], [role=alertdialog]')
  await dialogs.first().waitFor()
  await expect
    .poll(async () => {
      await window.keyboard.press('F2')
      return dialogs.count()
    })
    .toBe(0)
}

describe.each(LANGUAGES)('a complaint typed in %s with the keyboard alone', (language) => {
  it(
    'is registered for every kind of applicant, with numbers that follow one another',
    { timeout: 150_000 },
    async () => {
      const window = await open(language)
      for (const kind of ['person', 'entity', 'collective', 'anonymous'] as const) {
        const before = await nextPlace(window)
        await fill(window, kind)
        await window.keyboard.press('Control+Enter')
        // The officials are missing everywhere: told once, registered all the same.
        await window.waitForSelector('.mb.warn[role=alert]')
        await window.keyboard.press('Control+Enter')
        await leaveTicket(window)
        await expect.poll(() => nextPlace(window)).toBe(before + 1)
        expect(await window.locator('#intake-applicant-surname').inputValue()).toBe('')
      }
    },
  )

  it('shows nothing that shuts anybody out', { timeout: 120_000 }, async () => {
    const window = await open(language)
    await expectAccessible(window, '.intake')
    await fill(window, 'collective')
    await window.keyboard.press('Control+Enter')
    await window.waitForSelector('.mb.warn[role=alert]')
    await expectAccessible(window, '.intake')
    await window.keyboard.press('Alt+KeyT')
    await window.waitForSelector('[role=dialog]')
    await expectAccessible(window, '[role=dialog]')
  })

  it('fits the small window without scrolling the page', async () => {
    const window = await open(language)
    await app?.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 720 }),
    )
    await expect.poll(() => window.evaluate(() => globalThis.innerHeight)).toBeLessThanOrEqual(720)
    const overflow = await window.evaluate(() => {
      const bar = document.querySelector('.intake .bar')?.getBoundingClientRect()
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
      return {
        page: scrollHeight - clientHeight + (scrollWidth - clientWidth),
        barBelow: Math.max(0, Math.round((bar?.bottom ?? Infinity) - globalThis.innerHeight)),
      }
    })
    expect(overflow).toEqual({ page: 0, barBelow: 0 })
  })
})

it('keeps what was typed when the power goes', async () => {
  const userData = await freshUserData()
  const before = await open('kk', userData)
  await typeAll(before, ['Өтегенова', 'Гүлнұр'])
  await before.locator('#intake-motives').focus()
  await before.keyboard.type('Жауап берілмеді')
  await before.keyboard.press('Control+KeyS')
  await before.waitForFunction(
    () => document.querySelector('.intake')?.getAttribute('data-draft') === 'saved',
  )
  await app?.kill()
  const after = await open('kk', userData)
  expect(await after.locator('#intake-applicant-surname').inputValue()).toBe('Өтегенова')
  expect(await after.locator('#intake-motives').inputValue()).toBe('Жауап берілмеді')
})
