import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fromCsvCell, toCsvCell } from '@shared/openExport/csvCell.ts'
import { exportReadme } from '@shared/openExport/readme.ts'
import { README_LANGUAGES } from '@shared/openExport/readmeWords.ts'
import { exportSchema, OPEN_TABLES } from '@shared/openExport/tables.ts'

describe('a cell of the csv file', () => {
  it('is never run as a formula, and can be read back', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', "'", '0', '＝'), fc.string()),
        (parts) => {
          const text = parts.join('')
          const cell = toCsvCell(text)
          expect(cell).not.toMatch(/^[=+\-@\r\n＝＋－＠]/)
          expect(fromCsvCell(cell)).toBe(text)
        },
      ),
    )
  })

  it('keeps the zeros of an IIN and every figure of a long number', () => {
    expect(toCsvCell('001231500012')).toBe('\t001231500012')
    expect(toCsvCell('123456789012')).toBe('\t123456789012')
    expect(toCsvCell('1414')).toBe('1414')
    expect(toCsvCell('К1-26-0001')).toBe('К1-26-0001')
  })
})

describe('the description of the open export', () => {
  it('names every table and every column once, in three languages', () => {
    const names = OPEN_TABLES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { about, columns } of OPEN_TABLES) {
      const own = columns.map(({ name }) => name)
      expect(new Set(own).size).toBe(own.length)
      for (const said of [about, ...columns.map((column) => column.about)]) {
        expect([said.kk, said.ru, said.en].every((text) => text.trim() !== '')).toBe(true)
      }
    }
  })

  it.each(README_LANGUAGES)('has each column on a line of its own in the README in %s', (language) => {
    const sections = exportReadme(language).split('\n## ')
    for (const { name, columns } of OPEN_TABLES) {
      const section = sections.find((one) => one.startsWith(`${name}\n`)) ?? ''
      const lines = section.split('\n').filter((line) => line.startsWith('| `'))
      expect(lines.map((line) => line.split('`')[1])).toEqual(columns.map((column) => column.name))
      columns.forEach(({ about }, n) => expect(lines[n]).toContain(about[language]))
      expect(lines.every((line) => line.split(' | ').length === 3)).toBe(true)
    }
  })

  it('is the same for programs', () => {
    expect(exportSchema()).toMatchObject({
      version: 1,
      tables: OPEN_TABLES.map(({ name, columns }) => ({
        name,
        columns: columns.map((column) => ({ name: column.name, kind: column.kind })),
      })),
    })
  })
})
