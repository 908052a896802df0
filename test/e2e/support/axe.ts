import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { settled } from './settled.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Dialogs that keep everything behind them out of reach. */
const DIALOGS = '[role=dialog][aria-modal=true], [role=alertdialog]'

/** How many points across and down an open dialog are looked at. */
const GRID = 12

/**
 * Expects axe to find nothing against WCAG 2.2 AA on the screen once it stands still.
 * @param within CSS selector of the part to look at; the whole screen when left out
 */
export async function expectAccessible(window: Page, within?: string): Promise<void> {
  // After a dialog the page is given back a moment later than the dialog goes; left hidden for good, it is a fault.
  // Legacy mode runs axe in the page itself: the usual one opens a second page, which Electron does not allow.
  // The component library's focus guards: they take the Tab key only to hand the focus on at once.
  await expect.poll(() => window.evaluate(isHiddenWithoutDialog), { timeout: 10_000 }).toBe(false)
  if (within === undefined) await holdToast(window)
  await settled(window)
  const axe = new AxeBuilder({ page: window })
    .withTags(WCAG)
    .exclude('[data-tabster-dummy]')
    .setLegacyMode(true)
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  // Lets go of the message again.
  if (within === undefined) await window.mouse.move(0, 0)
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, html, any }) =>
      [target.join(' '), html.slice(0, 160), ...any.map(({ message }) => message)].join('  '),
    ),
  }))
  // Soft: the screens after this one are looked at as well.
  expect.soft(found).toEqual([])
  expect.soft(await window.evaluate(coveringDialog, GRID)).toEqual([])
}

/**
 * Keeps a short message where it is, under the mouse: one that begins to fade while it is looked at has no contrast.
 * Behind an open dialog the mouse does not reach it, so that it is let go first.
 */
async function holdToast(window: Page): Promise<void> {
  const toasts = window.locator('.fui-Toast')
  const isCovered = (await window.locator(DIALOGS).count()) > 0
  await expect.poll(() => toasts.count(), { timeout: 20_000 }).toBeLessThan(isCovered ? 1 : 2)
  if ((await toasts.count()) === 0) return
  // Gone in the meantime is as good.
  await toasts.hover({ timeout: 5000 }).catch(() => null)
}

/** Whether the page is kept from a screen reader although no dialog is open. Runs in the window. */
function isHiddenWithoutDialog(): boolean {
  const isOpen = document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null
  return !isOpen && document.querySelector('#root[aria-hidden=true], .win[aria-hidden=true]') !== null
}

/**
 * What of the page lies over an open dialog, as the start of each element's HTML. A short message may: it is gone in
 * a moment. Runs in the window.
 */
function coveringDialog(grid: number): readonly string[] {
  const dialog = [...document.querySelectorAll('[role=dialog][aria-modal=true], [role=alertdialog]')].at(-1)
  if (!dialog) return []
  const { left, top, width, height } = dialog.getBoundingClientRect()
  const steps = [...Array(grid).keys()].map((step) => (step + 0.5) / grid)
  const over = steps
    .flatMap((x) => steps.map((y) => document.elementFromPoint(left + x * width, top + y * height)))
    .filter((element) => element && !dialog.contains(element) && !element.closest('.fui-Toast'))
  return [...new Set(over)].map((element) => element?.outerHTML.slice(0, 160) ?? '')
}
