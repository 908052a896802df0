import {
  BorderStyle,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'

import { splitUnbroken } from '@shared/papers/unbroken.ts'

export type Language = 'kk' | 'ru'

/** For the spelling checker: without it Word underlines every Kazakh word. */
const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU' } as const

/** Words as they are; a line feed in them, such as in a cell, begins a new line. */
export function words(text: string, language: Language, options: IRunOptions): readonly TextRun[] {
  const locale = { value: LOCALE[language] }
  return text
    .split('\n')
    .map(
      (part, n) =>
        new TextRun({ ...options, language: locale, children: pieces(part), ...(n > 0 && { break: 1 }) }),
    )
}

/** Word breaks a line at any hyphen and space: those of numbers and phones are of the kind that holds. */
function pieces(text: string): readonly (string | NoBreakHyphen)[] {
  return splitUnbroken(text).flatMap((part, n) =>
    n % 2 === 0
      ? part
      : part
          .replaceAll(' ', '\u00A0')
          .split('-')
          .flatMap((half, m) => (m === 0 ? [half] : [new NoBreakHyphen(), half])),
  )
}

/** A line of text without the room Word leaves around paragraphs. */
export function line(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: [...children] })
}

/** The paragraph Word wants behind every table, no taller than a hair. */
export function hair(options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 80, lineRule: LineRuleType.EXACT },
    ...options,
  })
}

/** An empty line to write on. */
export function blankLine(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 400 },
    border: {
      bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 },
      between: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 },
    },
  })
}
