import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { parseLocalDate } from '@shared/time/localDate.ts'

import { docxText } from '../support/docxText.ts'
import {
  expectClean,
  expectFocus,
  keepPicture,
  openDesk,
  openSettings,
  saveInto,
  textbox,
  type Desk,
} from './support/flow.ts'
import { askOffice, extendable } from './support/office.ts'

const KIND = 'extension_notice'
const WRONG = '{жоқ нәрсе}'
/** What the head adds to the letter, as it is written and as it comes out. */
const ADDED = 'Қосымша: № {шағым нөмірі} шағым бақылауда.'
const MARK = / (Повторная печать|Қайта басып шығару) № \d+: [\d.]+, [\d:]+, \S+ \S\. \S\./g

/** The head of the office writes the texts of letters; what was issued stays as it was. */
describe('the texts of letters', () => {
  let folder: string
  let desk: Desk
  let complaint: { readonly id: string; readonly number: string }
  let first: string
  let files = 0

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-texts-'))
    desk = await openDesk('kk', { args: ['--demo'] })
    complaint = await extendable(desk)
    const { complaint: state } = await askOffice(desk, 'card.get', { id: complaint.id })
    await askOffice(desk, 'card.act', {
      id: complaint.id,
      version: state.version,
      command: {
        type: 'extend',
        on: parseLocalDate('2026-03-17'),
        days: 5,
        ground: 'additional_information',
        siteVisit: false,
      },
    })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const name = (): string => desk.t(`letters:kind.${KIND}`)
  const body = (): Locator => textbox(desk, desk.t('letters:settings.body'))
  const kinds = (): Locator =>
    desk.window.getByRole('navigation', { name: desk.t('letters:settings.papers'), exact: true })
  const stored = async (): Promise<string> => {
    const { templates } = await askOffice(desk, 'papers.templates', undefined)
    return templates[KIND].version.source
  }

  async function openText(): Promise<void> {
    await openSettings(desk, 'letters')
    await kinds()
      .getByRole('button', { name: new RegExp(`^${name()}`) })
      .click()
    await body().waitFor()
  }

  async function typeAtTheEnd(text: string): Promise<void> {
    await body().focus()
    await desk.window.keyboard.press('Control+End')
    await desk.window.keyboard.insertText(text)
  }

  /** The words of the Word file the letter is saved as after `choose`, the mark of a copy apart. */
  async function letterAfter(choose: (letters: Locator) => Promise<void>): Promise<string> {
    const { t, window } = desk
    await window.evaluate((id) => {
      location.hash = `#/complaints/${id}`
    }, complaint.id)
    await window.getByRole('heading', { name: complaint.number }).waitFor()
    await window.getByRole('button', { name: new RegExp(`^${t('letters:action')}`) }).click()
    const { number } = complaint
    const letters = window.getByRole('dialog', { name: t('letters:title', { number }), exact: true })
    await choose(letters.getByRole('navigation', { name: t('letters:list'), exact: true }))
    files += 1
    const path = join(folder, `letter-${files}.docx`)
    await saveInto(desk, path)
    await letters
      .getByRole('region', { name: name(), exact: true })
      .getByRole('button', { name: t('letters:docx'), exact: true })
      .click()
    // While it is being written it is no whole file yet.
    const words = await vi.waitFor(async () => docxText(await readFile(path)), 10_000)
    await window.keyboard.press('Escape')
    await letters.waitFor({ state: 'detached' })
    return words.replaceAll(/\s+/g, ' ').replaceAll(MARK, '')
  }

  /** A kind on the list of papers: the entry without a number is the one not issued yet. */
  const anew = (list: Locator): Promise<void> =>
    list.getByRole('button', { name: name(), exact: true }).click()
  const issued = (list: Locator): Promise<void> =>
    list.getByRole('button', { name: new RegExp(`^${name()}.*К1/1,`) }).click()

  it('a letter is issued with the text of the program', async () => {
    first = await letterAfter(anew)
    expect(first).toContain(complaint.number)
  })

  it('a wrong placeholder is refused, and nothing of the text is lost', async () => {
    const { t, window } = desk
    await openText()
    await expectClean(desk)
    const before = await body().inputValue()
    await typeAtTheEnd(`\n${WRONG}`)
    await window.keyboard.press('Control+S')
    const problems = window.getByText(t('letters:settings.problems'), { exact: true })
    await problems.waitFor()
    const language = t('letters:languages.kk')
    await window
      .getByText(t('letters:settings.problem.unknown', { language, name: 'жоқ нәрсе' }), { exact: true })
      .waitFor()
    await expectFocus(window.getByRole('status').filter({ has: problems }))
    await expectClean(desk)
    await kinds()
      .getByRole('button', { name: t('letters:settings.numbering'), exact: true })
      .click()
    await window.getByRole('button', { name: new RegExp(`^${t('leave.stay')}`) }).click()
    expect(await body().inputValue()).toBe(`${before}\n${WRONG}`)
    expect(await stored()).toBe('shipped')
  })

  it('a right one is saved, and the next letter says it', async () => {
    const { t, window } = desk
    const text = await body().inputValue()
    await body().fill(text.replace(WRONG, ADDED))
    const sample = window.getByRole('region', { name: t('letters:settings.sample'), exact: true })
    await sample.getByText(/шағым бақылауда/).waitFor()
    await window.keyboard.press('Control+S')
    await window.getByText(t('letters:settings.saved', { version: 1 }), { exact: true }).waitFor()
    await expectFocus(body())
    await expectClean(desk)
    const letter = await letterAfter(anew)
    expect(letter).toContain(`Қосымша: № ${complaint.number} шағым бақылауда.`)
    expect(letter).toContain('К1/2')
  })

  it('what was issued before comes out as it was issued', async () => {
    expect(await letterAfter(issued)).toBe(first)
  })

  it('the text of the program comes back, and the own one stays in the history', async () => {
    const { t, window } = desk
    await openText()
    await window.getByRole('button', { name: t('letters:settings.reset'), exact: true }).click()
    await window.getByText(t('letters:settings.wasReset', { version: 2 }), { exact: true }).waitFor()
    expect(await stored()).toBe('shipped')
    await expect.poll(() => body().inputValue()).not.toContain('бақылауда')
    const own = t('letters:settings.saved', { version: 1 })
    await window.getByRole('button', { name: `${t('letters:settings.show')}: ${own}`, exact: true }).click()
    await expect.poll(() => body().inputValue()).toContain(ADDED)
    await window.getByRole('button', { name: t('action.cancel'), exact: true }).click()
    await expect.poll(() => body().inputValue()).not.toContain('бақылауда')
    await expectClean(desk)
  })

  it('numbers follow the pattern of the head, which must count', async () => {
    const { t, window } = desk
    await kinds()
      .getByRole('button', { name: t('letters:settings.numbering'), exact: true })
      .click()
    const pattern = textbox(desk, t('letters:settings.pattern'))
    await pattern.fill('03-14')
    await window.keyboard.press('Control+S')
    await window.getByText(t('letters:settings.patternProblem.no-count'), { exact: true }).waitFor()
    await expectClean(desk)
    await pattern.fill('Ш-{n}/{yy}')
    await window.keyboard.press('Control+S')
    await window.getByText(t('settings:saved'), { exact: true }).waitFor()
    expect(await letterAfter(anew)).toContain('Ш-1/26')
  })
})
