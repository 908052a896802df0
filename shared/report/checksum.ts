import { shortCode } from '../core/shortCode.ts'
import { Figure, type Tally } from './figures.ts'
import type { ReportPeriod } from './period.ts'

/**
 * The code «A41C-07E9» printed on the screen, the sheet, the paper and in the text file: equal codes, equal figures.
 * It does not depend on the language, nor on names.
 */
export function checksumOf(
  { month, asOf }: ReportPeriod,
  rows: readonly { readonly providerId: string; readonly tally: Tally }[],
  totals: Tally,
): string {
  const lines = rows.map(({ providerId, tally }) => `${providerId} ${figuresOf(tally)}`).sort()
  return shortCode([month, asOf, ...lines, figuresOf(totals)].join('\n'))
}

function figuresOf({ figures, reviewDays }: Tally): string {
  return [...Figure.options.map((figure) => figures[figure]), reviewDays].join(' ')
}
