// Steps of a clerk's day that several end-to-end tests take, in the words the clerk sees.
import { join } from 'node:path'

import type { TFunction } from 'i18next'
import type { Locator } from 'playwright-core'
import { expect, vi, type RunnerTask } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'
import { createTexts } from '@shared/i18n/i18n.ts'

import { expectAccessible } from './axe.ts'
import { launch, type LaunchOptions, type RunningApp } from './launch.ts'
import { settled } from './settled.ts'

/** A running window and the texts it is read in. */
export interface Desk extends RunningApp {
  readonly language: Language
  readonly t: TFunction
}

/** The sections of the rail, by the digit that opens them with Ctrl. */
const SECTION_DIGITS = { today: 1, intake: 2, calendar: 3, register: 4, reports: 5, settings: 6 } as const
export type Section = keyof typeof SECTION_DIGITS

const SWITCHES = { kk: 'Қаз, Қазақша', ru: 'Рус, Русский' } as const

/** More than lie between any two fields that follow one another in a clerk's mind. */
const TABS_AT_MOST = 12

const STEP_LIMIT_MS = 15_000

export const PASSWORD = 'tynda-2026'

/** Starts the app and switches it to a language. */
export async function openDesk(language: Language, options: LaunchOptions = {}): Promise<Desk> {
  const app = await launch(options)
  // Shorter than a test's own limit, so that the step that failed is named.
  app.window.setDefaultTimeout(STEP_LIMIT_MS)
  return inLanguage(app, language)
}

/** The same window in a language, chosen by the switch in its title bar. */
export async function inLanguage(app: RunningApp, language: Language): Promise<Desk> {
  await app.window.getByRole('button', { name: SWITCHES[language], exact: true }).click()
  await app.window.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  return { ...app, language, t: createTexts(language).t }
}

/**
 * Fills in the first run as an office does, with a ticket printer of the system, and begins work.
 * @param confirmKey what is done with the recovery key, where the system keeps keys
 */
export async function setUpOffice(
  desk: Desk,
  printer: string,
  confirmKey: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { t, window } = desk
  const pair = async (label: string, kk: string, ru: string): Promise<void> => {
    await textbox(desk, t('forms:kk', { label })).fill(kk)
    await textbox(desk, t('forms:ru', { label })).fill(ru)
  }
  await pair(
    t('session:field.officeName'),
    'Ақмола облысы әкімінің аппараты',
    'Аппарат акима Акмолинской области',
  )
  await pair(t('session:field.district'), 'Ақмола облысы', 'Акмолинская область')
  await pair(t('session:field.address'), 'Көкшетау қ., Абай к-сі, 83', 'г. Кокшетау, ул. Абая, 83')
  await textbox(desk, t('session:field.surname')).fill('Жүнісова')
  await textbox(desk, t('session:field.name')).fill('Айгүл')
  await textbox(desk, t('session:field.patronymic')).fill('Қайратқызы')
  await pair(t('session:field.position'), 'кеңсе басшысы', 'руководитель канцелярии')
  await window.getByLabel(t('session:field.ticketPrinter')).selectOption(printer)
  await window.getByLabel(t('session:field.password')).fill(PASSWORD)
  await window.getByLabel(t('session:field.repeat')).fill(PASSWORD)
  await window.keyboard.press('Control+Enter')
  await confirmKey()
  await onPage(desk, 'today')
}

/** Adds a provider and its one service to the directories. */
export async function addDirectories(
  desk: Desk,
  { provider, service }: { readonly provider: Names; readonly service: Names },
): Promise<void> {
  await addRecord(desk, 'provider', { name: provider, shortName: provider })
  await addRecord(desk, 'service', { name: service })
}

export type Names = { readonly kk: string; readonly ru: string }

async function addRecord(
  desk: Desk,
  kind: 'provider' | 'service',
  fields: Readonly<Partial<Record<'name' | 'shortName', Names>>>,
): Promise<void> {
  const { t, window } = desk
  await openSettings(desk, kind)
  await window.keyboard.press('Insert')
  const record = window.getByRole('region', { name: t('settings:list.record'), exact: true })
  for (const field of ['name', 'shortName'] as const) {
    const names = fields[field]
    if (!names) continue
    const label = t(`settings:label.${field}`)
    await record.getByRole('textbox', { name: t('forms:kk', { label }), exact: true }).fill(names.kk)
    await record.getByRole('textbox', { name: t('forms:ru', { label }), exact: true }).fill(names.ru)
  }
  await window.keyboard.press('Control+S')
  const list = window.getByRole('region', { name: t(`settings:sections.${kind}`), exact: true })
  await list
    .getByText(fields.name?.[desk.language] ?? '')
    .first()
    .waitFor()
  await window.keyboard.press('Escape')
}

