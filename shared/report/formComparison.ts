import { averageReviewDays, shareInTime, type Tally } from './figures.ts'
import { titleOf, type FigureColumn } from './formProviders.ts'
import {
  count,
  decimal,
  share,
  text,
  wide,
  type FormCell,
  type FormTable,
  type FormTexts,
} from './formTable.ts'
import type { MonthlyReport } from './monthlyReport.ts'

/** What is compared between months. */
const INDICATORS: readonly FigureColumn[] = [
  'opening',
  'received',
  'channel_counter',
  'channel_post',
  'channel_portal',
  'channel_reception',
  'satisfied_before_forwarding',
  'forwarded',
  'forwarded_late',
  'reviewed',
  'reviewed_in_time',
  'reviewed_late',
  'share',
  'average',
  'extended',
  'notified_late',
  'outcome_satisfied',
  'outcome_partly_satisfied',
  'outcome_refused',
  'outcome_explained',
  'outcome_left_without_consideration',
  'reopened',
  'ended',
  'closing',
  'closing_overdue',
]

/** The totals beside those of the month before and of the same month a year ago (domain §5): difference and share. */
export function comparisonTable(report: MonthlyReport, t: FormTexts): FormTable {
  const { totals, previous, lastYear } = report
  const difference = [wide(t('report:form.difference'), 10), wide(t('report:form.percent'), 10)]
  return {
    key: 'comparison',
    sheet: t('report:sheet.comparison'),
    title: t('report:form.tableTitle.comparison'),
    groups: [],
    columns: [
      wide(t('report:form.indicator'), 46),
      wide(t('report:form.thisMonth'), 14),
      wide(t('report:form.previousMonth'), 14),
      ...difference,
      wide(t('report:form.lastYear'), 14),
      ...difference,
    ],
    rows: INDICATORS.map((column) => [
      text(titleOf(column, t)),
      valueCell(column, totals),
      ...againstCells(column, totals, previous),
      ...againstCells(column, totals, lastYear),
    ]),
    total: null,
  }
}

/** Difference of two values, and by how much the first is more, 1 for twice as much; null where there is nothing. */
export function changeOf(
  now: number | null,
  before: number | null,
): { by: number | null; share: number | null } {
  if (now === null || before === null) return { by: null, share: null }
  return { by: now - before, share: before === 0 ? null : (now - before) / before }
}

function againstCells(column: FigureColumn, now: Tally, before: Tally | null): readonly FormCell[] {
  const was = before && valueOf(column, before)
  const change = changeOf(valueOf(column, now), was)
  return [
    before ? valueCell(column, before) : asCell(column, null),
    asCell(column, change.by),
    // A share of a share would mislead: for it the difference in points says all.
    share(column === 'share' ? null : change.share),
  ]
}

function valueCell(column: FigureColumn, tally: Tally): FormCell {
  return asCell(column, valueOf(column, tally))
}

function valueOf(column: FigureColumn, tally: Tally): number | null {
  if (column === 'share') return shareInTime(tally)
  if (column === 'average') return averageReviewDays(tally)
  return tally.figures[column]
}

function asCell(column: FigureColumn, value: number | null): FormCell {
  if (column === 'share') return share(value)
  return column === 'average' ? decimal(value) : count(value)
}
