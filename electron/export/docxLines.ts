import { BorderStyle, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'

export type Language = 'kk' | 'ru'

/** For the spelling checker: without it Word underlines every Kazakh word. */
const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU' } as const

/** Words as they are; a line feed in them, such as in a cell, begins a new line. */
export function words(text: string, language: Language, options: IRunOptions): readonly TextRun[] {
  const locale = { value: LOCALE[language] }
  return text
    .split('\n')
    .map((part, n) => new TextRun({ ...options, language: locale, text: part, ...(n > 0 && { break: 1 }) }))
}

/** A line of text without the room Word leaves around paragraphs. */
export function line(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, ...options, children: [...children] })
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
