import { BorderStyle, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx'

import type { PaperBlock } from '@shared/papers/paperModel.ts'

import { line, words, type Language } from './docxLines.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const
const WHOLE = { size: 100, type: WidthType.PERCENTAGE } as const
/** Text width of the page in twentieths of a point. */
const TEXT_WIDTH = 9638
/** Between two columns of a grid, in the same unit. */
const GAP = 160

type GridOptions = {
  readonly align?: (typeof VerticalAlign)['TOP' | 'BOTTOM']
  readonly shares?: readonly number[]
}

/**
 * Columns side by side without lines: the office's head, number and addressee, the signature. `shares`: their widths,
 * equal when left out.
 */
export function grid(
  columns: readonly (readonly Paragraph[])[],
  { align = VerticalAlign.TOP, shares = columns.map(() => 1) }: GridOptions = {},
): Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / all))
  return new Table({
    width: WHOLE,
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: columns.map(
          (content, n) =>
            new TableCell({
              width: { size: widths[n] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
              // In line with the text above and below, and never touching the next column.
              margins: { left: 0, right: n + 1 < columns.length ? GAP : 0 },
              verticalAlign: align,
              children: content.length > 0 ? [...content] : [new Paragraph({})],
            }),
        ),
      }),
    ],
  })
}

/** A table with a head that comes again on every page. */
export function columnTable(
  { columns, rows }: Extract<PaperBlock, { kind: 'table' }>,
  language: Language,
): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all))
  const cells = (texts: readonly string[], bold: boolean): TableCell[] =>
    texts.map(
      (text, n) =>
        new TableCell({
          width: { size: widths[n] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80 },
          children: [line(words(text, language, { bold, size: 21 }))],
        }),
    )
  return new Table({
    width: WHOLE,
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: cells(
          columns.map(({ title }) => title),
          true,
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  })
}

/** Names on the left, values on the right. */
export function factTable(rows: readonly (readonly [string, string])[], language: Language): Table {
  const widths = [Math.floor(TEXT_WIDTH * 0.32), Math.floor(TEXT_WIDTH * 0.68)] as const
  return new Table({
    width: WHOLE,
    columnWidths: [...widths],
    borders: NO_BORDERS,
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (text, n) =>
              new TableCell({
                width: { size: widths[n] ?? 0, type: WidthType.DXA },
                borders: NO_BORDERS,
                margins: { left: 0, right: n === 0 ? GAP : 0 },
                children: [line(words(text, language, { size: 20 }))],
              }),
          ),
        }),
    ),
  })
}
