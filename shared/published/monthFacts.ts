import type { MonthlyReport } from '../report/monthlyReport.ts'

/** The figures of a month's report by provider, as the region sees them; zeros are left out. */
export function monthFacts({ asOf, rows }: Pick<MonthlyReport, 'asOf' | 'rows'>) {
  return {
    as_of: asOf,
    rows: rows.map(({ providerId, name, tally: { figures, reviewDays } }) => ({
      provider: providerId,
      provider_kk: name.kk,
      provider_ru: name.ru,
      figures: Object.fromEntries(
        Object.entries({ ...figures, review_days: reviewDays }).filter(([, value]) => value !== 0),
      ),
    })),
  }
}
