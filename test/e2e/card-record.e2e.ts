import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { expectClean, goTo, keepPicture, openDesk, type Desk } from './support/flow.ts'

/** What puts the record of a complaint right, in the window of a filled office. */
describe.each<Language>(['kk', 'ru'])('the record of a complaint, %s', (language) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(language, { now: '2026-11-20T10:42', args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
  })

  const history = () => desk.window.getByRole('region', { name: desk.t('card:history.title') })
  const dialog = () => desk.window.getByRole('dialog')

  /** Opens the first complaint that is to be forwarded. */
  async function openFirst(): Promise<void> {
    const { t, window } = desk
    await goTo(desk, 'register')
    await window.getByRole('tab', { name: t('register:views.to_forward') }).click()
    await window.getByRole('row').nth(1).waitFor()
    await window.getByRole('grid').focus()
    await window.keyboard.press('Home')
    await window.keyboard.press('Enter')
    await history().waitFor()
  }

  async function choose(entry: string): Promise<void> {
    const { t, window } = desk
    await window.getByRole('button', { name: t('card:more') }).click()
    await window.getByRole('menuitem', { name: entry }).click()
  }

  it('corrects what was mistyped: dates are told before, old and new stay in the history', async () => {
    const { t, window } = desk
    await openFirst()
    await window.keyboard.press('Control+E')
    const demands = window.getByRole('textbox', { name: t('intake:field.demands') })
    await demands.fill('Жауапты жазбаша беру')
    await window.getByText(t('card:moved.none')).waitFor()
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('errors:text.reason-missing')).waitFor()
    await window.getByRole('textbox', { name: t('card:correct.reason') }).fill('Арыз иесі нақтылады')
    await window.keyboard.press('Control+Enter')
    await history().getByText(t('card:history.corrected')).waitFor()
    await history().getByText('Арыз иесі нақтылады').waitFor()
    await expectClean(desk)
  })

  it('asks before a correction is left unsaved', async () => {
    const { t, window } = desk
    await window.keyboard.press('Control+E')
    await window.getByRole('textbox', { name: t('intake:field.motives') }).fill('Басқа')
    await window.keyboard.press('Escape')
    await window
      .getByRole('alertdialog')
      .getByRole('button', { name: t('leave.discard') })
      .click()
    await history().waitFor()
    expect(await history().getByText(t('card:history.corrected')).count()).toBe(1)
  })

  it('takes back a step recorded by mistake, and the history keeps both', async () => {
    const { t, window } = desk
    await window.keyboard.press('F7')
    await dialog().getByRole('combobox').first().fill('Облыс әкімінің аппараты')
    const late = dialog().getByRole('textbox', { name: t('card:step.lateReason') })
    if (await late.isVisible()) await late.fill('Демалыс')
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await choose(t('card:undo.action'))
    await dialog()
      .getByRole('textbox', { name: t('card:undo.reason') })
      .fill('Басқа шағым')
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await history()
      .getByText(/Басқа шағым/)
      .waitFor()
    await window
      .getByRole('button', { name: new RegExp(t('card:action.forward')) })
      .first()
      .waitFor()
    await history()
      .getByText(/Облыс әкімінің аппараты/)
      .waitFor()
  })

  it('links it to another complaint, and both cards say so', async () => {
    const { t, window } = desk
    await choose(t('card:link.action'))
    await dialog().getByRole('combobox').first().pressSequentially('К1-26')
    await dialog().getByRole('option').first().click()
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    const link = window.getByRole('listitem').getByRole('link').first()
    await link.click()
    await window.getByText(t('card:link.section')).waitFor()
    await expectClean(desk)
  })
})
