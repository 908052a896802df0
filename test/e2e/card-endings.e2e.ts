import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { expectAccessible } from './support/axe.ts'
import { openDesk, type Desk } from './support/flow.ts'
import { settled } from './support/settled.ts'

type MenuStep = 'ask-correction' | 'reopen' | 'redirect' | 'withdraw' | 'leave' | 'terminate'

/** Every side path through the real window, as a clerk takes it: from the card's menu and by its keys. */
describe.each(['ru', 'kk'] as const)('the side paths of a complaint through the window, %s', (language) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(language, { args: ['--demo'] })
    await desk.window.keyboard.press('Control+Digit4')
    await grid().waitFor()
  })
  afterAll(async () => {
    await desk.close()
  })
  beforeEach(async () => {
    await desk.window.keyboard.press('Control+Digit4')
    await grid().waitFor()
  })

  const grid = () => desk.window.getByRole('grid', { name: desk.t('register:title') })
  const dialog = () => desk.window.getByRole('dialog')
  const result = () => desk.window.getByRole('region', { name: desk.t('card:result.title') })

  /** The first open complaint whose row holds the text. */
  async function openRow(text: string): Promise<void> {
    await grid().getByRole('row').filter({ hasText: text }).first().click()
    await desk.window.getByRole('toolbar', { name: desk.t('card:toolbar') }).waitFor()
    await settled(desk.window)
  }

  async function choose(step: MenuStep): Promise<void> {
    await desk.window.keyboard.press('Shift+F7')
    await desk.window.getByRole('menuitem', { name: desk.t(`card:side.step.${step}`) }).click()
    await dialog().waitFor()
  }

  /** Looks at the dialog, takes the step by its key and waits until it is gone. */
  async function take(): Promise<void> {
    await settled(desk.window)
    await expectAccessible(desk.window, '[role=dialog]')
    await desk.window.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
  }

  const field = (label: string) => dialog().getByRole('textbox', { name: label })

  it('art. 64(6), (7) asks to put right, returns when the time is over, art. 95(3) reopens anew', async () => {
    const { t, window } = desk
    await openRow(t('register:addressee.akim'))
    await choose('ask-correction')
    await field(t('card:askCorrection.defects')).fill('Нет подписи')
    await field(t('card:askCorrection.on')).fill('10.03.2026')
    await field(t('card:askCorrection.until')).fill('13.03.2026')
    await take()
    await window.getByText(t('card:correcting.title')).waitFor()
    await window.keyboard.press('Shift+F8')
    await dialog().waitFor()
    await take()
    await result().getByText(t('card:ending.return.not_corrected')).waitFor()
    await choose('reopen')
    await window.keyboard.press('2')
    // Without its ground it is refused, at the field.
    await window.keyboard.press('Control+Enter')
    await dialog().getByText(t('errors:text.reason-missing')).waitFor()
    await field(t('card:reopen.reason')).fill('Определение суда')
    await take()
    await expect.poll(() => result().count()).toBe(0)
    await window.getByText(t('card:earlierRound.title')).waitFor()
  })

  it('art. 65 redirects a part and tells of it, art. 64(9) withdraws and tells', async () => {
    const { t, window } = desk
    await openRow(t('register:addressee.akim'))
    await choose('redirect')
    await window.keyboard.press('2')
    await dialog().getByRole('combobox').fill('Отдел полиции')
    await field(t('card:redirect.what')).fill('О шуме')
    await dialog()
      .getByRole('checkbox', { name: t('card:redirect.told') })
      .uncheck()
    const late = field(t('card:step.lateReason'))
    if (await late.isVisible()) await late.fill('Отпуск')
    await take()
    await tell()
    await choose('withdraw')
    await field(t('card:withdraw.document')).fill('вх. 88')
    await take()
    await result().getByText('вх. 88').waitFor()
    await tell()
    await expectAccessible(window)
  })

  async function tell(): Promise<void> {
    await desk.window.keyboard.press('Shift+F9')
    await dialog().waitFor()
    const late = field(desk.t('card:step.lateReason'))
    if (await late.isVisible()) await late.fill('Отпуск')
    await take()
  }

  it('art. 95(1) leaves on a ground of the law only', async () => {
    const { t, window } = desk
    await openRow(t('register:addressee.akim'))
    await choose('leave')
    await window.keyboard.press('Control+Enter')
    await dialog().getByText(t('errors:text.ground-missing')).waitFor()
    await dialog()
      .getByRole('radio', { name: t('card:ending.leave.court_act') })
      .check()
    await take()
    await result().getByText(t('card:ending.leave.court_act')).waitFor()
  })

  it('art. 64(7-2), 70 asks about a crime before it terminates, and then redirects instead', async () => {
    const { t, window } = desk
    await openRow(t('register:addressee.akim'))
    await choose('terminate')
    await expectAccessible(window, '[role=dialog]')
    await dialog()
      .getByRole('radio', { name: t('card:terminate.yes') })
      .check()
    await window.keyboard.press('Control+Enter')
    await dialog()
      .getByRole('heading', { name: t('card:redirect.title') })
      .waitFor()
    expect(
      await dialog()
        .getByRole('checkbox', { name: t('card:redirect.crime') })
        .isChecked(),
    ).toBe(true)
    await window.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})
