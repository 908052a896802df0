import { z } from 'zod'

import { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import type { Office } from '../directory/office.ts'
import { formatDate, formatMonth } from '../i18n/dates.ts'
import { createTexts } from '../i18n/i18n.ts'
import { LocalDate, type YearMonth } from '../time/localDate.ts'
import { FormTable } from './formTable.ts'
import { comparisonTable } from './formComparison.ts'
import { servicesTable, violationsTable } from './formLists.ts'
import { mainTable, receivedTable } from './formProviders.ts'
import { isEmptyReport, type MonthlyReport } from './monthlyReport.ts'

/** The report as it is printed, in one language: what the sheet, the paper and the text file all show. */
export const ReportForm = z.object({
  language: Language,
  title: z.string(),
  period: z.string(),
  office: z.string(),
  asOf: LocalDate,
  definitions: z.array(z.string()).readonly(),
  workingDays: z.string(),
  checksum: z.string(),
  /** Said above the tables of a month without complaints; else empty. */
  nilReport: z.string(),
  signatures: z.array(z.string()).readonly(),
  sign: z.string(),
  signedOn: z.string(),
  /** The first is the report proper; the others explain it. */
  tables: z.array(FormTable).readonly(),
})
export type ReportForm = z.infer<typeof ReportForm>

/** The form of a report; `office` is null before the first set-up. */
export function reportForm(report: MonthlyReport, office: Office | null, language: Language): ReportForm {
  const { t } = createTexts(language)
  return {
    ...formHead(report, office, language),
    workingDays: t('report:form.workingDays', { count: report.workingDays }),
    nilReport: isEmptyReport(report) ? t('report:form.nilReport') : '',
    tables: [
      mainTable(report, language, t),
      receivedTable(report, language, t),
      comparisonTable(report, t),
      servicesTable(report, language, t),
      violationsTable(report, language, t),
    ],
  }
}

/** What stands around the tables. */
export function formHead(
  report: Pick<MonthlyReport, 'month' | 'isOpen' | 'asOf' | 'checksum'>,
  office: Pick<Office, 'name'> | null,
  language: Language,
): Omit<ReportForm, 'workingDays' | 'nilReport' | 'tables'> {
  const { t } = createTexts(language)
  const month = monthInWords(report.month, language)
  const date = formatDate(report.asOf, language, 'numeric')
  return {
    language,
    title: t('report:form.title'),
    period: report.isOpen ? t('report:form.periodOpen', { month, date }) : t('report:form.period', { month }),
    office: office ? inLanguage(office.name, language) : '',
    asOf: report.asOf,
    definitions: [
      t('report:form.definitions.received'),
      t('report:form.definitions.balance'),
      t('report:form.definitions.inTime'),
      t('report:form.definitions.average'),
      t('report:form.definitions.excluded'),
    ],
    checksum: t('report:form.checksum', { checksum: report.checksum }),
    signatures: [
      t('report:form.signature.head'),
      t('report:form.signature.executor'),
      t('report:form.signature.phone'),
    ],
    sign: t('report:form.signature.sign'),
    signedOn: t('report:form.signature.date'),
  }
}

/** The month inside a sentence: «октябрь 2026 года», «2026 жылғы қазан айы». */
function monthInWords(month: YearMonth, language: Language): string {
  const [name = '', year = ''] = formatMonth(month, language).split(' ')
  return language === 'kk' ? `${year} жылғы ${name.toLowerCase()} айы` : `${name.toLowerCase()} ${year} года`
}
