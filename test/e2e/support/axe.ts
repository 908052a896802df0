import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Expects axe to find nothing against WCAG 2.2 AA on the screen as it stands.
 * @param within CSS selector of the part to look at; the whole screen when left out
 */
export async function expectAccessible(window: Page, within?: string): Promise<void> {
  // Legacy mode runs axe in the page itself: the usual one opens a second page, which Electron does not allow.
  // The component library's focus guards: they take the Tab key only to hand the focus on at once.
  const axe = new AxeBuilder({ page: window })
    .withTags(WCAG)
    .exclude('[data-tabster-dummy]')
    .setLegacyMode(true)
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, html, any }) =>
      [target.join(' '), html.slice(0, 160), ...any.map(({ message }) => message)].join('  '),
    ),
  }))
  // Soft: the screens after this one are looked at as well.
  expect.soft(found).toEqual([])
}
