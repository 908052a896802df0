import type { TicketFormat } from '../complaint/outcomes.ts'

/** A sheet as the printer sees it, in millimetres. `heightMm` is null on a roll: as long as the content. */
export type Paper = {
  readonly widthMm: number
  readonly heightMm: number | null
  /** `one`: exactly one page, the content shrinks to fit; `many`: the content flows over pages with margins. */
  readonly pages: 'one' | 'many'
}

/** The ticket formats (mockups 09b-09e): the A5 ticket lies on its long side. */
export const TICKET_PAPERS: Readonly<Record<TicketFormat, Paper>> = {
  '80mm': { widthMm: 80, heightMm: null, pages: 'one' },
  a6: { widthMm: 105, heightMm: 148, pages: 'one' },
  a5: { widthMm: 210, heightMm: 148, pages: 'one' },
  a4: { widthMm: 210, heightMm: 297, pages: 'one' },
}

/** Sheets of reports, letters and calendars; margins come from `@page sheets` in papers.css. */
export const A4_PORTRAIT: Paper = { widthMm: 210, heightMm: 297, pages: 'many' }
export const A4_LANDSCAPE: Paper = { widthMm: 297, heightMm: 210, pages: 'many' }

/** A roll is cut this far below the last line, and never shorter than a hand can take. */
const ROLL_TAIL_MM = 4
const ROLL_MIN_MM = 60
const MAX_MM = 3000

/** The page's height: of the paper, or on a roll that of `contentMm` with a tail to hold it by. */
export function pageHeightMm(paper: Paper, contentMm: number): number {
  if (paper.heightMm !== null) return paper.heightMm
  return Math.min(MAX_MM, Math.max(ROLL_MIN_MM, Math.ceil(contentMm) + ROLL_TAIL_MM))
}
