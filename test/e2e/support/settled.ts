import type { Page } from 'playwright-core'

/** Waits until nothing on the screen is a placeholder or still moving: half-shown letters have no contrast. */
export async function settled(window: Page): Promise<void> {
  await window.locator('.skel').first().waitFor({ state: 'detached' })
  await window.evaluate(untilStill)
}

/** Runs in the window. What turns for ever is not waited for, nor the unseen clock of a short message. */
async function untilStill(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => {
    const isClock = effect instanceof KeyframeEffect && effect.target?.hasAttribute('data-timer-status')
    return !isClock && effect?.getTiming().iterations !== Infinity
  })
  await Promise.allSettled(ending.map(async (one) => one.finished))
}
