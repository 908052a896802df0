import type { Language } from '@shared/core/bilingual.ts'
import { auditWords } from '@shared/i18n/auditWords.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'
import type { AuditRow } from '@shared/queries/auditRow.ts'

import type { Cell, RegisterSheet } from './registerColumns.ts'

const text = (value: string): Cell => ({ kind: 'text', value })

/** The audit as a table, titled in `language`. */
export function auditSheet(rows: readonly AuditRow[], language: Language): RegisterSheet {
  const { t } = createTexts(language)
  return {
    title: t('audit:title'),
    columns: [
      { title: t('audit:column.at'), width: 20 },
      { title: t('audit:column.by'), width: 24 },
      { title: t('audit:column.kind'), width: 22 },
      { title: t('audit:column.what'), width: 52 },
      { title: t('audit:column.number'), width: 16 },
    ],
    rows: rows.map((row) => [
      text(formatDateTime(row.at, language)),
      text(whoWords(row, t) || t('audit:nobody')),
      text(t(`audit:kind.${row.kind}`)),
      text(auditWords(row, language)),
      text(row.number),
    ]),
  }
}
