import type { Page } from 'playwright-core'

/** Longer than any movement of the program; an animation that is never drawn to its end must not hold a test for ever. */
const STILL_LIMIT_MS = 8000

/** Waits until nothing on the screen is a placeholder or still moving: half-shown letters have no contrast. */
export async function settled(window: Page): Promise<void> {
  await window.locator('.skel').first().waitFor({ state: 'detached' })
  const still = window.waitForFunction(isStill, undefined, { polling: 50, timeout: STILL_LIMIT_MS })
  // What moves even now is looked at as it is.
  await still.catch(() => null)
}

/** Runs in the window. What turns for ever is not waited for, nor the unseen clock of a short message. */
function isStill(): boolean {
  return document.getAnimations().every(({ effect, playState }) => {
    const isClock = effect instanceof KeyframeEffect && effect.target?.hasAttribute('data-timer-status')
    return isClock || playState !== 'running' || effect?.getTiming().iterations === Infinity
  })
}
