import { createTexts } from '@shared/i18n/i18n.ts'
import type { ReportForm } from '@shared/report/reportForm.ts'

import { reportCsv } from './reportCsv.ts'
import { reportXlsx } from './reportXlsx.ts'

/** The content of a report's file. */
export function reportFile(form: ReportForm, format: 'xlsx' | 'csv'): Promise<string | Uint8Array> {
  const { t } = createTexts(form.language)
  return format === 'xlsx' ? reportXlsx(form, t('report:form.page')) : reportCsv(form)
}
