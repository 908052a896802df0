import { z } from 'zod'

/** What only a person can write: each stands in its place of the text. */
export const PaperInputName = z.enum([
  'act',
  'essence',
  'reasoning',
  'resolution',
  'content',
  'measures',
  'files',
])
export type PaperInputName = z.infer<typeof PaperInputName>

/** One field the clerk fills in for a paper. */
export type PaperInput = {
  readonly name: PaperInputName
  /** The law asks for it: the paper is not issued without. */
  readonly required: boolean
  /** One text for both languages, such as a list of files. */
  readonly shared: boolean
  /** Rows of the field on the screen. */
  readonly rows: number
}

const one = (
  name: PaperInputName,
  rows: number,
  more: { readonly required?: boolean; readonly shared?: boolean } = {},
): PaperInput => ({ name, rows, required: more.required ?? false, shared: more.shared ?? false })

/** Documents beyond those the program knows, one a line. */
export const FILES = one('files', 3, { shared: true })
/** What was done to satisfy the complaint. */
export const MEASURES = one('measures', 3)
/** Art. 101 of the Code: the act in short, the essence, the reasoning. */
export const ACT = one('act', 2, { required: true })
export const ESSENCE = one('essence', 3, { required: true })
export const REASONING = one('reasoning', 6, { required: true })
/** What exactly is to be done, and by whom. */
export const RESOLUTION = one('resolution', 3)
/** What was found and why it was decided so (art. 100(4) of the Code). */
export const CONTENT = one('content', 6, { required: true })
