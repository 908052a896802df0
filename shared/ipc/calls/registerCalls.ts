import { z } from 'zod'

import { Language } from '../../core/bilingual.ts'
import { CaseOfficerView } from '../../queries/caseOfficers.ts'
import { RegisterQuery, ViewCounts } from '../../queries/registerList.ts'
import { RegisterRow } from '../../queries/registerRow.ts'
import { call } from '../call.ts'

const Id = z.string().max(64)

/** What was selected in the list: by name, or everything a query finds but some. */
export const RegisterSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('some'), ids: z.array(Id).max(20_000).readonly() }),
  z.object({ kind: z.literal('all'), query: RegisterQuery, except: z.array(Id).max(20_000).readonly() }),
])
export type RegisterSelection = z.infer<typeof RegisterSelection>

export const registerCalls = {
  /** One page of the register. `total` counts all that match. */
  'register.list': call(
    z.object({ query: RegisterQuery, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(RegisterRow).readonly(), total: z.int(), registered: z.int() }),
  ),
  'register.counts': call(z.void(), ViewCounts),
  /** Ids of a stretch of the list, for selecting it. */
  'register.ids': call(
    z.object({ query: RegisterQuery, offset: z.int().min(0), limit: z.int().min(1).max(10_000) }),
    z.array(z.string()).readonly(),
  ),
  /** The complaints before and after one in a list, and its place, from 1; null when it is not in it. */
  'register.neighbours': call(
    z.object({ query: RegisterQuery, id: Id }),
    z.object({
      previous: z.string().nullable(),
      next: z.string().nullable(),
      place: z.int().nullable(),
      total: z.int(),
    }),
  ),
  /** What the filters can be set to: providers by name, retired ones too. */
  'register.providers': call(
    z.void(),
    z.array(z.object({ id: z.string(), kk: z.string(), ru: z.string(), retired: z.boolean() })).readonly(),
  ),
  /** The operators complaints are or were given to, and those they may be. */
  'register.officers': call(z.void(), z.array(CaseOfficerView).readonly()),
  /** Asks where to save and writes the selection there. Answers with null when the operator cancelled. */
  'register.export': call(
    z.object({ selection: RegisterSelection, format: z.enum(['xlsx', 'csv']), language: Language }),
    z.object({ fileName: z.string(), complaints: z.int() }).nullable(),
  ),
} as const
