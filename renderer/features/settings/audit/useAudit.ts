import type { AuditQuery } from '@shared/queries/auditList.ts'
import type { AuditRow } from '@shared/queries/auditRow.ts'

import { questionOf } from '../../../api/hooks.ts'
import { useListPages } from '../../../api/listPages.ts'

export type AuditRows = {
  /** Null until the first answer. */
  readonly total: number | null
  /** Lines of the access log that could not be read. */
  readonly damaged: number
  readonly error: unknown
  /** Undefined while the page of the row is on its way. */
  row(index: number): AuditRow | undefined
}

/** The rows in sight: `first`…`last`. */
export function useAuditRows(query: AuditQuery, first: number, last: number): AuditRows {
  const { head, error, row } = useListPages(
    (range) => questionOf('audit.list', { query, ...range }),
    first,
    last,
  )
  return { total: head?.total ?? null, damaged: head?.damaged ?? 0, error, row }
}
