import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

import { createTexts } from '@shared/i18n/i18n.ts'

import { expectAccessible } from './support/axe.ts'
import { freshUserData, launch, type RunningApp } from './support/launch.ts'

let app: RunningApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

it('says in both languages why the journal does not open, and opens it once that is put right', async () => {
  const userData = await freshUserData()
  const identity = join(userData, 'data', 'node.json')
  await mkdir(join(userData, 'data'))
  await writeFile(identity, '{"node":')
  app = await launch({ userData })
  const { window } = app
  for (const language of ['kk', 'ru'] as const) {
    const t = createTexts(language).getFixedT(language)
    const words = window.locator(`.startproblem section[lang=${language}]`)
    await words.waitFor()
    const text = await words.textContent()
    expect(text).toContain(t('shell:start.what.unreadable-file'))
    expect(text).toContain(t('shell:start.safe'))
    expect(text).toContain(t('shell:start.todo.unreadable-file'))
  }
  expect(await window.locator('.startproblem').textContent()).toContain(join(userData, 'data'))
  await expectAccessible(window)

  // Still broken: the page comes back, and the file is as it was.
  await window.keyboard.press('Enter')
  await window.locator('.startproblem button:focus:not([aria-disabled=true])').waitFor()
  expect(await readFile(identity, 'utf8')).toBe('{"node":')

  await rm(identity)
  await expect
    .poll(async () => {
      if (await window.locator('.startproblem').isVisible()) await window.click('.startproblem button')
      return window.locator('.su').isVisible()
    })
    .toBe(true)
})

it.each(['kk', 'ru'] as const)('says above every page in %s what it could not read', async (language) => {
  const userData = await freshUserData()
  app = await launch({ userData, args: ['--demo'] })
  await app.window.waitForSelector('.win', { timeout: 40_000 })
  await app.window.waitForSelector('.sb progress', { state: 'detached' })
  expect(await app.window.locator('.faults').count()).toBe(0)
  const data = await app.electron.evaluate(({ app: program }) => `${program.getPath('userData')}/data`)
  await app.close()
  await breakOneLine(join(data, 'journal'))

  app = await launch({ userData, args: ['--demo'] })
  const { window } = app
  await window.waitForSelector('.win', { timeout: 40_000 })
  await window.evaluate(
    (chosen) =>
      (
        window as unknown as { bridge: { invoke(channel: string, input: unknown): Promise<unknown> } }
      ).bridge.invoke('app.set-language', { language: chosen }),
    language,
  )
  await window.waitForSelector(`html[lang=${language}]`)
  const bar = window.locator('.faults')
  await bar.waitFor({ timeout: 20_000 })
  const quarantine = join(data, 'quarantine')
  expect(await bar.textContent()).toContain(quarantine)
  expect((await readdir(quarantine)).filter((name) => name.endsWith('.bin'))).toHaveLength(1)
  await expectAccessible(window)
  await bar.getByRole('button').first().click()
  await window.waitForSelector('.setlay')
  await bar.getByRole('button').last().click()
  await bar.waitFor({ state: 'detached' })
})

/** Changes one letter in the middle of a month's file, as a failing disk would. */
async function breakOneLine(journal: string): Promise<void> {
  const months = (await readdir(journal)).filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name)).toSorted()
  const path = join(journal, months[0] ?? '')
  const bytes = await readFile(path)
  const at = bytes.indexOf('"', Math.floor(bytes.length / 2))
  bytes[at] = 0x27
  await writeFile(path, bytes)
}
