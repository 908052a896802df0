import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import type { Printed } from '../support/escPosDecoder.ts'
import { blackness, papersOf, readQr, runsOf } from '../support/printedPaper.ts'
import { PrinterEmulator } from '../support/printerEmulator.ts'
import {
  expectClean,
  keepPicture,
  openDesk,
  openSettings,
  reachTicket,
  registerComplaint,
  setUpOffice,
  type Desk,
} from './support/flow.ts'

const NAME = 'Терезе 1'
const DOTS = 576
const DOTS_A_MM = 8
const FEED_MM = 4

/** On a magnified screen a dot of the head is still a dot. */
const SCREENS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['--force-device-scale-factor=1.25'],
  ru: [],
}

/** A printer in the network that has no driver, from the settings to the ticket in the applicant's hand. */
describe.each<Language>(['kk', 'ru'])('a ticket over the network, %s', (language) => {
  let printer: PrinterEmulator
  let desk: Desk
  let registered = 0

  beforeAll(async () => {
    printer = await PrinterEmulator.start()
    desk = await openDesk(language, { args: SCREENS[language] })
    await setUpOffice(desk, '')
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await printer.stop()
  })

  const number = (): string => `К1-26-${String(registered).padStart(4, '0')}`

  /** The papers that lie cut before the printer. */
  const papers = (): readonly Printed[] => papersOf(printer.printed)

  async function lastPaper(count: number): Promise<Printed> {
    await expect.poll(() => papers().length, { timeout: 15_000 }).toBe(count)
    const last = papers().at(-1)
    if (!last) throw new Error('no paper')
    return last
  }

  async function register(): Promise<void> {
    await registerComplaint(desk)
    registered += 1
    await reachTicket(desk, number())
  }

  const question = (): Promise<void> =>
    desk.window.getByRole('heading', { name: desk.t('tickets:question.title'), exact: true }).waitFor()

  const trouble = (problem: 'NOTHING_CAME' | 'NO_PAPER'): Locator => {
    const reason = desk.t(`tickets:problems.${problem}`, { printer: NAME })
    const name = desk.t('tickets:trouble.title', { reason })
    return desk.window.getByRole('alertdialog', { name, exact: true })
  }

  async function confirm(): Promise<void> {
    const { t, window } = desk
    await window.keyboard.press('Enter')
    await window
      .getByText(t('tickets:done.printed', { number: number() }))
      .first()
      .waitFor()
    await window.locator('.fui-DialogSurface').waitFor({ state: 'detached' })
  }

  function expectTicket(paper: Printed): void {
    expect(paper.width).toBe(DOTS)
    expect(paper.rows.length).toBeGreaterThan(100 * DOTS_A_MM)
    expect(blackness(paper)).toBeGreaterThan(0.03)
    expect(blackness(paper)).toBeLessThan(0.3)
    const end = paper.rows.length
    expect(blackness(paper, end - FEED_MM * DOTS_A_MM, end)).toBe(0)
    expect(blackness(paper, end - (FEED_MM + 6) * DOTS_A_MM, end)).toBeGreaterThan(0)
    expect(readQr(paper)).toContain(`26-${String(registered).padStart(4, '0')}`)
  }

  it('is set up by the head, who sees a test slip at once', async () => {
    const { t, window } = desk
    await openSettings(desk, 'printing')
    await window.getByRole('button', { name: t('settings:roll.add'), exact: true }).click()
    const dialog = window.getByRole('dialog', { name: t('settings:roll.newTitle'), exact: true })
    await dialog.waitFor()
    const fill = (label: string, text: string): Promise<void> =>
      dialog.getByRole('textbox', { name: label, exact: true }).fill(text)
    await fill(t('settings:roll.name'), NAME)
    await fill(t('settings:roll.host'), 'http://printer')
    await window.keyboard.press('Control+Enter')
    await dialog.getByText(t('forms:host')).waitFor()
    await expectClean(desk)
    expect(printer.connections).toBe(0)
    await fill(t('settings:roll.host'), '127.0.0.1')
    await fill(t('settings:roll.port'), String(printer.port))
    await window.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const slip = await lastPaper(1)
    expect(slip.cuts).toEqual([{ afterRows: slip.rows.length, kind: 'partial' }])
    const runs = runsOf(slip)
    expect(Math.max(...runs)).toBeGreaterThan(DOTS - 5 * DOTS_A_MM) // the frame
    expect(runs.filter((run) => Math.abs(run - 10 * DOTS_A_MM) <= 1).length).toBeGreaterThan(0) // the ruler
    await window
      .getByText(t('settings:roll.byNetwork', { address: `127.0.0.1:${printer.port}`, mm: 80 }))
      .waitFor()
    await window.getByRole('combobox', { name: t('settings:printing.forTickets') }).selectOption(NAME)
    await window.keyboard.press('Control+S')
    await window.getByText(t('settings:saved'), { exact: true }).waitFor()
    await expectClean(desk)
  })

  it('prints on registering, dot for dot as it is shown, with a code that can be read', async () => {
    await register()
    await desk.window.keyboard.press('Enter')
    await question()
    expectTicket(await lastPaper(2))
    await confirm()
  })

  // Once: what a clerk reads then is seen in both languages by the tests of the ticket's dialog.
  describe.runIf(language === 'ru')('when the printer fails', () => {
    it('has no paper: nothing is sent, and one key prints it when there is some', async () => {
      const { window } = desk
      printer.behave({ state: 'no_paper' })
      await register()
      await window.keyboard.press('Enter')
      await trouble('NO_PAPER').waitFor()
      expect(papers()).toHaveLength(2)
      printer.behave({})
      await window.keyboard.press('Digit2')
      await question()
      expectTicket(await lastPaper(3))
      await confirm()
    })

    it('breaks off in the middle: the clerk is asked, nothing is repeated, and the next one is whole', async () => {
      const { t, window } = desk
      await register()
      printer.behave({ hangsUpAfter: 20_000 })
      const before = printer.connections
      await window.keyboard.press('Enter')
      await question()
      const reason = t('tickets:problems.CUT_OFF', { printer: NAME })
      await window.getByText(t('tickets:question.reason', { reason })).waitFor()
      expect(printer.connections).toBe(before + 1)
      await expectClean(desk)
      printer.behave({})
      await window.keyboard.press('KeyN')
      await trouble('NOTHING_CAME').waitFor()
      await window.keyboard.press('Digit2')
      await question()
      const paper = await lastPaper(4)
      expect(readQr(paper)).toContain(String(registered).padStart(4, '0'))
      await confirm()
    })
  })
})
