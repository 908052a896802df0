import { z } from 'zod'

import { Language } from '../core/bilingual.ts'
import { PaperKind } from './paperKind.ts'

/** Longer than any field of a form or any text of a template, so that no paper is refused at the printer. */
const Text = z.string().max(60_000)

/** Pieces of a line; every second one is bold: `['Причина: ', 'выезд', '.']`. */
export const Runs = z.array(Text).readonly()
export type Runs = z.infer<typeof Runs>

/** What a paper is built of, from top to bottom. */
export const PaperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: Runs }),
  z.object({ kind: z.literal('heading'), text: Text }),
  /** Numbered 1, 2, 3. */
  z.object({ kind: z.literal('list'), items: z.array(Text).readonly() }),
  z.object({
    kind: z.literal('table'),
    /** `width`: share of the whole. */
    columns: z.array(z.object({ title: Text, width: z.number().positive() })).readonly(),
    rows: z.array(z.array(Text).readonly()).readonly(),
  }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.tuple([Text, Text])).readonly() }),
  /** Empty lines to write on. */
  z.object({ kind: z.literal('blank'), lines: z.int().min(1).max(40) }),
])
export type PaperBlock = z.infer<typeof PaperBlock>

export const PaperPart = z.object({ language: Language, title: Text, blocks: z.array(PaperBlock).readonly() })
export type PaperPart = z.infer<typeof PaperPart>

/** A place to sign: who, in one or both languages, and the name beside the line. */
const Signature = z.object({ label: z.array(Text).readonly(), name: Text })

/**
 * Everything that stands on a paper, in words. It is kept in the journal as it was issued: a window, a printer, a Word
 * file and a plain text only lay it out.
 */
export const PaperModel = z.object({
  kind: PaperKind,
  /** The office's head, a column a language; empty on a citizen's own paper. */
  letterhead: z.array(z.object({ language: Language, lines: z.array(Text).readonly() })).readonly(),
  /** Number and date of the letter, and which complaint it is about. */
  reference: z.array(Runs).readonly(),
  /** To whom; the first line is the name. */
  addressee: z.array(Text).readonly(),
  parts: z.array(PaperPart).readonly(),
  signatures: z.array(Signature).readonly(),
  footer: z.object({ left: z.array(Text).readonly(), right: z.array(Text).readonly() }),
})
export type PaperModel = z.infer<typeof PaperModel>

/** The name of a paper for a file or a print queue, in the first of its languages. */
export function paperTitle(model: PaperModel): string {
  return model.parts[0]?.title ?? ''
}

/** Whether much stands on one sheet: such papers are written smaller. */
export function isDense({ kind }: Pick<PaperModel, 'kind'>): boolean {
  return kind === 'memo' || kind === 'complaint_card'
}
