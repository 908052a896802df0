import type { Language } from '@shared/core/bilingual.ts'
import type { Result } from '@shared/core/result.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'
import type { LocalDate, YearMonth } from '@shared/time/localDate.ts'

/** So many are kept: some months of a large region, a few megabytes. */
const MOST = 100

/** What a report depends on beside the office's journal. */
export type ReportOf = {
  readonly office: string
  readonly month: YearMonth
  readonly language: Language
  readonly today: LocalDate
}

/** The offices' own reports: counting one means opening its office, so each is kept until the office changes. */
export type OfficeReports = {
  get(of: ReportOf, count: () => Promise<Result<MonthlyReport>>): Promise<Result<MonthlyReport>>
  /** The office has changed, or is gone. */
  forget(office: string): void
}

export function createOfficeReports(): OfficeReports {
  /** Those that were asked for last come last. */
  const kept = new Map<string, { readonly office: string; readonly report: Result<MonthlyReport> }>()
  return {
    async get({ office, month, language, today }, count) {
      const key = [office, month, language, today].join(' ')
      const known = kept.get(key)
      if (known) return known.report
      const report = await count()
      if (report.ok) kept.set(key, { office, report })
      for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
      return report
    },
    forget(office) {
      for (const [key, one] of kept) if (one.office === office) kept.delete(key)
    },
  }
}
