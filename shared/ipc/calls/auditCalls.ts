import { z } from 'zod'

import { Language } from '../../core/bilingual.ts'
import { AuditQuery } from '../../queries/auditList.ts'
import { AuditRow } from '../../queries/auditRow.ts'
import { call } from '../call.ts'

/** For those who may see what others did; `not-allowed` for everybody else. */
export const auditCalls = {
  /** One page, the newest first. `damaged`: lines of the access log in this period that could not be read. */
  'audit.list': call(
    z.object({ query: AuditQuery, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(AuditRow).readonly(), total: z.int(), damaged: z.int() }),
  ),
  /** Everybody who may stand in the list, retired ones too. */
  'audit.operators': call(
    z.void(),
    z.array(z.object({ id: z.string(), name: z.string(), retired: z.boolean() })).readonly(),
  ),
  /** Asks where to save and writes all that the query finds there; null when the operator cancelled. */
  'audit.export': call(
    z.object({ query: AuditQuery, format: z.enum(['xlsx', 'csv']), language: Language }),
    z.object({ fileName: z.string(), entries: z.int() }).nullable(),
  ),
} as const
