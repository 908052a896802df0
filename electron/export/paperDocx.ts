import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  LineRuleType,
  Packer,
  Paragraph,
  VerticalAlign,
  type ISectionOptions,
  type Table,
} from 'docx'

import {
  isDense,
  paperTitle,
  type PaperBlock,
  type PaperModel,
  type PaperPart,
} from '@shared/papers/paperModel.ts'

import { blankLine, hair, line, words, type Language } from './docxLines.ts'
import { columnTable, factTable, grid } from './docxTables.ts'

/** Margins of an official letter, as on the printed page (papers.css). */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(13), right: mm(15), bottom: mm(14), left: mm(25) },
} as const

/** Present in every Windows, and what offices write letters in. */
const FONT = 'Times New Roman'
/** Size in half points, 12 and less where more stands on a sheet, and height of a line in parts of 240. */
const TYPE = {
  one: { size: 24, line: 276 },
  two: { size: 22, line: 276 },
  dense: { size: 21, line: 250 },
} as const
const INDENT = mm(10)

/**
 * A paper as a Word file: the same words in the same order, in styles a clerk can go on editing. `repeated` is the mark of
 * a further copy.
 */
export async function paperDocx(model: PaperModel, repeated: readonly string[]): Promise<Buffer> {
  const { size, line: height } = TYPE[isDense(model) ? 'dense' : model.parts.length > 1 ? 'two' : 'one']
  const document = new Document({
    title: paperTitle(model),
    creator: '',
    styles: {
      default: {
        document: {
          run: { font: FONT, size },
          paragraph: { spacing: { line: height, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [{ properties: { page: PAGE }, ...sectionOf(model, repeated) }],
  })
  return Packer.toBuffer(document)
}

type Content = Paragraph | Table

function sectionOf(
  model: PaperModel,
  repeated: readonly string[],
): Pick<ISectionOptions, 'children' | 'footers'> {
  return {
    children: [
      ...headOf(model),
      ...model.parts.flatMap((part, n) => partOf(part, n > 0, n + 1 === model.parts.length)),
      ...signaturesOf(model),
    ],
    footers: { default: footerOf(model, repeated) },
  }
}

function headOf({ letterhead, reference, addressee }: PaperModel): readonly Content[] {
  const head = letterhead.map(({ lines, language }) =>
    lines.map((text) => line(words(text, language, { bold: true }), { alignment: AlignmentType.CENTER })),
  )
  const numbers = reference.map((runs) =>
    line(runs.flatMap((text, n) => words(text, 'kk', { bold: n % 2 === 1 }))),
  )
  const to = addressee.map((text, n) => line(words(text, 'kk', { bold: n === 0 })))
  const rule = hair({
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 1 } },
    spacing: { line: 80, lineRule: LineRuleType.EXACT, after: 160 },
  })
  return [
    ...(head.length > 0 ? [grid(head), rule] : []),
    ...(numbers.length + to.length > 0 ? [grid([numbers, to])] : []),
  ]
}

/** `isLast`: its last paragraph goes along with the signature, which never stands on a page alone. */
function partOf(
  { language, title, blocks }: PaperPart,
  follows: boolean,
  isLast: boolean,
): readonly Content[] {
  const parted = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160 },
    children: [...words('____________', language, {})],
  })
  return [
    ...(follows ? [parted] : []),
    line(words(title, language, { bold: true }), {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 120 },
      keepNext: true,
    }),
    ...blocks.flatMap((block, n) => contentOf(block, language, isLast && n + 1 === blocks.length)),
  ]
}

function contentOf(block: PaperBlock, language: Language, keepNext: boolean): readonly Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        line(
          block.runs.flatMap((text, n) => words(text, language, { bold: n % 2 === 1 })),
          {
            alignment: AlignmentType.BOTH,
            indent: { firstLine: INDENT },
            spacing: { after: 60 },
            keepNext,
          },
        ),
      ]
    case 'heading':
      return [
        line(words(block.text, language, { bold: true }), {
          alignment: AlignmentType.CENTER,
          spacing: { before: 120, after: 60 },
          keepNext: true,
        }),
      ]
    case 'list':
      return block.items.map((text, n) =>
        line(words(`${n + 1}. ${text}`, language, {}), {
          indent: { left: INDENT + mm(6), hanging: mm(6) },
          spacing: { after: n + 1 < block.items.length ? 0 : 60 },
        }),
      )
    case 'table':
      return [columnTable(block, language), hair()]
    case 'facts':
      return [factTable(block.rows, language), hair()]
    default:
      return Array.from({ length: block.lines }, () => blankLine())
  }
}

/** Who signs on the left, room for the pen, the name on the right. */
function signaturesOf({ signatures }: PaperModel): readonly Content[] {
  return signatures.flatMap(({ label, name }) => [
    new Paragraph({ spacing: { before: 360 }, keepNext: true }),
    grid(
      [
        label.map((text) => line(words(text, 'kk', {}))),
        [line(words('________________', 'kk', {}), { alignment: AlignmentType.CENTER })],
        [line(words(name, 'kk', { bold: true }), { alignment: AlignmentType.RIGHT })],
      ],
      { align: VerticalAlign.BOTTOM },
    ),
  ])
}

function footerOf({ footer }: PaperModel, repeated: readonly string[]): Footer {
  const small = (text: string): Paragraph => line(words(text, 'kk', { size: 17 }))
  const right = (text: string): Paragraph =>
    line(words(text, 'kk', { size: 17 }), { alignment: AlignmentType.RIGHT })
  const rule = hair({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    spacing: { line: 120, lineRule: LineRuleType.EXACT, after: 60 },
  })
  const shares = footer.right.length > 0 ? [58, 42] : [1]
  return new Footer({
    children: [
      rule,
      grid(
        footer.right.length > 0
          ? [footer.left.map(small), footer.right.map(right)]
          : [footer.left.map(small)],
        { shares },
      ),
      ...repeated.map((text) => line(words(text, 'kk', { size: 17, bold: true }))),
    ],
  })
}
