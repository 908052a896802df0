// The form of a new complaint in the real window, filled as a clerk fills it.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { launch, type RunningApp } from './launch.ts'

type Kind = 'person' | 'entity' | 'collective' | 'anonymous'

/** Opens the demonstration office on the form of a new complaint. */
export async function openIntake(language: Language, userData?: string): Promise<RunningApp> {
  const app = await launch({ args: ['--demo'], ...(userData === undefined ? {} : { userData }) })
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
  await window.keyboard.press('F2')
  await window.waitForSelector('#intake-applicant-surname', { timeout: 20_000 })
  await expect.poll(() => nextPlace(window)).toBeGreaterThan(0)
  return app
}

/** The place in the series of the number shown in the header: 197 of «К1-26-0197». */
export async function nextPlace(window: Page): Promise<number> {
  const text = (await window.locator('.intake .ph .meta b').textContent()) ?? ''
  return Number(/-(\d{4,})$/.exec(text)?.[1] ?? 0)
}

const focused = (window: Page): Promise<string> => window.evaluate(() => document.activeElement?.id ?? '')

/** Types texts into fields one after another, going on with Tab; null leaves a field as it is. */
export async function typeAll(window: Page, texts: readonly (string | null)[]): Promise<void> {
  for (const text of texts) {
    if (text !== null) await window.keyboard.type(text)
    await window.keyboard.press('Tab')
  }
}

/** Chooses the kind of applicant from the first control of column 1, and goes on behind it. */
async function chooseKind(window: Page, kind: Kind): Promise<void> {
  const steps = ['person', 'entity', 'collective', 'anonymous'].indexOf(kind)
  await window.keyboard.press('Alt+Digit1')
  for (let step = 0; step < steps; step += 1) await window.keyboard.press('ArrowRight')
  await expect.poll(() => window.locator('input[name=applicant-kind]:checked').inputValue()).toBe(kind)
  await window.keyboard.press('Tab')
}

const APPLICANT: Readonly<Record<Kind, readonly (string | null)[]>> = {
  person: ['Өтегенова', 'Гүлнұр', 'Сәкенқызы', '900101300007', '87010000000', null],
  entity: ['ТОО «Көкше»', '160440000015', '12', '10.03.2026', 'Сейтов', 'Нұрлан', '', 'директор', '', ''],
  collective: ['Ахметов', 'Бекзат', '', '', '87010000001', '', '14'],
  anonymous: [],
}
const ADDRESS = ['020000', 'г. Кокшетау', 'мкр. Васильковский, 14, кв. 27']

/** Fills everything the law asks for but the officials, by the keys alone. */
export async function fill(window: Page, kind: Kind): Promise<void> {
  await chooseKind(window, kind)
  await typeAll(window, APPLICANT[kind])
  if (kind !== 'anonymous') await typeAll(window, ADDRESS)
  await window.keyboard.press('Alt+Digit2')
  expect(await focused(window)).toBe('intake-providerId')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Tab')
  expect(await focused(window)).toBe('intake-serviceId')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.locator('#intake-motives').focus()
  await typeAll(window, [
    'Жауап мерзімінде берілмеді, анықтама үш рет сұралды.',
    'Өтінішті қарап, жауап беру',
  ])
}
