import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { expectClean, keepPicture, openDesk, openSettings, type Desk } from './support/flow.ts'

/** All data at once: taken away as an open export. */
describe('all data at once', () => {
  let desk: Desk
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-export-'))
    desk = await openDesk('kk', { args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const button = (name: string): Locator => desk.window.getByRole('button', { name, exact: true })

  it('an open export is made in the chosen folder, by keyboard as by mouse', async () => {
    const { electron, t, window } = desk
    await openSettings(desk, 'data')
    await button(t('wholeData:export.open')).click()
    await window.getByText(t('wholeData:export.warning')).waitFor()
    await expectClean(desk)
    await electron.evaluate(({ dialog }, path) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [path] }) })
    }, folder)
    await button(t('wholeData:export.choose')).press('Enter')
    await window.getByText(folder).waitFor()
    await button(t('wholeData:export.make')).press('Enter')
    const name = 'merzim-2026-03-17-1042'
    await window.getByText(t('wholeData:export.done', { folder: name })).waitFor()
    await expectClean(desk)
    const readme = await readFile(join(folder, name, 'README.kk.md'), 'utf8')
    expect(readme).toContain('# Мерзім')
    expect(await readdir(folder)).toEqual([name])
    await button(t('action.close')).click()
  })
})
