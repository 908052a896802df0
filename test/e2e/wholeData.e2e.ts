import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { expectClean, goTo, keepPicture, openDesk, openSettings, type Desk } from './support/flow.ts'

/** All data at once: taken away as an open export, and the old register brought in. */
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

  const button = (name: string | RegExp): Locator =>
    desk.window.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  const inDialog = (name: string): Locator =>
    desk.window.getByRole('dialog').getByRole('button', { name, exact: true })

  async function answerWith(path: string): Promise<void> {
    await desk.electron.evaluate(({ dialog }, chosen) => {
      Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) })
    }, path)
  }

  it('an open export is made in the chosen folder, by keyboard as by mouse', async () => {
    const { t, window } = desk
    await openSettings(desk, 'data')
    await button(t('wholeData:export.open')).click()
    await window.getByText(t('wholeData:export.warning')).waitFor()
    await expectClean(desk)
    await answerWith(folder)
    await inDialog(t('wholeData:export.choose')).press('Enter')
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

  it('the old register comes in after a look at its columns and rows, apart from the office’s own', async () => {
    const { t, window } = desk
    const file = join(folder, 'old.csv')
    const lines = Array.from({ length: 40 }, (_, n) => `${n + 1};17.03.2021;Ескендірова ${n};анықтама туралы`)
    await writeFile(file, ['Кіріс №;Түскен күні;Арыз иесі;Мазмұны', ...lines, '99;кеше;;'].join('\n'))
    await button(t('oldRegister:import.open')).click()
    await answerWith(file)
    await inDialog(t('oldRegister:import.choose')).click()
    await window.getByText(t('oldRegister:import.columnsOf', { file: 'old.csv', rows: 41 })).waitFor()
    await expectClean(desk)
    await button(new RegExp(`^${t('oldRegister:import.check')}`)).click()
    await window.getByText(t('oldRegister:import.counts', { take: 40, known: 0, rejected: 1 })).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window
      .getByText(t('oldRegister:import.done', { formatted: '40' }))
      .first()
      .waitFor()
    await goTo(desk, 'register')
    // The office's own are as many as before.
    await window.getByRole('tab', { name: /600/ }).waitFor()
    await button(t('oldRegister:open', { formatted: '40' })).click()
    await window.getByRole('grid').getByText('Ескендірова 0').waitFor()
    await expectClean(desk)
    await window.getByRole('searchbox', { name: t('oldRegister:search') }).fill('ескендирова 0')
    await window.getByText(t('oldRegister:count', { formatted: '1' })).waitFor()
    await window.getByRole('grid').focus()
    await window.keyboard.press('Enter')
    await window.getByRole('dialog').getByText(t('oldRegister:badge')).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Escape')
  })
})
