import { mkdtemp, rm, stat } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { hasCups, startCups, type PrintServer } from './support/cups.ts'
import { goTo, keepPicture, openDesk, saveInto, type Desk } from './support/flow.ts'
import { settled } from './support/settled.ts'
import { readPaper } from './support/pdf.ts'

const run = promisify(execFile)
const SHEET = 'SHEET'
const OFFICE = { kk: 'Ақмола облысы әкімінің аппараты', ru: 'Аппарат акима Акмолинской области' }
const PORTRAIT = [210, 297] as const
const LANDSCAPE = [297, 210] as const

/** The office of the demonstration on paper: calendar and report. */
describe.skipIf(!hasCups()).each<Language>(['kk', 'ru'])('documents on paper, %s', (language) => {
  let cups: PrintServer
  let folder: string
  let desk: Desk

  beforeAll(async () => {
    cups = await startCups({ [SHEET]: 'sheet' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-papers-'))
    desk = await openDesk(language, { cupsSocket: cups.socket, args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** What came out after Ctrl+P on the page shown. */
  async function printed(): Promise<string> {
    await settled(desk.window)
    const before = await cups.jobCount(SHEET)
    await desk.window.keyboard.press('Control+P')
    return (await cups.jobs(SHEET, before + 1)).at(-1)?.file ?? ''
  }

  async function expectSheets(file: string, [width, height]: readonly [number, number]): Promise<number> {
    const paper = await readPaper(file)
    // Paper lies in the printer on its short side: a sheet on its long side comes out turned.
    const sides = [paper.width, paper.height].sort((a, b) => a - b)
    const wanted = [width, height].sort((a, b) => a - b)
    expect(Math.abs((sides[0] ?? 0) - (wanted[0] ?? 0))).toBeLessThan(0.5)
    expect(Math.abs((sides[1] ?? 0) - (wanted[1] ?? 0))).toBeLessThan(0.5)
    return paper.pages
  }

  /** The words of every page. */
  async function pagesOf(file: string): Promise<readonly string[]> {
    const { stdout } = await run('pdftotext', ['-layout', file, '-'])
    return stdout
      .split('\f')
      .map((page) => page.replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean)
  }

  it.each([
    ['month', LANDSCAPE],
    ['board', LANDSCAPE],
    ['agenda', PORTRAIT],
  ] as const)('the calendar: %s', async (view, sides) => {
    await goTo(desk, 'calendar')
    await desk.window.keyboard.press(`Alt+Digit${['month', 'board', 'agenda'].indexOf(view) + 1}`)
    const file = await printed()
    await expectSheets(file, sides)
    const pages = await pagesOf(file)
    expect(pages[0]).toContain(OFFICE[language])
    expect(pages.at(-1)).toContain(desk.t('calendar:paper.legend'))
    if (view === 'month') expect(pages).toHaveLength(1)
    else for (const page of pages) expect(page).toContain(desk.t('calendar:provider'))
  })

  it('the report of a month', async () => {
    await goTo(desk, 'reports')
    const file = await printed()
    await expectSheets(file, LANDSCAPE)
    const pages = await pagesOf(file)
    expect(pages[0]).toContain(OFFICE[language])
  })

  it('the calendar as a file is no larger than its words', async () => {
    const path = join(folder, 'calendar.pdf')
    const { t, window } = desk
    await goTo(desk, 'calendar')
    await settled(window)
    await saveInto(desk, path)
    await window.getByRole('button', { name: t('calendar:print'), exact: true }).click()
    await window.getByRole('menuitem', { name: t('calendar:savePdf'), exact: true }).click()
    await window.getByText(t('calendar:saved')).first().waitFor()
    expect((await stat(path)).size).toBeLessThan(500_000)
  })
})
