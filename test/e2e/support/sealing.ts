import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from 'vitest'

import { expectAccessible } from './axe.ts'
import { state } from './exchange.ts'
import { expectClean, openSettings, type Desk } from './flow.ts'

const button = ({ window }: Desk, name: string) => window.getByRole('button', { name, exact: true })

/** The head seals the folder with a new office key and sees it; answers with the key. */
export async function sealFolder(desk: Desk): Promise<string> {
  const { t, window } = desk
  await openSettings(desk, 'exchange')
  await button(desk, t('exchange:seal.turnOn')).click()
  const asked = window.getByRole('alertdialog')
  const phrase = (await asked.locator('output span').allInnerTexts()).join('-')
  await asked.getByRole('checkbox', { name: t('exchange:seal.written') }).check()
  await expectAccessible(window, '[role=alertdialog]')
  await button(desk, t('exchange:seal.newYes')).click()
  await window.getByText(t('exchange:seal.noteSealed')).waitFor()
  await window.keyboard.press('F5')
  await state(desk, 'current')
  await button(desk, t('exchange:seal.show')).click()
  expect((await window.getByRole('dialog').locator('output span').allInnerTexts()).join('-')).toBe(phrase)
  await button(desk, t('exchange:seal.close')).click()
  await expectClean(desk)
  return phrase
}

/** A desk that meets the sealed folder says so; a slip of the pen is told, the key lets it in. */
export async function giveKey(desk: Desk, phrase: string): Promise<void> {
  const { t, window } = desk
  await openSettings(desk, 'exchange')
  await window.keyboard.press('F5')
  await state(desk, 'failed')
  await window.getByText(t('exchange:seal.needed')).waitFor()
  await expectClean(desk)
  await button(desk, t('exchange:seal.give')).click()
  await window.fill('[name=phrase]', phrase.slice(0, -1))
  await window.keyboard.press('Enter')
  await window.getByText(t('exchange:seal.problem.length')).waitFor()
  await expectAccessible(window, '[role=dialog]')
  await window.fill('[name=phrase]', phrase.toLowerCase())
  await window.keyboard.press('Enter')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
  await window.keyboard.press('F5')
  await state(desk, 'current')
}

/** Names of files at the share that say something to whoever reads them. */
export async function readable(share: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(share, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const said = await Promise.all(paths.map((path) => readFile(path)))
  return paths.filter((_, n) => said[n]?.includes(text))
}
