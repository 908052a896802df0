import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import excel from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { CalledOff, createWork } from '../../../electron/backup/work.ts'
import { readOldTable, type OldTable } from '../../../electron/oldRegister/oldTable.ts'
import { surveyZip } from '../../../electron/oldRegister/zipSurvey.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-table-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
async function fileOf(bytes: string | Uint8Array, extension: string): Promise<string> {
  const path = join(folder, `${(files += 1)}.${extension}`)
  await writeFile(path, bytes)
  return path
}

async function workbook(fill: (sheet: excel.Worksheet) => void): Promise<Buffer> {
  const book = new excel.Workbook()
  fill(book.addWorksheet('Журнал'))
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function read(bytes: string | Uint8Array, extension: string): Promise<OldTable> {
  const table = await readOldTable(await fileOf(bytes, extension), createWork())
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}

async function refusal(bytes: string | Uint8Array, extension: string): Promise<string> {
  const table = await readOldTable(await fileOf(bytes, extension), createWork())
  return table.ok ? 'ok' : table.error.code
}

const HEADER = ['Номер', 'Дата поступления', 'Заявитель', 'Суть']

describe('a table of the old register', () => {
  it('is read from xlsx: results of formulas, days as days, rich text, a title above the names', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['ЖУРНАЛ учёта жалоб за 2023 год'])
      sheet.addRow([])
      sheet.addRow(HEADER)
      sheet.addRow([1, new Date('2023-03-17T00:00:00Z'), 'Ахметова А.', { formula: '1+1', result: 2 }])
      sheet.getCell('C5').value = { richText: [{ text: 'Қыды' }, { text: 'рғали' }] }
      sheet.getCell('A5').value = { formula: 'HYPERLINK("http://example.org")', result: '7' }
    })
    const { header, rows, hasMerges } = await read(bytes, 'xlsx')
    expect({ header, hasMerges }).toEqual({ header: HEADER, hasMerges: false })
    expect(rows).toEqual([
      { row: 4, cells: ['1', '2023-03-17', 'Ахметова А.', '2'] },
      { row: 5, cells: ['7', '', 'Қыдырғали'] },
    ])
  })

  it('with merged cells is read, and that is told', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER)
      sheet.addRow(['1', '17.03.2023', 'А', 'б'])
      sheet.addRow(['2', '', '', ''])
      sheet.mergeCells('C2:C3')
    })
    const { rows, hasMerges } = await read(bytes, 'xlsx')
    expect(hasMerges).toBe(true)
    expect(rows).toHaveLength(2)
  })

  it('is read from csv in UTF-8, UTF-16 and Windows-1251, with any of the usual separators', async () => {
    const text = 'Номер;Заявитель\r\n015;Өтегенова\r\n'
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replaceAll(';', '\t'), 'utf16le'),
    ])
    const cyrillic = 'Номер,Заявитель\n015,Ахметова\n'
    const ansi = Buffer.from(
      Array.from(cyrillic, (letter) =>
        letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
      ),
    )
    for (const [bytes, name] of [
      [text, 'Өтегенова'],
      [`\uFEFF${text}`, 'Өтегенова'],
      [utf16, 'Өтегенова'],
      [ansi, 'Ахметова'],
    ] as const) {
      const { header, rows } = await read(bytes, 'csv')
      expect(header).toEqual(['Номер', 'Заявитель'])
      expect(rows).toEqual([{ row: 2, cells: ['015', name] }])
    }
  })

  it('takes off what our own csv files put before a value', async () => {
    const { rows } = await read('Номер;ИИН;Суть\n1;"\t001231500012";"\'=1+1"\n', 'csv')
    expect(rows[0]?.cells).toEqual(['1', '001231500012', '=1+1'])
  })
})

describe('a file that is not such a table', () => {
  it('is refused with a reason somebody can act on', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xls')).toBe('import-old-xls')
    expect(await refusal('', 'csv')).toBe('unreadable-file')
    expect(await refusal('\n\n;;\n', 'csv')).toBe('unreadable-file')
    expect(await refusal(Buffer.from([1, 2, 0, 3]), 'csv')).toBe('unreadable-file')
    expect(await refusal('%PDF-1.7', 'pdf')).toBe('unreadable-file')
    expect(await refusal('PK\u0003\u0004 nothing of a zip', 'xlsx')).toBe('import-too-large')
    const away = await readOldTable(join(folder, 'away.xlsx'), createWork())
    expect(away).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
  })

  it('is refused when it has more rows than anybody reads', async () => {
    const line = '1;17.03.2021;А;б\n'
    expect(await refusal(`${HEADER.join(';')}\n${line.repeat(100_000)}`, 'csv')).toBe('import-too-large')
  })

  it('whatever bytes a csv file has, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(['ok', 'unreadable-file', 'import-old-xls', 'import-too-large']).toContain(
          await refusal(bytes, 'csv'),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('never makes the program crash, wherever it is cut or flipped', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER)
      sheet.addRow(['1', '17.03.2023', 'Ахметова', 'справка'])
    })
    const codes = new Set<string>()
    for (let at = 5; at < bytes.length; at += 97) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      codes.add(await refusal(flipped, 'xlsx'))
      codes.add(await refusal(bytes.subarray(0, at), 'xlsx'))
    }
    expect(
      [...codes].filter((code) => !['ok', 'unreadable-file', 'import-too-large'].includes(code)),
    ).toEqual([])
    expect(codes.has('unreadable-file') || codes.has('import-too-large')).toBe(true)
  })

  it('that unpacks to too much is not unpacked into memory', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER)
      for (let n = 0; n < 3000; n += 1) sheet.addRow(['0'.repeat(500), '', '', ''])
    })
    const step = async (): Promise<void> => undefined
    const whole = await surveyZip(bytes, 100_000_000, step)
    expect(whole?.bytes).toBeGreaterThan(bytes.length)
    expect(await surveyZip(bytes, (whole?.bytes ?? 0) - 1, step)).toBeNull()
    // What the file says of its own sizes is not believed.
    const lying = Buffer.from(bytes)
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1)) {
      lying.writeUInt32LE(1, at + 24)
    }
    expect(await surveyZip(lying, (whole?.bytes ?? 0) - 1, step)).toBeNull()
  })

  it('can be given up while it is read', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(HEADER)
    })
    const signal = AbortSignal.abort()
    await expect(readOldTable(await fileOf(bytes, 'xlsx'), createWork(signal))).rejects.toThrow(CalledOff)
  })
})
