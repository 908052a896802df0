import { useQueries } from '@tanstack/react-query'

import type { AuditQuery } from '@shared/queries/auditList.ts'
import type { AuditRow } from '@shared/queries/auditRow.ts'

import { call } from '../../../api/client.ts'
import { useCall } from '../../../api/hooks.ts'

/** Rows asked for at a time: only the pages in sight cross from the main process. */
const PAGE = 50

export type AuditRows = {
  /** Null until the first answer. */
  readonly total: number | null
  /** Lines of the access log that could not be read. */
  readonly damaged: number
  readonly error: unknown
  /** Undefined while the page of the row is on its way. */
  row(index: number): AuditRow | undefined
}

/** The rows in sight: the pages that `first`…`last` lie on. */
export function useAuditRows(query: AuditQuery, first: number, last: number): AuditRows {
  const { data: head, error } = useCall('audit.list', { query, offset: 0, limit: PAGE })
  const from = Math.floor(first / PAGE)
  const count = Math.floor(last / PAGE) - from + 1
  const pages = Array.from({ length: count }, (_, n) => from + n).filter((page) => page > 0)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { query, offset: page * PAGE, limit: PAGE }
      return { queryKey: ['audit.list', input], queryFn: () => call('audit.list', input) }
    }),
  })
  return {
    total: head?.total ?? null,
    damaged: head?.damaged ?? 0,
    error,
    row(index) {
      const page = Math.floor(index / PAGE)
      const answer = page === 0 ? head : answers[pages.indexOf(page)]?.data
      return answer?.rows[index % PAGE]
    },
  }
}
