import { z } from 'zod'

import type { PaperKind, TemplateVersion } from '../papers/paperKind.ts'
import { SHIPPED_TEMPLATES } from '../papers/shippedTemplates.ts'
import type { TemplateTexts } from '../papers/template.ts'

/** A text the head of the office wrote; null texts: the program's own again. */
export type OfficeTemplate = {
  readonly texts: TemplateTexts | null
  readonly version: number
  /** Version of the program's text it was written from. */
  readonly basedOn: number
}

/** How the office's letters are headed and numbered. */
export const PaperSettings = z.object({
  /** «{mark}/{n}»: see `outgoingNumbers.ts`. */
  numberPattern: z.string().trim().min(1).max(60),
  /** Lines of the office's head in each language; empty: made from its name. */
  letterhead: z.object({ kk: z.string().trim().max(600), ru: z.string().trim().max(600) }),
  /**
   * To whom a complaint to the akim is addressed, «Акиму Акмолинской области»; empty: in the general words of the law.
   * Settings stored by an older version do not have it.
   */
  akim: z.object({ kk: z.string().trim().max(200), ru: z.string().trim().max(200) }).optional(),
})
export type PaperSettings = z.infer<typeof PaperSettings>

export const USUAL_PAPER_SETTINGS: PaperSettings = {
  numberPattern: '{mark}/{n}',
  letterhead: { kk: '', ru: '' },
}

/** The text a paper is made from now: the office's own, or that of the program. */
export function templateInUse(
  templates: ReadonlyMap<string, OfficeTemplate>,
  kind: PaperKind,
): { readonly texts: TemplateTexts; readonly version: TemplateVersion } {
  const own = templates.get(kind)
  if (own?.texts) return { texts: own.texts, version: { source: 'office', version: own.version } }
  const { texts, version } = SHIPPED_TEMPLATES[kind]
  return { texts, version: { source: 'shipped', version } }
}
