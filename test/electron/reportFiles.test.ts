import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import excel, { type Worksheet } from 'exceljs'
import papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ReportForm } from '@shared/report/reportForm.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { writeDemo } from '../../electron/demo/writeDemo.ts'
import { reportCsv } from '../../electron/export/reportCsv.ts'
import { reportXlsx } from '../../electron/export/reportXlsx.ts'
import { runHeadless } from '../../electron/headless/commandLine.ts'
import { reportCommand } from '../../electron/headless/report.ts'
import { lockFolder } from '../../electron/journal/folderLock.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-report-'))
  await writeDemo(folder, { complaints: 200, seed: 1, today: parseLocalDate('2026-11-20') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function headless(...words: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runHeadless(['report', ...words], [reportCommand], {
    readStdin: async () => '',
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    clock: fixedClock(parseLocalDateTime('2026-11-20T12:00')),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const file = (name: string): string => join(folder, name)

async function written(format: string, name: string, ...more: readonly string[]) {
  const done = await headless(
    '--data',
    folder,
    '--month',
    '2026-10',
    '--format',
    format,
    '--out',
    file(name),
    ...more,
  )
  expect(done.err).toBe('')
  expect(done.code).toBe(0)
  return JSON.parse(done.out) as { received: number; opening: number; checksum: string; providers: number }
}

async function openSheets(name: string): Promise<readonly Worksheet[]> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(file(name))
  return workbook.worksheets
}

const headRow = (sheet: Worksheet): number =>
  Number(sheet.views[0]?.state === 'frozen' && sheet.views[0].ySplit)

describe('the workbook', () => {
  it('has typed cells that add up, under a frozen head that repeats on paper', async () => {
    const summary = await written('xlsx', 'ru.xlsx')
    const sheets = await openSheets('ru.xlsx')
    expect(sheets.map(({ name }) => name)).toEqual([
      'Отчёт',
      'Поступившие',
      'Сравнение',
      'По услугам',
      'Нарушения',
    ])
    for (const sheet of sheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      })
      expect(sheet.pageSetup.printTitlesRow).toMatch(new RegExp(`:${headRow(sheet)}$`))
      expect(sheet.headerFooter.oddFooter).toContain(summary.checksum)
    }
    const [main] = sheets
    if (!main) throw new Error('no sheet')
    const head = headRow(main)
    const columnOf = (title: string): number => {
      const found: number[] = []
      main.getRow(head).eachCell((cell, n) => void (cell.value === title && found.push(n)))
      return found[0] ?? 0
    }
    const [received, share] = [columnOf('Поступило'), columnOf('Доля рассмотренных в срок')]
    const rows = Array.from({ length: summary.providers }, (_, n) => main.getRow(head + 1 + n))
    const sum = rows.reduce((all, row) => all + Number(row.getCell(received).value), 0)
    expect(rows.every((row) => typeof row.getCell(received).value === 'number')).toBe(true)
    expect(sum).toBe(summary.received)
    const total = main.getRow(head + 1 + summary.providers)
    expect(total.getCell(2).value).toBe('Всего')
    expect(total.getCell(received).value).toBe(summary.received)
    expect(total.getCell(share).value).toBeLessThanOrEqual(1)
    expect(total.getCell(share).numFmt).toBe('0.0%')
  })

  it('is in Kazakh with the same checksum', async () => {
    const ru = await written('xlsx', 'ru.xlsx')
    const kk = await written('xlsx', 'kk.xlsx', '--lang', 'kk')
    expect(kk.checksum).toBe(ru.checksum)
    const [main] = await openSheets('kk.xlsx')
    const text = JSON.stringify(main?.getSheetValues())
    expect(text).toContain('Көрсетілетін қызметті беруші')
    expect(text).toContain(kk.checksum)
    expect(text).not.toContain('Поступило')
  })

  it('keeps dates as dates', async () => {
    await written('xlsx', 'dates.xlsx', '--month', '2026-11')
    const violations = (await openSheets('dates.xlsx')).at(-1)
    if (!violations) throw new Error('no sheet')
    const due = violations.getRow(headRow(violations) + 1).getCell(4)
    expect(due.value).toBeInstanceOf(Date)
    expect(due.numFmt).toBe('dd.mm.yyyy')
  })
})

const FORM: ReportForm = {
  language: 'ru',
  title: 'Отчёт',
  period: 'за октябрь 2026 года',
  office: '=Аппарат',
  asOf: parseLocalDate('2026-10-31'),
  definitions: [],
  workingDays: '',
  checksum: 'Контрольная сумма: A41C-07E9',
  nilReport: '',
  signatures: [],
  sign: '',
  signedOn: '',
  tables: (['main', 'received'] as const).map((key) => ({
    key,
    sheet: key,
    title: key,
    groups: [
      { title: '', span: 2 },
      { title: 'Всего', span: 1 },
      { title: 'Группа', span: 1 },
    ],
    columns: ['№', 'Услугодатель', 'Поступило', key].map((title) => ({ title, width: 9, narrow: false })),
    rows: ['=1+1', '+7 701', '-0', '@SUM(A1)', '\tтаб', '000123'].map((value, n) => [
      { kind: 'count' as const, value: n + 1 },
      { kind: 'text' as const, value },
      { kind: 'count' as const, value: 3 },
      { kind: 'share' as const, value: 0.965 },
    ]),
    total: null,
  })),
}

describe('the text file', () => {
  it('begins with the mark Excel needs, and disarms what it would run as a formula', async () => {
    const text = await reportCsv(FORM)
    expect(text.startsWith('\uFEFF"№";')).toBe(true)
    const { data } = papa.parse<string[]>(text.slice(1), { delimiter: ';' })
    const names = data.slice(1, 7).map((row) => row[1])
    expect(names).toEqual(["'=1+1", "'+7 701", "'-0", "'@SUM(A1)", "'\tтаб", '000123'])
    expect(data[0]).toEqual(['№', 'Услугодатель', 'Всего: Поступило', 'Группа: main', 'Группа: received'])
    expect(data[1]?.[3]).toBe('96,5%')
    expect(text).toContain("'=Аппарат")
    expect(text.split('\r\n').findLast(Boolean)).toContain('A41C-07E9')
  })

  it('goes into a workbook as text, never as a formula', async () => {
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(new Uint8Array(await reportXlsx(FORM, '&P')).buffer)
    expect(workbook.worksheets[0]?.getColumn(2).values).toContain('=1+1')
  })
})

describe('the headless command', () => {
  it('writes the figures as JSON', async () => {
    const summary = await written('json', 'report.json')
    const report = JSON.parse(await readFile(file('report.json'), 'utf8')) as {
      checksum: string
      totals: { figures: { received: number } }
    }
    expect(report.checksum).toBe(summary.checksum)
    expect(report.totals.figures.received).toBe(summary.received)
    expect(summary.received).toBeGreaterThan(0)
  })

  it('works while the program holds the folder', async () => {
    const release = await lockFolder(folder)
    expect(release).not.toBeNull()
    await written('csv', 'locked.csv')
    await release?.()
  })

  it('answers 1 when the file cannot be written, and 2 to a bad call', async () => {
    const good = ['--data', folder, '--month', '2026-10', '--format', 'csv']
    const nowhere = await headless(...good, '--out', join(folder, 'no', 'such', 'folder.csv'))
    expect([nowhere.code, nowhere.out]).toEqual([1, ''])
    expect(nowhere.err).toContain('ENOENT')
    const bad = [
      ['--data', folder, '--month', '2026-13', '--format', 'csv', '--out', file('x')],
      ['--data', folder, '--month', '2026-10', '--format', 'ods', '--out', file('x')],
      ['--data', join(folder, 'absent'), '--month', '2026-10', '--format', 'csv', '--out', file('x')],
      [...good, '--out', file('x'), '--lang', 'en'],
      good,
    ]
    for (const words of bad) expect((await headless(...words)).code).toBe(2)
  })
})
