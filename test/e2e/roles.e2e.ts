// Who may what, through the window and past it: assigning, one's own complaints, duties handed over.
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Result } from '@shared/core/result.ts'

import { expectClean, goTo, openDesk, openSettings, type Desk } from './support/flow.ts'
import { settled } from './support/settled.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk('ru', { now: '2026-03-17T10:42', args: ['--demo'] })
})

afterAll(() => desk.close())

/** Asks the main process past everything the window shows. */
async function invoke(channel: string, input?: unknown): Promise<Result<unknown>> {
  return desk.window.evaluate(([name, value]) => window.bridge.invoke(name, value), [channel, input] as [
    string,
    unknown,
  ])
}

async function signIn(operatorId: string): Promise<void> {
  await invoke('session.sign-out')
  expect(await invoke('session.sign-in', { operatorId, password: 'merzim' })).toMatchObject({ ok: true })
  await desk.window.locator('.rail').waitFor()
  await settled(desk.window)
}

const refusal = (who: string): object => ({ ok: false, error: { code: 'not-allowed', params: { who } } })

it('the head gives a complaint to a case officer, by a key', async () => {
  const { t, window } = desk
  await goTo(desk, 'register')
  await window.keyboard.press('Enter')
  const card = window.getByRole('region', { name: t('card:duties.title'), exact: true })
  await card.getByText(t('roles:officer.none')).waitFor()
  await window.keyboard.press('Control+Shift+O')
  const dialog = window.getByRole('dialog', { name: t('roles:officer.title'), exact: true })
  await dialog.getByRole('radio', { name: /^Есенова С. М./ }).check()
  await expectClean(desk)
  await window.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await card.getByText('Есенова С. М.').waitFor()
  const history = window.getByRole('region', { name: t('card:history.title'), exact: true })
  await history.getByText(t('roles:officer.history', { name: 'Есенова С. М.' })).waitFor()
})

it('the head hands his duties over for some days', async () => {
  const { t, window } = desk
  await openSettings(desk, 'roles')
  const duties = window.getByRole('region', { name: t('roles:duties.title'), exact: true })
  await duties.getByRole('button', { name: t('roles:duties.open') }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('combobox', { name: t('roles:duties.deputy') }).click()
  await dialog.getByRole('option', { name: 'Ким В. С.' }).click()
  await dialog.getByLabel(t('roles:duties.to'), { exact: false }).first().fill('20.03.2026')
  await expectClean(desk)
  await window.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await duties.getByText(t('roles:duties.state.running')).waitFor()
  await goTo(desk, 'today')
  await window.getByText(t('roles:duties.todayHead')).waitFor()
})

it('a registrar cannot open what only the head may, nor get it from the main process', async () => {
  const { t, window } = desk
  await signIn('operator-2')
  await openSettings(desk, 'roles')
  const open = window.getByRole('button', { name: t('roles:duties.open') })
  expect(await open.getAttribute('aria-disabled')).toBe('true')
  await open.focus()
  await window.keyboard.press('Enter')
  expect(await window.getByRole('dialog').count()).toBe(0)
  expect(await invoke('work-calendar.read-file', { year: 2026 })).toMatchObject(refusal('head'))
  expect(await invoke('settings.change-lock', { minutes: 5 })).toMatchObject(refusal('head,administrator'))
  expect(await invoke('today.counts')).toMatchObject({ ok: true })
  await goTo(desk, 'register')
  const exporting = window.getByRole('button', { name: t('register:export.button') })
  expect(await exporting.getAttribute('aria-disabled')).toBe('true')
})

it('a case officer sees her own complaints until she asks for all, and that is remembered', async () => {
  const { t, window } = desk
  await signIn('operator-4')
  await goTo(desk, 'register')
  const mine = window.getByRole('button', { name: t('roles:mine.label') })
  const footer = (): Promise<string> => window.locator('.regpage').innerText()
  await expect.poll(() => mine.getAttribute('aria-pressed')).toBe('true')
  const officers = window.locator('.rline .c-officer')
  await expect
    .poll(async () => [...new Set(await officers.allInnerTexts())].filter(Boolean))
    .toEqual(['Есенова С. М.'])
  const own = await footer()
  await mine.click()
  await expect.poll(footer).not.toBe(own)
  await signIn('operator-4')
  await goTo(desk, 'register')
  await expect.poll(() => mine.getAttribute('aria-pressed')).toBe('false')
  await goTo(desk, 'calendar')
  await expect.poll(() => mine.getAttribute('aria-pressed')).toBe('true')
  await goTo(desk, 'today')
  await expect.poll(() => mine.getAttribute('aria-pressed')).toBe('true')
})

it('the deputy may what the head may, is told so, and may not hand on', async () => {
  const { t, window } = desk
  await signIn('operator-3')
  await goTo(desk, 'today')
  await window.getByText(t('roles:duties.todayDeputy')).first().waitFor()
  expect(await invoke('settings.change-lock', { minutes: 7 })).toMatchObject({ ok: true })
  expect(await invoke('duties.take-back', { id: 'any' })).toMatchObject(refusal('head'))
})
