import type { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { cellOf, titleOf, type FigureColumn } from './formProviders.ts'
import { count, date, text, wide, type FormTable, type FormTexts } from './formTable.ts'
import type { MonthlyReport } from './monthlyReport.ts'

const SERVICE_COLUMNS: readonly FigureColumn[] = [
  'opening',
  'received',
  'reviewed',
  'reviewed_late',
  'share',
  'outcome_satisfied',
  'outcome_partly_satisfied',
  'outcome_refused',
  'closing',
  'closing_overdue',
]

/** By public service: its code in the register of services, and its name. */
export function servicesTable(report: MonthlyReport, language: Language, t: FormTexts): FormTable {
  return {
    key: 'services',
    sheet: t('report:sheet.services'),
    title: t('report:form.tableTitle.services'),
    groups: [],
    columns: [
      wide(t('report:column.code'), 12),
      wide(t('report:form.service'), 54),
      ...SERVICE_COLUMNS.map((column) => wide(titleOf(column, t), 15)),
    ],
    rows: report.services.map(({ serviceId, code, name, tally }) => [
      text(code),
      text(inLanguage(name, language) || (serviceId ? serviceId : t('report:noService'))),
      ...SERVICE_COLUMNS.map((column) => cellOf(column, tally)),
    ]),
    total: [
      text(''),
      text(t('report:total')),
      ...SERVICE_COLUMNS.map((column) => cellOf(column, report.totals)),
    ],
  }
}

/** Every term missed. Names of applicants stay out: the form leaves the office (law 94-V). */
export function violationsTable(report: MonthlyReport, language: Language, t: FormTexts): FormTable {
  return {
    key: 'violations',
    sheet: t('report:sheet.violations'),
    title: t('report:form.tableTitle.violations'),
    groups: [],
    columns: [
      wide(t('report:column.number'), 16),
      wide(t('report:form.provider'), 48),
      wide(t('report:column.term'), 16),
      wide(t('report:column.dueOn'), 12),
      wide(t('report:column.doneOn'), 14),
      wide(`${t('report:column.daysLate')}, ${t('report:workingDaysUnit')}`, 12),
      wide(t('report:column.responsible'), 44),
    ],
    rows: report.violations.map((one) => [
      text(one.number),
      text(inLanguage(one.providerName, language) || t('report:noProvider')),
      text(t(`common:obligation.${one.kind}.verb`)),
      date(one.dueOn),
      one.doneOn ? date(one.doneOn) : text(t('report:notDone')),
      count(one.daysLate),
      text(inLanguage(one.responsible, language)),
    ]),
    total: null,
  }
}
