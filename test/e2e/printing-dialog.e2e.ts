import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'

import type { Language } from '@shared/core/bilingual.ts'

import { hasCups, startCups, type PrintServer } from './support/cups.ts'
import {
  expectClean,
  expectFocus,
  keepPicture,
  openDesk,
  PASSWORD,
  reachTicket,
  registerComplaint,
  saveInto,
  setUpOffice,
  textbox,
  type Desk,
} from './support/flow.ts'
import { freshUserData } from './support/launch.ts'
import { readPaper } from './support/pdf.ts'

const ROLL = 'ROLL'
const SHEET = 'SHEET'

/** What the clerk sees from registering to the ticket in the applicant's hand (mockups 09a, 10d; A-08). */
describe.skipIf(!hasCups()).each<Language>(['kk', 'ru'])('the dialog of the ticket, %s', (language) => {
  let cups: PrintServer
  let folder: string
  let userData: string
  let desk: Desk
  let registered = 0

  beforeAll(async () => {
    cups = await startCups({ [ROLL]: 'thermal80', [SHEET]: 'sheet' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-ticket-'))
    userData = await freshUserData()
    desk = await openDesk(language, { cupsSocket: cups.socket, userData })
    await setUpOffice(desk, ROLL)
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
    await rm(userData, { recursive: true, force: true })
  })

  const number = (): string => `К1-26-${String(registered).padStart(4, '0')}`
  const words = (key: 'question.title' | 'trouble.byHandTitle'): Locator =>
    desk.window.getByRole('heading', { name: desk.t(`tickets:${key}`), exact: true })
  const trouble = (problem: 'NOTHING_CAME' | 'NO_PAPER' | 'REJECTED', printer = ROLL): Locator =>
    desk.window.getByRole('alertdialog', {
      name: desk.t('tickets:trouble.title', { reason: desk.t(`tickets:problems.${problem}`, { printer }) }),
      exact: true,
    })
  const gone = (): Promise<void> => desk.window.locator('.fui-DialogSurface').waitFor({ state: 'detached' })
  const done = (key: 'printed' | 'byHand' | 'pdf'): Promise<void> =>
    desk.window
      .getByText(desk.t(`tickets:done.${key}`, { number: number() }))
      .first()
      .waitFor()

  async function register(): Promise<void> {
    await registerComplaint(desk)
    registered += 1
    await reachTicket(desk, number())
  }

  beforeEach(async () => {
    await cups.setMode(ROLL, 'ok')
  })

  it('prints by Enter, and goes to the next complaint by F2 when it came out', async () => {
    await register()
    const before = await cups.jobCount(ROLL)
    await desk.window.keyboard.press('Enter')
    await words('question.title').waitFor()
    expect(await cups.jobs(ROLL, before + 1)).toHaveLength(before + 1)
    await desk.window.keyboard.press('F2')
    await done('printed')
    await gone()
    await expectFocus(textbox(desk, desk.t('intake:field.surname')))
  })

  it('warns once before the applicant leaves without a ticket', async () => {
    const { t, window } = desk
    await register()
    await window.keyboard.press('F2')
    await window.getByRole('alert').getByText(t('tickets:notGiven')).waitFor()
    expect(await window.getByRole('dialog').count()).toBe(1)
    await window.keyboard.press('F2')
    await gone()
  })

  it('nothing came out: another printer, one key', async () => {
    const { window } = desk
    await register()
    await window.keyboard.press('Enter')
    await words('question.title').waitFor()
    await window.keyboard.press('KeyN')
    await trouble('NOTHING_CAME').waitFor()
    await expectClean(desk)
    const before = await cups.jobCount(SHEET)
    await window.keyboard.press('Digit1')
    await words('question.title').waitFor()
    const paper = await readPaper((await cups.jobs(SHEET, before + 1)).at(-1)?.file ?? '')
    expect(paper).toMatchObject({ pages: 1 })
    expect(paper.text).toContain(number())
    await window.keyboard.press('Enter')
    await done('printed')
    await gone()
  })

  it('no paper: waits, and sees that it came out after all', async () => {
    const { window } = desk
    await register()
    await cups.setMode(ROLL, 'nopaper')
    const before = await cups.jobCount(ROLL)
    await window.keyboard.press('Enter')
    await trouble('NO_PAPER').waitFor()
    await cups.setMode(ROLL, 'ok')
    await cups.jobs(ROLL, before + 1)
    await expect
      .poll(
        async () => {
          if (await words('question.title').isVisible()) return true
          await window.keyboard.press('Digit2')
          return false
        },
        { timeout: 15_000 },
      )
      .toBe(true)
    expect(await cups.jobCount(ROLL)).toBe(before + 1)
    await expectFocus(window.getByRole('button', { name: new RegExp(`^${desk.t('tickets:question.yes')}`) }))
    await window.keyboard.press('Enter')
    await done('printed')
    await gone()
  })

  it('a queue that takes nothing: the ticket is written by hand', async () => {
    const { t, window } = desk
    await register()
    await cups.control('cupsreject', ROLL)
    await window.keyboard.press('Enter')
    await trouble('REJECTED').waitFor()
    await window.keyboard.press('Escape')
    await trouble('REJECTED').waitFor()
    await window.keyboard.press('Digit3')
    await words('trouble.byHandTitle').waitFor()
    const toWrite = window.getByRole('region', { name: t('tickets:trouble.byHandTitle'), exact: true })
    for (const part of [number(), '17.03.2026', '27.03.2026', 'Жүнісова А. Қ.']) {
      await toWrite.getByText(part).first().waitFor()
    }
    await expectClean(desk)
    await window.keyboard.press('Enter')
    await done('byHand')
    await gone()
    await cups.control('cupsaccept', ROLL)
  })

  it('a queue that takes nothing: the ticket is saved as a file', async () => {
    const { t, window } = desk
    await register()
    await cups.control('cupsreject', ROLL)
    await window.keyboard.press('Enter')
    await trouble('REJECTED').waitFor()
    const path = join(folder, 'ticket.pdf')
    await saveInto(desk, path)
    await window.getByRole('button', { name: t('tickets:pdf'), exact: true }).click()
    await done('pdf')
    await gone()
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await readPaper(path)).text).toContain(number())
    await cups.control('cupsaccept', ROLL)
  })

  it('asks again after the power went before the answer', async () => {
    await register()
    await desk.window.keyboard.press('Enter')
    await words('question.title').waitFor()
    await desk.kill()
    desk = await openDesk(language, { cupsSocket: cups.socket, userData })
    await desk.window.getByLabel(desk.t('session:signIn.password')).fill(PASSWORD)
    await desk.window.keyboard.press('Enter')
    await words('question.title').waitFor()
    await desk.window
      .getByRole('alertdialog', { name: desk.t('tickets:title', { number: number() }), exact: true })
      .waitFor()
    const before = await cups.jobCount(ROLL)
    await desk.window.keyboard.press('Enter')
    await done('printed')
    await gone()
    expect(await cups.jobCount(ROLL)).toBe(before)
    expect(await desk.window.evaluate(() => window.bridge.invoke('printing.open-jobs', undefined))).toEqual({
      ok: true,
      value: [],
    })
  })
})