/** Registers a complaint with hardly anything known, as the law allows. */
export async function registerComplaint(desk: Desk): Promise<void> {
  const { t, window } = desk
  await window.keyboard.press('F2')
  await expectFocus(textbox(desk, t('intake:field.surname')))
  await window.keyboard.type('Өтегенова')
  await window.keyboard.press('Control+Enter')
  await window.getByText(t('intake:confirm.title')).waitFor()
  await window.keyboard.press('Control+Enter')
}

/** Waits until the clerk stands before the ticket of this number, and Enter prints it. */
export async function reachTicket({ t, window }: Desk, number: string): Promise<void> {
  await window.getByRole('dialog', { name: t('tickets:accepted', { number }), exact: true }).waitFor()
  await expectFocus(window.getByRole('button', { name: new RegExp(`^${t('tickets:print')}`) }))
}

/** Goes to a section by its key and waits until it shows itself. */
export async function goTo(desk: Desk, section: Section): Promise<void> {
  await desk.window.keyboard.press(`Control+Digit${SECTION_DIGITS[section]}`)
  await onPage(desk, section)
}

/** Goes to a part of the settings. */
export async function openSettings(desk: Desk, part: SettingsPart): Promise<void> {
  const { t, window } = desk
  await goTo(desk, 'settings')
  const parts = window.getByRole('navigation', { name: t('settings:sectionsLabel'), exact: true })
  const link = parts.getByRole('link', { name: t(`settings:sections.${part}`), exact: true })
  await link.click()
  await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
  await settled(window)
}

export const SETTINGS_PARTS = [
  'office',
  'operator',
  'roles',
  'provider',
  'service',
  'official',
  'body',
  'letters',
  'printing',
  'files',
  'reminders',
  'calendar',
  'exchange',
  'data',
  'audit',
  'personal',
] as const
export type SettingsPart = (typeof SETTINGS_PARTS)[number]

async function onPage({ t, window }: Desk, section: Section): Promise<void> {
  const rail = window.getByRole('navigation', { name: t('shell:sectionsLabel'), exact: true })
  await rail.locator('a[aria-current=page]', { hasText: t(`sections.${section}`) }).waitFor()
  await settled(window)
}

/** Leaves a picture of what the clerk saw beside the results of the tests, when a step failed. */
export async function keepPicture({ window }: Desk, task: RunnerTask): Promise<void> {
  if (task.result?.state !== 'fail') return
  const name = `${task.name} ${task.suite?.name ?? ''}`.replaceAll(/[^\p{L}\d]+/gu, '-')
  await window.screenshot({ path: join(process.env['MERZIM_E2E_OUT'] ?? 'out', 'test', `${name}.png`) })
}

/** Expects axe to find nothing on the screen. */
export async function expectClean({ window }: Desk): Promise<void> {
  await expectAccessible(window)
}

/** A field by the label a clerk reads. */
export function textbox({ window }: Desk, name: string): Locator {
  return window.getByRole('textbox', { name, exact: true })
}

/** Presses Tab until the focus is where it is wanted: the way there must be short, and by keys alone. */
export async function tabTo({ window }: Desk, target: Locator): Promise<void> {
  for (let presses = 0; presses <= TABS_AT_MOST; presses += 1) {
    if (await hasFocus(target)) return
    await window.keyboard.press('Tab')
  }
  const where = await window.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  throw new Error(`${TABS_AT_MOST} presses of Tab did not lead there; the focus is on ${where}`)
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Waits for the focus to be somewhere. */
export async function expectFocus(target: Locator): Promise<void> {
  await vi.waitFor(async () => expect(await hasFocus(target)).toBe(true), { timeout: 10_000, interval: 50 })
}

/** Five wrong passwords, each told with the tries that are left, until the pause runs. */
export async function failUntilPause(
  { t, window }: Pick<Desk, 't' | 'window'>,
  password: Locator,
): Promise<void> {
  const wrong = async (): Promise<void> => {
    await password.fill('басқа')
    await window.keyboard.press('Enter')
  }
  for (const left of [4, 3, 2, 1]) {
    await wrong()
    await window.getByText(t('errors:text.wrong-password', { left })).waitFor()
  }
  await wrong()
  await window.getByRole('timer').waitFor()
}

/** Answers the next dialogs that ask where to save with this path; nobody can press a button of the system's own. */
export async function saveInto({ electron }: Desk, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, path)
}
