import type { CSSProperties } from 'react'

import { PRINT_HEADS, printableMm, type PrintHead } from '@shared/rollPrinter/rollPrinter.ts'

type Lengths = Readonly<Record<'--roll' | '--roll-side' | '--roll-end', string>>

/** The width of a roll's paper for papers.css: a class for narrow rolls, and lengths by custom property. */
export type RollPaper = {
  readonly className: string
  readonly lengths: CSSProperties & Lengths
}

const NARROW_BELOW_MM = 60
/** Above and below a ticket, where the paper of the preview is cut; a printer adds its own. */
const END_MM = 4
const END_PRINTED_MM = 1

/** What the head reaches, without the margins it leaves. */
export function printedRoll(head: PrintHead): RollPaper {
  return rollPaper(head, printableMm(head), 0, END_PRINTED_MM)
}

/** The paper as it will lie in the applicant's hand. */
export function shownRoll(head: PrintHead): RollPaper {
  const { paperMm } = PRINT_HEADS[head]
  return rollPaper(head, paperMm, (paperMm - printableMm(head)) / 2, END_MM)
}

function rollPaper(head: PrintHead, widthMm: number, sideMm: number, endMm: number): RollPaper {
  return {
    className: printableMm(head) < NARROW_BELOW_MM ? 'narrow' : '',
    lengths: { '--roll': `${widthMm}mm`, '--roll-side': `${sideMm}mm`, '--roll-end': `${endMm}mm` },
  }
}
