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
  const text = (): Promise<string> => app.window.evaluate(() => document.body.innerText.trim())
  await expect.poll(text, { timeout: 30_000 }).not.toBe('')
  expect(app.electron.windows()).toHaveLength(1)
})
