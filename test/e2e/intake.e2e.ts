import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'

import { expectAccessible } from './support/axe.ts'
import { freshUserData, launch, type RunningApp } from './support/launch.ts'

const LANGUAGES = ['ru', 'kk'] as const
type Kind = 'person' | 'entity' | 'collective' | 'anonymous'

let app: RunningApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

/** Opens the demonstration office on the form of a new complaint. */
async function openIntake(language: 'ru' | 'kk', userData?: string): Promise<Page> {
  app = await launch({ args: ['--demo'], ...(userData === undefined ? {} : { userData }) })
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
  return window
}

/** The place in the series of the number shown in the header: 197 of «К1-26-0197». */
async function nextPlace(window: Page): Promise<number> {
  const text = (await window.locator('.intake .ph .meta b').textContent()) ?? ''
  return Number(/-(\d{4,})$/.exec(text)?.[1] ?? 0)
}

const focused = (window: Page): Promise<string> => window.evaluate(() => document.activeElement?.id ?? '')

/** Types texts into fields one after another, going on with Tab; null leaves a field as it is. */
async function typeAll(window: Page, texts: readonly (string | null)[]): Promise<void> {
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

async function fill(window: Page, kind: Kind): Promise<void> {
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

/** On to the next complaint; leaving the applicant without a ticket takes a second press. */
async function leaveTicket(window: Page): Promise<void> {
  const dialogs = window.locator('[role=dialog], [role=alertdialog]')
  await dialogs.first().waitFor()
  await expect
    .poll(async () => {
      await window.keyboard.press('F2')
      return dialogs.count()
    })
    .toBe(0)
}

describe.each(LANGUAGES)('a complaint typed in %s with the keyboard alone', (language) => {
  it(
    'is registered for every kind of applicant, with numbers that follow one another',
    { timeout: 150_000 },
    async () => {
      const window = await openIntake(language)
      for (const kind of ['person', 'entity', 'collective', 'anonymous'] as const) {
        const before = await nextPlace(window)
        await fill(window, kind)
        await window.keyboard.press('Control+Enter')
        // The officials are missing everywhere: told once, registered all the same.
        await window.waitForSelector('.mb.warn[role=alert]')
        await window.keyboard.press('Control+Enter')
        await leaveTicket(window)
        await expect.poll(() => nextPlace(window)).toBe(before + 1)
        expect(await window.locator('#intake-applicant-surname').inputValue()).toBe('')
      }
    },
  )

  it('shows nothing that shuts anybody out', { timeout: 120_000 }, async () => {
    const window = await openIntake(language)
    await expectAccessible(window, '.intake')
    await fill(window, 'collective')
    await window.keyboard.press('Control+Enter')
    await window.waitForSelector('.mb.warn[role=alert]')
    await expectAccessible(window, '.intake')
    await window.keyboard.press('Alt+KeyT')
    await window.waitForSelector('[role=dialog]')
    await expectAccessible(window, '[role=dialog]')
  })

  it('fits the small window without scrolling the page', async () => {
    const window = await openIntake(language)
    await app?.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1366, height: 720 }),
    )
    await expect.poll(() => window.evaluate(() => globalThis.innerHeight)).toBeLessThanOrEqual(720)
    const overflow = await window.evaluate(() => {
      const bar = document.querySelector('.intake .bar')?.getBoundingClientRect()
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
      return {
        page: scrollHeight - clientHeight + (scrollWidth - clientWidth),
        barBelow: Math.max(0, Math.round((bar?.bottom ?? Infinity) - globalThis.innerHeight)),
      }
    })
    expect(overflow).toEqual({ page: 0, barBelow: 0 })
  })
})

it('keeps what was typed when the power goes', async () => {
  const userData = await freshUserData()
  const before = await openIntake('kk', userData)
  await typeAll(before, ['Өтегенова', 'Гүлнұр'])
  await before.locator('#intake-motives').focus()
  await before.keyboard.type('Жауап берілмеді')
  await before.keyboard.press('Control+KeyS')
  await before.waitForFunction(
    () => document.querySelector('.intake')?.getAttribute('data-draft') === 'saved',
  )
  await app?.kill()
  const after = await openIntake('kk', userData)
  expect(await after.locator('#intake-applicant-surname').inputValue()).toBe('Өтегенова')
  expect(await after.locator('#intake-motives').inputValue()).toBe('Жауап берілмеді')
})
