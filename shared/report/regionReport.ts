import { z } from 'zod'

import { Bilingual, type Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { shortCode } from '../core/shortCode.ts'
import { compareText } from '../i18n/collation.ts'
import { LocalDate, YearMonth } from '../time/localDate.ts'
import { Figure, Tally } from './figures.ts'
import { ProviderRow, type MonthlyReport } from './monthlyReport.ts'

/** One office of the region: its own report's rows and totals. */
export const OfficeReport = z.object({
  officeId: z.string(),
  name: Bilingual,
  rows: z.array(ProviderRow).readonly(),
  totals: Tally,
  checksum: z.string(),
})
export type OfficeReport = z.infer<typeof OfficeReport>

/** A month of a region by office and provider. */
export const RegionReport = z.object({
  month: YearMonth,
  asOf: LocalDate,
  isOpen: z.boolean(),
  firstMonth: YearMonth.nullable(),
  offices: z.array(OfficeReport).readonly(),
  totals: Tally,
  checksum: z.string(),
})
export type RegionReport = z.infer<typeof RegionReport>

/** An office with its report of the month. */
export type CountedOffice = {
  readonly id: string
  readonly name: Bilingual
  readonly report: MonthlyReport
}

type Request = { readonly month: YearMonth; readonly today: LocalDate; readonly language: Language }

/** The offices' own reports together: nothing is counted anew, so the totals are their sum whatever they count. */
export function regionReport(
  offices: readonly CountedOffice[],
  { month, today, language }: Request,
): RegionReport {
  const compare = compareText(language)
  const rows = offices
    .map(({ id, name, report }) => ({
      officeId: id,
      name,
      rows: report.rows,
      totals: report.totals,
      checksum: report.checksum,
    }))
    .toSorted((a, b) => compare(inLanguage(a.name, language), inLanguage(b.name, language)))
  const totals = sumOf(rows.map((row) => row.totals))
  const asOf = offices[0]?.report.asOf ?? today
  const firsts = offices.map(({ report }) => report.firstMonth).filter((first) => first !== null)
  return {
    month,
    asOf,
    isOpen: offices.some(({ report }) => report.isOpen),
    firstMonth: firsts.toSorted()[0] ?? null,
    offices: rows,
    totals,
    // Of the offices' own codes, so that a row here and the office's own paper can be compared.
    checksum: shortCode(
      [month, asOf, ...rows.map(({ officeId, checksum }) => `${officeId} ${checksum}`).toSorted()].join('\n'),
    ),
  }
}

/** The sum of tallies, figure by figure. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sums = Figure.options.map((figure) => [
    figure,
    tallies.reduce((sum, { figures }) => sum + figures[figure], 0),
  ])
  return Tally.parse({
    figures: Object.fromEntries(sums),
    reviewDays: tallies.reduce((sum, { reviewDays }) => sum + reviewDays, 0),
  })
}
