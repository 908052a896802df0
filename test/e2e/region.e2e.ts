import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { openDemoOffice } from '../support/region.ts'
import { expectAccessible } from './support/axe.ts'
import { answerWith } from './support/exchange.ts'
import {
  expectClean,
  goTo,
  inLanguage,
  keepPicture,
  openDesk,
  openSettings,
  saveInto,
  type Desk,
} from './support/flow.ts'
import { settled } from './support/settled.ts'

const PASSWORD = 'Көктем-2026'
const OFFICES = ['Қарасу', 'Жетісу'] as const

let folder: string
const shares: string[] = []
const totals: number[] = []
let desk: Desk

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-e2e-region-'))
  for (const [n, name] of OFFICES.entries()) {
    const office = await openDemoOffice(join(folder, name), { seed: n + 1, complaints: 80 - 20 * n }, name)
    const { totals: tally } = await office.ask('report.month', { month: office.month, language: 'ru' })
    totals.push(tally.figures.received)
    shares.push(office.share)
    await office.office.close()
  }
  desk = await openDesk('ru', { userData: join(folder, 'region') })
  await desk.window.setViewportSize({ width: 1366, height: 768 }).catch(() => undefined)
}, 120_000)

afterEach(({ task }) => keepPicture(desk, task))
afterAll(async () => {
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

const button = (name: string) => desk.window.getByRole('button', { name, exact: true })

/** Leaves a picture for whoever wants to look. */
async function picture(name: string): Promise<void> {
  const place = process.env['MERZIM_PICTURES']
  if (!place) return
  await settled(desk.window)
  await desk.window.screenshot({ path: join(place, `${name}-${desk.language}.png`) })
}

it('is set up as the workstation of the region’s department', async () => {
  const { t, window } = desk
  await button(t('region:setUp.open')).click()
  await window.getByRole('heading', { name: t('region:setUp.title') }).waitFor()
  await expectClean(desk)
  const texts: Readonly<Record<string, string>> = {
    'office.name.kk': 'Жетісу облысының басқармасы',
    'office.name.ru': 'Управление Жетысуской области',
    'office.district.kk': 'Жетісу облысы',
    'office.district.ru': 'Жетысуская область',
    'office.address.kk': 'Талдықорған қ., Тәуелсіздік к-сі, 38',
    'office.address.ru': 'г. Талдыкорган, ул. Тауелсиздик, 38',
    'operator.surname': 'Сейітова',
    'operator.name': 'Гүлнар',
    'operator.position.kk': 'бөлім басшысы',
    'operator.position.ru': 'руководитель отдела',
    password: PASSWORD,
    repeat: PASSWORD,
  }
  for (const [name, text] of Object.entries(texts)) await window.fill(`[name="${name}"]`, text)
  await picture('setup')
  await window.keyboard.press('Control+Enter')
  await window.getByText(t('region:none.title')).waitFor()
  await expectClean(desk)
})

it('reads the offices from their folders, and leaves nothing there', async () => {
  const { t, window } = desk
  const before = await Promise.all(shares.map(namesIn))
  await openSettings(desk, 'exchange')
  for (const share of shares) {
    await answerWith(desk, share)
    await button(t('region:places.add')).click()
    await window.getByText(share).waitFor()
  }
  await expectClean(desk)
  await picture('places')
  await goTo(desk, 'today')
  await window.locator('.tb [data-exchange=current]').waitFor({ timeout: 30_000 })
  await window.locator('.rg-overview tfoot').getByText('140').waitFor()
  await expectClean(desk)
  await picture('overview')
  expect(await Promise.all(shares.map(namesIn))).toEqual(before)
})

it('adds the offices’ reports up, and saves them', async () => {
  const { t, window } = desk
  await goTo(desk, 'reports')
  const total = window.locator('.rg-report tfoot td')
  await total.first().waitFor()
  expect(await total.nth(2).textContent()).toBe(String((totals[0] ?? 0) + (totals[1] ?? 0)))
  await expectClean(desk)
  await picture('report')
  const path = join(folder, 'region.xlsx')
  await saveInto(desk, path)
  await window.keyboard.press('Control+Shift+KeyE')
  await window.getByText(t('report:saved.title'), { exact: true }).waitFor()
  expect((await stat(path)).size).toBeGreaterThan(5000)
  await goTo(desk, 'register')
  await window.getByText(t('region:choose.title')).waitFor()
  expect(await window.locator('.rg-choose button').count()).toBe(2)
  await expectClean(desk)
  await picture('choose')
})

it.each(['ru', 'kk'] as const)('shows one office read only, in %s', async (language) => {
  desk = await inLanguage(desk, language)
  const { t, window } = desk
  await goTo(desk, 'today')
  await window.keyboard.press('Control+KeyO')
  await window.getByRole('menuitemradio').nth(1).waitFor()
  await expectAccessible(window, '[role=menu]')
  await picture('switch')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await window.locator('.td-body').waitFor()
  expect(await button(t('today:accept')).count()).toBe(0)
  expect(await window.locator('.td-act').count()).toBe(0)
  expect(await window.locator('.rail a').count()).toBe(5)
  await expectClean(desk)
  await picture('today')
  await goTo(desk, 'calendar')
  await picture('calendar')
  await goTo(desk, 'register')
  await window.getByRole('grid').getByRole('row').nth(1).waitFor()
  await expectClean(desk)
  await picture('register')
  await window.getByRole('grid').getByRole('row').nth(1).dblclick()
  await window.getByText(t('region:readsOnly')).waitFor()
  for (const key of ['F7', 'F8', 'F9', 'Control+Shift+KeyM', 'Control+Shift+KeyP', 'F2'])
    await window.keyboard.press(key)
  expect(await window.getByRole('dialog').count()).toBe(0)
  expect(await window.locator('.cardpage').count()).toBe(1)
  await expectClean(desk)
  await picture('card')
  await goTo(desk, 'reports')
  await window.locator('.providers').waitFor()
  await picture('office-report')
  await openSettings(desk, 'data')
  await picture('data')
  await window.keyboard.press('Control+KeyO')
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await window.locator('.rg-overview').waitFor()
  await picture('overview')
  await goTo(desk, 'reports')
  await window.locator('.rg-report tfoot').waitFor()
  await picture('report')
  await openSettings(desk, 'exchange')
  await picture('places')
})

it('refuses what would write also when it is asked past the window', async () => {
  const refused = await desk.window.evaluate(async () => {
    const asked = [
      window.bridge.invoke('card.act', { id: 'c', version: 1, command: { type: 'note', text: 'x' } }),
      window.bridge.invoke('exchange.switch', { on: true }),
      window.bridge.invoke('join.read', undefined),
    ]
    return (await Promise.all(asked)).map((answer) => (answer.ok ? 'done' : answer.error.code))
  })
  expect(refused).toEqual(['region-reads-only', 'region-reads-only', 'region-reads-only'])
})

async function namesIn(share: string): Promise<readonly string[]> {
  return (await readdir(share, { recursive: true })).toSorted()
}
