import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { expectAccessible } from './support/axe.ts'
import { bringToPage, choose, collectOpened, darkest, drop, paste, placeOf } from './support/files.ts'
import { expectClean, goTo, keepPicture, openDesk, saveInto, type Desk } from './support/flow.ts'
import { fill } from './support/intake.ts'
import { pdfWith, pngOf } from './support/sampleFiles.ts'

const PDF = 'Справка о доходах.pdf'
const PICTURE = 'Фото подъезда.png'
const LETTER = 'Жауап хат.docx'

/** Scans at intake and on the card, in the real window: every way in, looking at them, and what is told when they change. */
describe.each<Language>(['kk', 'ru'])('attachments, %s', (language) => {
  let desk: Desk
  let folder: string
  const at = (name: string): string => join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'merzim-files-'))
    await writeFile(at(PDF), pdfWith(['First page', 'Second page']))
    await writeFile(at(PICTURE), pngOf(900, 600))
    await writeFile(at(LETTER), Buffer.from('PK\u0003\u0004 not really'))
    desk = await openDesk(language, { args: ['--demo'] })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await rm(folder, { recursive: true, force: true })
  })

  const button = (name: string): Locator => desk.window.getByRole('button', { name, exact: true })
  const dialog = (name: string): Locator => desk.window.getByRole('dialog', { name, exact: true })
  const journal = (): Promise<string> =>
    readFile(join(desk.userData, 'data', 'journal', '2026-03.ndjson'), 'utf8')

  it('come by the dialog, by dropping and by pasting, and wait with the draft', async () => {
    const { t, window } = desk
    await window.keyboard.press('F2')
    await window.locator('#intake-applicant-surname').waitFor()
    await choose(desk, [at(PDF)])
    await window.keyboard.press('F9')
    await button(PDF).waitFor()
    await drop(desk, at(PICTURE), t('attachments:dropOnForm'))
    await button(PICTURE).waitFor()
    await paste(desk, pngOf(40, 30))
    const pasted = window.getByRole('listitem').filter({ hasText: /2026, 10-42\.png/ })
    await pasted.waitFor()
    await button(t('attachments:intake.toListName', { name: PDF })).click()
    expect(await window.locator('#intake-attachments').inputValue()).toBe('Справка о доходах')
    await window.locator('.intake[data-draft=saved]').waitFor()
    await expectClean(desk)
    await window.reload()
    await button(PICTURE).waitFor()
    expect(await pasted.count()).toBe(1)
  })

  it('paths go past the page: it gets names and tokens, and nothing for what has no path', async () => {
    await bringToPage(desk, at(PDF))
    const offered = await desk.window.evaluate(async () => {
      const { fromDisk } = window as unknown as { fromDisk: File }
      const answer = await window.bridge.offerFiles([fromDisk, new File(['x'], 'made-up.txt')])
      return answer.ok ? answer.value : []
    })
    expect(offered).toMatchObject([{ name: PDF }, null])
    expect(JSON.stringify(offered)).not.toContain(folder)
  })

  it('a PDF and a picture are shown in the window, and leave it only after a question', async () => {
    const { t, window } = desk
    await button(PDF).click()
    await window.locator('canvas[data-drawn="1 0"]').waitFor()
    expect(await darkest(window.locator('canvas'))).toBeLessThan(120)
    await dialog(PDF).getByText('First page').waitFor({ state: 'attached' })
    await expectAccessible(window, '[role=dialog]')
    await window.keyboard.press('PageDown')
    await window.keyboard.press('KeyR')
    await window.locator('canvas[data-drawn="2 90"]').waitFor()
    await dialog(PDF).getByText('Second page').waitFor({ state: 'attached' })

    const opened = await collectOpened(desk)
    await button(t('attachments:action.open')).click()
    await window.getByRole('alertdialog').waitFor()
    await expectAccessible(window, '[role=alertdialog]')
    await button(t('attachments:outside.openButton')).click()
    await window.getByRole('alertdialog').waitFor({ state: 'detached' })
    const [copy = ''] = await opened()
    expect(copy.endsWith(PDF)).toBe(true)
    expect(await readFile(copy)).toEqual(await readFile(at(PDF)))
    await dialog(PDF).press('Escape')
    await dialog(PDF).waitFor({ state: 'detached' })

    await button(PICTURE).click()
    const picture = dialog(PICTURE).getByRole('img', { name: PICTURE })
    await picture.waitFor()
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
    await saveInto(desk, at('copy.png'))
    await button(t('attachments:action.saveCopy')).click()
    await window.getByRole('button', { name: t('attachments:outside.copyButton') }).click()
    await window
      .getByText(t('attachments:outside.saved', { name: 'copy.png' }))
      .first()
      .waitFor()
    expect(await readFile(at('copy.png'))).toEqual(await readFile(at(PICTURE)))
    await dialog(PICTURE).press('Escape')
    await dialog(PICTURE).waitFor({ state: 'detached' })
  })

  it('nothing but the reader of PDF may be started as a program apart', async () => {
    const tried = await desk.window.evaluate(() => {
      const attempt = (act: () => unknown): string => {
        try {
          act()
          return 'done'
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown'
        }
      }
      return {
        plain: attempt(() => new Worker('app://ui/pdf/pdf.worker.js', { type: 'module' })),
        policy: attempt(() => window.trustedTypes?.createPolicy('mine', { createScriptURL: (url) => url })),
      }
    })
    expect(tried).toEqual({ plain: 'TypeError', policy: 'TypeError' })
  })

  it('are attached when the complaint is registered', async () => {
    const { window } = desk
    const before = (await journal()).split('complaint.attached').length
    await fill(window, 'anonymous')
    await window.keyboard.press('Control+Enter')
    await window.locator('.mb.warn[role=alert]').waitFor()
    await window.keyboard.press('Control+Enter')
    await window.locator('[role=dialog], [role=alertdialog]').first().waitFor()
    expect((await journal()).split('complaint.attached')).toHaveLength(before + 3)
    await expect
      .poll(async () => {
        await window.keyboard.press('F2')
        return window.locator('[role=dialog], [role=alertdialog]').count()
      })
      .toBe(0)
    expect(await button(PICTURE).count()).toBe(0)
  })

  it('come on the card with a word about each, and go with a reason; the history says both', async () => {
    const { t, window } = desk
    await openCard(desk)
    await choose(desk, [at(LETTER), at(PICTURE)])
    await window.keyboard.press('Control+Shift+KeyF')
    const attaching = dialog(t('attachments:attach.title'))
    await attaching.getByText(PICTURE).waitFor()
    await attaching.getByLabel(t('attachments:attach.note')).first().fill('Бөлімнің жауабы')
    await attaching.getByLabel(t('attachments:attach.sheets')).first().fill('2')
    await expectAccessible(window, '[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await attaching.waitFor({ state: 'detached' })
    await window.getByText(t('attachments:history.attached', { name: LETTER })).waitFor()
    await button(t('attachments:action.more', { name: LETTER })).waitFor()
    await expectClean(desk)

    await button(t('attachments:action.more', { name: PICTURE })).click()
    await window.getByRole('menuitem', { name: t('attachments:action.remove') }).click()
    const removing = dialog(t('attachments:remove.title', { name: PICTURE }))
    await removing.getByLabel(t('attachments:remove.reason')).fill('басқа шағымдікі')
    await expectAccessible(window, '[role=dialog]')
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('attachments:history.removed', { name: PICTURE })).waitFor()
    await window.getByText(t('attachments:removed', { count: 1 })).waitFor()
  })

  it('a file that changed on the disk is told on the card, not shown, and found by the check', async () => {
    const { t, window } = desk
    const stored = await placeOf(desk, Buffer.from('PK\u0003\u0004 not really'))
    await appendFile(stored, 'x')
    await goTo(desk, 'today')
    await openCard(desk)
    await window.getByText(t('attachments:state.changed')).waitFor()
    await expectClean(desk)
    await button(LETTER).click()
    await window.getByRole('dialog').getByText(t('errors:title.attachment-changed')).waitFor()
    await window.keyboard.press('Escape')
    await rm(stored)
    await goTo(desk, 'today')
    await openCard(desk)
    await window.getByText(t('attachments:state.missing')).waitFor()
    await window.evaluate(() => {
      location.hash = '/settings/files'
    })
    await button(t('attachments:settings.check')).click()
    await window.getByRole('cell', { name: t('attachments:settings.fault.missing') }).waitFor()
    await expectClean(desk)
  })
})

async function openCard(desk: Desk): Promise<void> {
  await goTo(desk, 'register')
  await desk.window.getByRole('grid').getByRole('row').nth(2).dblclick()
  await desk.window.waitForURL(/complaints/)
  await desk.window.locator('.cardpage h1').waitFor()
}
