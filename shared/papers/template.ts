import { z } from 'zod'

import type { PaperKind } from './paperKind.ts'

/**
 * The words of a paper in one language. A line is a paragraph; `# ` begins a heading, `**` encloses what is bold, and
 * `{name}` stands for what the complaint fills in (`placeholders.ts`).
 */
export const TemplateText = z.object({ title: z.string().trim().max(300), body: z.string().max(20_000) })
export type TemplateText = z.infer<typeof TemplateText>

/** The same paper in both languages. */
export const TemplateTexts = z.object({ kk: TemplateText, ru: TemplateText })
export type TemplateTexts = z.infer<typeof TemplateTexts>

/** A text the program is delivered with; `version` rises with every change of its words. */
export type ShippedTemplate = {
  readonly kind: PaperKind
  readonly version: number
  readonly texts: TemplateTexts
}
