import type { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import type { Office } from '../directory/office.ts'
import { createTexts } from '../i18n/i18n.ts'
import { mainTable, officesTable, receivedTable } from './formProviders.ts'
import type { ProviderRow } from './monthlyReport.ts'
import type { RegionReport } from './regionReport.ts'
import { formHead, type ReportForm } from './reportForm.ts'

/** The region's report as it is written into a file: every provider of every office, and the offices by themselves. */
export function regionForm(
  report: RegionReport,
  department: Pick<Office, 'name'> | null,
  language: Language,
): ReportForm {
  const { t } = createTexts(language)
  const { totals } = report
  const byProvider = { rows: providersOf(report, language, t('report:noProvider')), totals }
  const byOffice = { rows: officesOf(report), totals }
  return {
    ...formHead(report, department, language),
    workingDays: '',
    nilReport: byProvider.rows.length === 0 ? t('report:form.nilReport') : '',
    tables: [
      mainTable(byProvider, language, t),
      receivedTable(byProvider, language, t),
      officesTable(byOffice, language, t),
    ],
  }
}

/** A provider of one office is not that of another, whatever they are called. */
function providersOf({ offices }: RegionReport, language: Language, nobody: string): readonly ProviderRow[] {
  return offices.flatMap(({ officeId, name, rows }) =>
    rows.map((row) => {
      const own = inLanguage(row.name, language) || inLanguage(row.shortName, language) || nobody
      const both = `${inLanguage(name, language)}: ${own}`
      return {
        ...row,
        providerId: `${officeId} ${row.providerId}`,
        name: { kk: both, ru: both },
      }
    }),
  )
}

function officesOf({ offices }: RegionReport): readonly ProviderRow[] {
  return offices.map(({ officeId, name, totals }) => ({
    providerId: officeId,
    name,
    shortName: name,
    tally: totals,
  }))
}
