import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'

import type { Language } from '@shared/core/bilingual.ts'

import { docxText } from '../support/docxText.ts'
import { hasCups, startCups, type PrintServer } from './support/cups.ts'
import { expectClean, goTo, keepPicture, openDesk, saveInto, type Desk } from './support/flow.ts'
import { askOffice, extendable } from './support/office.ts'
import { readPaper } from './support/pdf.ts'
import { settled } from './support/settled.ts'

const SHEET = 'SHEET'
/** The line by which a further copy differs from the first. */
const MARK = / (Повторная печать|Қайта басып шығару) № \d+: [\d.]+, [\d:]+, \S+ \S\. \S\./g

/** N-08: the notice of an extension, from the step to the letter in the post (mockup 09f). */
describe.skipIf(!hasCups()).each<Language>(['kk', 'ru'])('letters, %s', (language) => {
  let cups: PrintServer
  let folder: string
  let desk: Desk
  let complaintId: string
  let number: string
  let first: string

  beforeAll(async () => {
    cups = await startCups({ [SHEET]: 'sheet' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-letters-'))
    desk = await openDesk(language, { cupsSocket: cups.socket, args: ['--demo'] })
    ;({ id: complaintId, number } = await extendable(desk))
    await desk.window.evaluate((id) => {
      location.hash = `#/complaints/${id}`
    }, complaintId)
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const letters = (): Locator =>
    desk.window.getByRole('dialog', { name: desk.t('letters:title', { number }), exact: true })
  const button = (name: string): Locator => letters().getByRole('button', { name: new RegExp(`^${name}`) })
  const toast = (kind: 'extension_notice', way: 'printed' | 'docx'): Promise<void> =>
    desk.window
      .getByText(desk.t(`letters:done.${way}`, { kind: desk.t(`letters:kind.${kind}`) }))
      .first()
      .waitFor()

  /** Words of the sheet that came out after `press`, the mark of a copy apart. */
  async function printedAfter(press: () => Promise<void>): Promise<{ words: string; marks: number }> {
    const before = await cups.jobCount(SHEET)
    await press()
    const file = (await cups.jobs(SHEET, before + 1)).at(-1)?.file ?? ''
    const { text, pages } = await readPaper(file)
    expect(pages).toBe(1)
    return { words: text.replaceAll(MARK, ''), marks: (text.match(MARK) ?? []).length }
  }

  it('opens by itself after the extension, and axe finds nothing', async () => {
    const { t, window } = desk
    await window.getByRole('heading', { name: number }).waitFor()
    await window.keyboard.press('F9')
    const step = window.getByRole('dialog', { name: t('card:extend.title'), exact: true })
    await step.waitFor()
    await settled(window)
    await step.getByRole('radio', { name: t('card:extend.information'), exact: true }).check()
    await window.keyboard.press('Control+Enter')
    await letters().waitFor()
    await letters()
      .getByRole('region', { name: t('letters:kind.extension_notice'), exact: true })
      .waitFor()
    await expectClean(desk)
  })

  it('N-08 prints the notice with its reason, in both languages on one sheet', async () => {
    const { words, marks } = await printedAfter(() => desk.window.keyboard.press('Control+Enter'))
    await toast('extension_notice', 'printed')
    for (const part of [number, 'К1/1', 'получения дополнительной информации', 'қосымша ақпарат алу']) {
      expect(words).toContain(part)
    }
    expect(words).toContain('обращение в суд допускается после обжалования')
    expect(marks).toBe(0)
    first = words
  })

  it('saves a Word file that says the same, marked as a further copy', async () => {
    const path = join(folder, 'letter.docx')
    await saveInto(desk, path)
    await button(desk.t('letters:docx')).click()
    await toast('extension_notice', 'docx')
    const text = docxText(await readFile(path)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('получения дополнительной информации')
    expect(text).toMatch(MARK)
  })

  it('prints it again word for word, but for the mark', async () => {
    const { words, marks } = await printedAfter(() => button(desk.t('letters:printAgain')).click())
    expect(words).toBe(first)
    expect(marks).toBe(2)
  })

  it('N-08 sending it tells the applicant, and the history says everything', async () => {
    const { t, window } = desk
    await letters().getByText(t('letters:send.withNotice')).waitFor()
    await expectClean(desk)
    await letters()
      .getByRole('button', { name: t('letters:send.submit'), exact: true })
      .click()
    await letters()
      .getByRole('navigation')
      .getByText(new RegExp(`· ${t('letters:chip.sent')}$`))
      .waitFor()
    await window.keyboard.press('Escape')
    await letters().waitFor({ state: 'detached' })
    const kind = t('letters:kind.extension_notice')
    const history = window.getByRole('group', { name: t('card:history.title'), exact: true })
    for (const line of [
      t('letters:history.issued', { kind }),
      t('letters:history.given.printed', { kind }),
      t('letters:history.given.docx', { kind }),
      t('letters:history.sent', { kind, date: '17.03.2026' }),
      t('card:history.notice.paper', { date: '17.03.2026' }),
    ]) {
      await history.getByText(line).first().waitFor()
    }
    const { complaint } = await askOffice(desk, 'card.get', { id: complaintId })
    expect(complaint.notice?.outgoingNumber).toBe('К1/1')
  })

  it('A-01 prints the form to sign and the memo before anything is registered', async () => {
    const { t, window } = desk
    await goTo(desk, 'intake')
    await window.getByRole('button', { name: t('letters:intake.about'), exact: true }).click()
    const dialog = window.getByRole('dialog', { name: t('letters:intake.open'), exact: true })
    await dialog.getByRole('tab', { name: t('letters:kind.memo') }).click()
    await expectClean(desk)
    const { words } = await printedAfter(() => window.keyboard.press('Control+Enter'))
    expect(words).toContain('1414')
    expect(words).toContain('8 (7162) 29-72-23')
    await window.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})
