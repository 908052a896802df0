import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { emptyDirectory, type Directory } from '@shared/directory/directory.ts'

import { directoryTemplate } from '../../electron/export/directoryTemplate.ts'
import { planImport, type ImportPlan } from '../../electron/export/directoryImport.ts'
import { decodeText, readTable, type TableRows } from '../../electron/export/tableFile.ts'
import { aProvider } from '../support/builders.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function table(name: string, content: string | Uint8Array): Promise<TableRows> {
  const read = await readTable(await written(name, content))
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** «Код;Город» in Windows-1251. */
const CP1251 = new Uint8Array([0xca, 0xee, 0xe4, 0x3b, 0xc3, 0xee, 0xf0, 0xee, 0xe4, 0x0a, 0x31, 0x3b, 0xe0])

describe('reading a table', () => {
  it.each([
    ['semicolons', 'a;b\n1;2\n'],
    ['commas', 'a,b\n1,2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\uFEFFa;b\r\n1;2\r\n'],
    ['quotes', '"a";"b"\n"1";"2"\n'],
  ])('takes csv with %s', async (name, text) => {
    expect((await table(`${name}.csv`, text)).slice(0, 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('takes csv in Windows-1251', async () => {
    expect(decodeText(CP1251)).toBe('Код;Город\n1;а')
    expect((await table('old.csv', CP1251))[0]).toEqual(['Код', 'Город'])
  })

  it.each([
    ['a broken xlsx', 'broken.xlsx', 'PK\u0003\u0004 is not all it takes'],
    ['a picture', 'picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['an empty file', 'empty.csv', ''],
    ['another kind of file', 'letter.docm', 'a;b'],
    ['too many rows', 'long.csv', 'a;b\n'.repeat(6000)],
    ['too large a file', 'large.csv', 'a'.repeat(6 * 1024 * 1024)],
  ])('refuses %s', async (_what, name, content) => {
    expect(await readTable(await written(name, content))).toMatchObject({
      error: { code: 'unreadable-file' },
    })
  })

  it('refuses a file that is not there', async () => {
    expect(await readTable(join(folder, 'none.csv'))).toMatchObject({ error: { code: 'unreadable-file' } })
  })
})

const directory: Directory = {
  ...emptyDirectory,
  providers: new Map([[aProvider().id, aProvider()]]),
}

function plan(kind: Parameters<typeof planImport>[0], rows: TableRows): ImportPlan {
  const planned = planImport(kind, rows, directory)
  if (!planned.ok) throw new Error(planned.error.code)
  return planned.value
}

describe('the plan of an import', () => {
  const header = ['Название, қазақша', 'Название, по-русски', 'Вид органа', 'Телефон', 'Неизвестный столбец']
  const { name, phone } = aProvider()

  it('tells new, changed, same and rejected rows apart', () => {
    const { rows, records } = plan('provider', [
      header,
      [name.kk, name.ru, '', phone, 'x'],
      [
        'Ақкөл ауданының білім бөлімі',
        'Отдел образования Аккольского района',
        'Государственный орган',
        '5-55',
        '',
      ],
      ['', '', '', '', ''],
      ['', '', 'Аппарат акима', '1', ''],
      ['А', 'Б', 'Кооператив', '', ''],
      ['Ақкөл ауданының білім бөлімі', 'отдел образования аккольского района', '', '6-66', ''],
    ])
    expect(rows.map(({ row, status, reason }) => [row, status, reason?.key ?? null])).toEqual([
      [2, 'same', null],
      [3, 'new', null],
      [5, 'rejected', 'nameless'],
      [6, 'rejected', 'value'],
      [7, 'rejected', 'twice'],
    ])
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ record: { kind: 'state_body', mayExtend: true, phone: '5-55' } })
  })

  it('changes what a row says and leaves what it is silent about', () => {
    const { rows, records } = plan('provider', [header, ['', name.ru, '', '29-72-23', '']])
    expect(rows[0]?.changes).toEqual([{ field: 'phone', before: phone, after: '29-72-23' }])
    expect(records[0]?.record).toEqual(aProvider({ phone: '29-72-23' }))
  })

  it('lets only the bodies the law names extend, unless the row says otherwise', () => {
    const { records } = plan('provider', [
      [...header, 'Мерзімді ұзарта алады'],
      ['А', 'А', 'Мемлекеттік корпорация', '', ''],
      ['Б', 'Б', 'Мемлекеттік корпорация', '', '', 'иә'],
    ])
    expect(records.map(({ record }) => 'mayExtend' in record && record.mayExtend)).toEqual([false, true])
  })

  it('finds providers of services and officials by name, in either language and look-alike letters', () => {
    const services = plan('service', [
      ['Код', 'Название, по-русски', 'Услугодатели'],
      ['00101', 'Жилищная помощь', `${aProvider().shortName.kk}; ${name.ru.toUpperCase()}`],
      ['00102', 'Другая', 'Нет такого'],
    ])
    expect(services.rows.map(({ status }) => status)).toEqual(['new', 'rejected'])
    expect(services.records[0]).toMatchObject({ record: { providerIds: ['provider-1', 'provider-1'] } })
    const officials = plan('official', [
      ['Услугодатель', 'Фамилия', 'Инициалы'],
      [name.ru, 'Кәрімов', 'Ж. Б.'],
      ['', 'Ким', 'В.'],
    ])
    expect(officials.rows.map(({ status, title }) => [status, title])).toEqual([
      ['new', 'Кәрімов Ж. Б.'],
      ['rejected', 'Ким В.'],
    ])
  })

  it('refuses a table without the column of the name', () => {
    expect(planImport('body', [['Город'], ['Кокшетау']], directory)).toMatchObject({
      error: { code: 'unreadable-file', fields: { file: 'columns' } },
    })
  })

  it.each(['provider', 'service', 'official', 'body'] as const)(
    'knows every column of its own template of %ss',
    async (kind) => {
      for (const language of ['kk', 'ru'] as const) {
        const rows = await table(`${kind}-${language}.xlsx`, await directoryTemplate(kind, language))
        expect(planImport(kind, rows, directory)).toEqual({
          ok: true,
          value: expect.objectContaining({ rows: [], records: [] }),
        })
      }
    },
  )
})
