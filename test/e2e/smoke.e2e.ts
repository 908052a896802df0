import { afterAll, beforeAll, expect, it } from 'vitest'

import { launch, type RunningApp } from './support/launch.ts'

let app: RunningApp

beforeAll(async () => {
  app = await launch()
})

afterAll(async () => {
  await app.close()
})

it('opens one window that shows something', async () => {
  await app.window.locator('#root > *').first().waitFor()
  expect(app.electron.windows()).toHaveLength(1)
  expect(await app.window.evaluate(() => document.body.innerText.trim().length)).toBeGreaterThan(0)
})
