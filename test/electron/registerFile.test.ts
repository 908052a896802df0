import excel from 'exceljs'
import papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { emptyDirectory } from '@shared/directory/directory.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { registerSheet } from '../../electron/export/registerColumns.ts'
import { registerCsv, registerXlsx } from '../../electron/export/registerFile.ts'
import { aForm, anApplicant, aProvider, aRegistration, given } from '../support/builders.ts'

const directory = { ...emptyDirectory, providers: new Map([['provider-1', aProvider()]]) }

const complaints = [
  given([
    aRegistration(
      aForm({
        receivedAt: at('2026-03-10T10:42'),
        applicant: anApplicant({ iin: '001231500012', phone: '+77010000000' }),
        motives: '=HYPERLINK("http://example.org")',
        demands: 'Первая строка\nвторая; с точкой с запятой и "кавычками"',
      }),
      'К1-26-0001',
    ),
  ]),
  given(
    [
      aRegistration(
        aForm({ receivedAt: at('2026-03-11T09:00'), sheets: 0, attachmentSheets: 0 }),
        'К1-26-0002',
      ),
    ],
    'two',
  ),
]
const sheet = registerSheet(complaints, directory, 'ru')
const column = (title: string): number => sheet.columns.findIndex((one) => one.title === title)

describe('the register as xlsx', () => {
  const read = async (): Promise<excel.Worksheet> => {
    const workbook = new excel.Workbook()
    const bytes = await registerXlsx(sheet)
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    )
    const [page] = workbook.worksheets
    if (!page) throw new Error('no sheet')
    return page
  }
  const cell = (page: excel.Worksheet, row: number, title: string): excel.Cell =>
    page.getRow(row).getCell(column(title) + 1)

  it('has every complaint, however many', async () => {
    const page = await read()
    expect(page.rowCount).toBe(complaints.length + 1)
    expect(cell(page, 2, 'Регистрационный номер').value).toBe('К1-26-0001')
    expect(cell(page, 3, 'Регистрационный номер').value).toBe('К1-26-0002')
  })

  it('keeps the zeros of an IIN, as text', async () => {
    expect(cell(await read(), 2, 'ИИН / БИН').value).toBe('001231500012')
  })

  it('keeps dates as dates', async () => {
    const received = cell(await read(), 2, 'Поступила')
    expect(received.value).toEqual(new Date('2026-03-10T00:00:00Z'))
    expect(received.numFmt).toBe('dd.mm.yyyy')
  })

  it('keeps what looks like a formula as a text', async () => {
    const motives = cell(await read(), 2, 'Мотивы')
    expect(motives.type).toBe(excel.ValueType.String)
    expect(motives.value).toBe('=HYPERLINK("http://example.org")')
  })

  it('does not shift columns where something is empty', async () => {
    const page = await read()
    expect(cell(page, 3, 'Листов').value).toBe(0)
    expect(cell(page, 3, 'Направлена').value).toBeNull()
    expect(cell(page, 3, 'Состояние').value).toBe('В работе')
  })

  it('keeps the header in sight and prints it on every page', async () => {
    const page = await read()
    expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(page.pageSetup.printTitlesRow).toBe('1:1')
  })
})

describe('the register as csv', () => {
  const rowsOf = async (): Promise<string[][]> => {
    const text = await registerCsv(sheet, 'ru')
    expect(text.startsWith('\uFEFF')).toBe(true)
    return papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data
  }

  it('reads back field by field', async () => {
    const rows = await rowsOf()
    expect(rows).toHaveLength(complaints.length + 1)
    expect(rows[1]?.[column('Требования')]).toBe('Первая строка\nвторая; с точкой с запятой и "кавычками"')
    expect(rows[1]?.[column('Поступила')]).toBe('10.03.2026')
  })

  it('keeps the zeros of an IIN', async () => {
    expect((await rowsOf())[1]?.[column('ИИН / БИН')]).toBe('001231500012')
  })

  it('disarms what a spreadsheet would run', async () => {
    expect((await rowsOf())[1]?.[column('Мотивы')]).toBe(`'=HYPERLINK("http://example.org")`)
  })
})

it('has the same columns in both languages', () => {
  const kk = registerSheet(complaints, directory, 'kk')
  expect(kk.columns).toHaveLength(sheet.columns.length)
  expect(kk.columns.some(({ title }, n) => title === '' || title === `register:columns.${n}`)).toBe(false)
  expect(kk.rows[0]?.[column('Услугодатель')]).toEqual({ kind: 'text', value: aProvider().name.kk })
})
