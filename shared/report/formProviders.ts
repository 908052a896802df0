import type { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import type { ru } from '../i18n/texts/reportForm.ts'
import { averageReviewDays, shareInTime, type Figure, type Tally } from './figures.ts'
import {
  count,
  decimal,
  narrow,
  share,
  text,
  wide,
  type FormCell,
  type FormTable,
  type FormTexts,
} from './formTable.ts'
import type { MonthlyReport, ProviderRow } from './monthlyReport.ts'

/** A column of figures: a count, or one of the two that are made of counts. */
export type FigureColumn = Figure | 'share' | 'average'
export type FigureGroup = {
  readonly title: keyof typeof ru.group
  readonly columns: readonly FigureColumn[]
}

/** The report proper (domain §5): flow, intake rule, review, result, control, measures. */
export const MAIN_GROUPS: readonly FigureGroup[] = [
  { title: 'flow', columns: ['opening', 'received', 'repeats', 'duplicates', 'reopened'] },
  { title: 'intake', columns: ['satisfied_before_forwarding', 'forwarded', 'forwarded_late'] },
  { title: 'review', columns: ['reviewed', 'reviewed_in_time', 'reviewed_late', 'share', 'average'] },
  {
    title: 'extension',
    columns: [
      'extended',
      'extended_additional_study_or_check',
      'extended_additional_information',
      'notified_in_time',
      'notified_late',
    ],
  },
  {
    title: 'result',
    columns: [
      'outcome_satisfied',
      'outcome_partly_satisfied',
      'outcome_refused',
      'outcome_explained',
      'outcome_left_without_consideration',
      'sent_back',
    ],
  },
  {
    title: 'ended',
    columns: [
      'ended',
      'ended_returned',
      'ended_withdrawn',
      'ended_redirected',
      'ended_terminated',
      'ended_joined',
    ],
  },
  { title: 'control', columns: ['closing', 'closing_overdue', 'closing_due_soon'] },
  { title: 'measures', columns: ['rights_restored', 'disciplined', 'proposals'] },
]

/** What the received are made of (domain §5): each group adds up to all of them. */
export const RECEIVED_GROUPS: readonly FigureGroup[] = [
  { title: 'all', columns: ['received'] },
  {
    title: 'applicant',
    columns: ['applicant_person', 'applicant_entity', 'applicant_collective', 'applicant_anonymous'],
  },
  {
    title: 'channel',
    columns: ['channel_counter', 'channel_post', 'channel_portal', 'channel_reception'],
  },
  { title: 'language', columns: ['language_kk', 'language_ru', 'language_other'] },
  {
    title: 'addressee',
    columns: ['addressee_provider_head', 'addressee_akim', 'addressee_authorised_body'],
  },
  {
    title: 'ground',
    columns: [
      'ground_result',
      'ground_refusal',
      'ground_delay',
      'ground_incorrect_service',
      'ground_excess_documents',
      'ground_technical_failure',
      'ground_other',
    ],
  },
]

/** The rows of a report and their sum. */
export type Rows = Pick<MonthlyReport, 'rows' | 'totals'>

export function mainTable(report: Rows, language: Language, t: FormTexts): FormTable {
  return providersTable('main', MAIN_GROUPS, report, language, t)
}

export function receivedTable(report: Rows, language: Language, t: FormTexts): FormTable {
  return providersTable('received', RECEIVED_GROUPS, report, language, t)
}

/** The same as the main table, a row an office. */
export function officesTable(report: Rows, language: Language, t: FormTexts): FormTable {
  return providersTable('offices', MAIN_GROUPS, report, language, t)
}

/** What a column is called. */
export function titleOf(column: FigureColumn, t: FormTexts): string {
  if (column === 'share') return t('report:share')
  if (column === 'average') return t('report:average')
  return t(`report:figure.${column}`)
}

export function cellOf(column: FigureColumn, tally: Tally): FormCell {
  if (column === 'share') return share(shareInTime(tally))
  if (column === 'average') return decimal(averageReviewDays(tally))
  return count(tally.figures[column])
}

export function providerName({ name, shortName }: ProviderRow, language: Language, t: FormTexts): string {
  return inLanguage(name, language) || inLanguage(shortName, language) || t('report:noProvider')
}

function providersTable(
  key: 'main' | 'received' | 'offices',
  groups: readonly FigureGroup[],
  report: Rows,
  language: Language,
  t: FormTexts,
): FormTable {
  const columns = groups.flatMap((group) => group.columns)
  const cells = (tally: Tally): FormCell[] => columns.map((column) => cellOf(column, tally))
  return {
    key,
    sheet: t(`report:sheet.${key}`),
    title: t(`report:form.tableTitle.${key}`),
    groups: [
      { title: '', span: 2 },
      ...groups.map((group) => ({ title: t(`report:group.${group.title}`), span: group.columns.length })),
    ],
    columns: [
      wide(t('report:form.place'), 4),
      wide(t(key === 'offices' ? 'report:form.office' : 'report:form.provider'), 52),
      ...columns.map((column) => narrow(titleOf(column, t), column === 'share' ? 9 : 6.5)),
    ],
    rows: report.rows.map((row, n) => [
      count(n + 1),
      text(providerName(row, language, t)),
      ...cells(row.tally),
    ]),
    total: [text(''), text(t('report:total')), ...cells(report.totals)],
  }
}
