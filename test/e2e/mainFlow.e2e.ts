import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { LocalDate } from '@shared/time/localDate.ts'

import { hasCups, startCups, type PrintServer } from './support/cups.ts'
import {
  addDirectories,
  expectClean,
  expectFocus,
  goTo,
  keepPicture,
  openDesk,
  saveInto,
  setUpOffice,
  tabTo,
  textbox,
  type Desk,
} from './support/flow.ts'
import { readPaper } from './support/pdf.ts'
import { sheetRows } from './support/workbook.ts'

const PRINTER = 'ROLL'
const NUMBER = 'К1-26-0001'
const FORWARD_BY = LocalDate.parse('2026-03-20')
const REVIEW_BY = LocalDate.parse('2026-03-27')
const PROVIDER = { kk: 'Көкшетау қ. тұрғын үй бөлімі', ru: 'Отдел жилья г. Кокшетау' }
const SERVICE = { kk: 'Тұрғын үй көмегін тағайындау', ru: 'Назначение жилищной помощи' }

/** The main job: from a citizen at the counter to the monthly report (issue 2), in each language of the office. */
describe.skipIf(!hasCups()).each<Language>(['kk', 'ru'])('from the counter to the report, %s', (language) => {
  let cups: PrintServer
  let folder: string
  let desk: Desk

  beforeAll(async () => {
    cups = await startCups({ [PRINTER]: 'thermal80' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-report-'))
    desk = await openDesk(language, { cupsSocket: cups.socket })
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('sets the office up on the first run', async () => {
    await expectClean(desk)
    await setUpOffice(desk, PRINTER)
    await expectClean(desk)
    await addDirectories(desk, { provider: PROVIDER, service: SERVICE })
  })

  it('registers a complaint by keys alone', async () => {
    const { t, window } = desk
    const type = async (label: string, text: string): Promise<void> => {
      await tabTo(desk, textbox(desk, label))
      await window.keyboard.type(text)
    }
    const choose = async (label: string, part: string): Promise<void> => {
      await tabTo(desk, window.getByRole('combobox', { name: label, exact: true }))
      await window.keyboard.type(part)
      await window.keyboard.press('Enter')
    }
    await window.keyboard.press('F2')
    await expectFocus(textbox(desk, t('intake:field.surname')))
    await type(t('intake:field.surname'), 'Өтегенова')
    await type(t('intake:field.name'), 'Гүлнәр')
    await type(t('intake:field.patronymic'), 'Серікқызы')
    await type(t('intake:field.phone'), '7015550101')
    await type(t('intake:field.settlement'), 'Көкшетау қ.')
    await type(t('intake:field.street'), 'Ғабдуллин к-сі, 12, 5-пәтер')
    await tabTo(desk, window.getByRole('checkbox', { name: t('intake:field.signed') }))
    await window.keyboard.press('Space')
    await choose(t('intake:field.provider'), 'кокшетау')
    await choose(t('intake:field.service'), SERVICE[language].slice(0, 5))
    await type(t('intake:field.position'), 'бас маман')
    await choose(t('intake:field.official'), 'Кәрімов Ж. Б.')
    await type(t('intake:field.motives'), 'Өтінішке мерзімінде жауап берілмеді.')
    await type(t('intake:field.demands'), 'Көмекті өтініш берілген күннен тағайындау.')
    await expectClean(desk)
    await window.keyboard.press('Control+Enter')
    const dialog = window.getByRole('dialog', {
      name: t('tickets:accepted', { number: NUMBER }),
      exact: true,
    })
    await dialog.waitFor()
    await expectClean(desk)
  })

  it('prints the ticket on 80 mm, and asks whether it came out', async () => {
    const { t, window } = desk
    await window.keyboard.press('Enter')
    await window.getByRole('heading', { name: t('tickets:question.title'), exact: true }).waitFor()
    await expectClean(desk)
    const [job] = await cups.jobs(PRINTER, 1)
    expect(job?.title).toContain(NUMBER)
    const paper = await readPaper(job?.file ?? '')
    expect(paper.pages).toBe(1)
    expect(Math.abs(paper.width - 80)).toBeLessThan(0.5)
    for (const words of [
      'ШАҒЫМДЫ ҚАБЫЛДАУ ТАЛОНЫ',
      'ТАЛОН О ПРИЁМЕ ЖАЛОБЫ',
      NUMBER,
      'Жүнісова А. Қ.',
      'Өтегенова Г. С.',
      '17.03.2026',
      '27.03.2026',
    ]) {
      expect(paper.text).toContain(words)
    }
    await window.keyboard.press('F2')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await expectFocus(textbox(desk, t('intake:field.surname')))
    expect(await textbox(desk, t('intake:field.surname')).inputValue()).toBe('')
  })

  it('shows the due dates in the calendar', async () => {
    const { t, window } = desk
    await goTo(desk, 'calendar')
    const day = (date: LocalDate): ReturnType<typeof window.getByRole> =>
      window.getByRole('gridcell', { name: formatDate(date, language, 'full') })
    await day(FORWARD_BY)
      .getByText(t('calendar:kindCount', { kind: t('obligation.forward.verb'), count: 1 }))
      .waitFor()
    await day(REVIEW_BY)
      .getByText(t('calendar:kindCount', { kind: t('obligation.review.verb'), count: 1 }))
      .waitFor()
    await day(REVIEW_BY).click()
    await window
      .getByRole('region', { name: t('calendar:dayList'), exact: true })
      .getByText(NUMBER)
      .waitFor()
    await expectClean(desk)
  })

  it('counts it in the report of the month, as the workbook does', async () => {
    const { t, window } = desk
    const path = join(folder, 'report.xlsx')
    await goTo(desk, 'reports')
    await window.getByText(PROVIDER[language]).first().waitFor()
    await expectClean(desk)
    await saveInto(desk, path)
    await window.keyboard.press('Control+Shift+E')
    await window.getByText(t('report:saved.title')).first().waitFor()
    const rows = await sheetRows(path, t('report:sheet.main'))
    const head = rows.find((row) => row.includes(t('report:figure.received'))) ?? []
    const ours = rows.find((row) => row.includes(PROVIDER[language])) ?? []
    const figure = (title: string): unknown => ours[head.indexOf(title)]
    expect(figure(t('report:figure.opening'))).toBe(0)
    expect(figure(t('report:figure.received'))).toBe(1)
    expect(figure(t('report:figure.forwarded'))).toBe(0)
    expect(figure(t('report:figure.closing'))).toBe(1)
  })
})
