import { z } from 'zod'

import { Language } from '../../core/bilingual.ts'
import { ColumnTarget } from '../../oldRegister/columnTargets.ts'
import { OldRecord, Origin } from '../../oldRegister/oldComplaint.ts'
import { REJECTIONS } from '../../oldRegister/planImport.ts'
import { ExpiredTerm } from '../../personalData/erasure.ts'
import { LocalDate } from '../../time/localDate.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call } from '../call.ts'

const Token = z.object({ token: z.string().max(64) })

/** A complaint of the old register in a list. */
export const OldRow = z.object({
  id: z.string(),
  number: z.string(),
  receivedOn: LocalDate.nullable(),
  applicant: z.string(),
  provider: z.string(),
  subject: z.string(),
  outcome: z.string(),
})
export type OldRow = z.infer<typeof OldRow>

/** A table that was chosen: its columns, what the first rows have in them, and what they seem to be. */
export const ChosenTable = Token.extend({
  fileName: z.string(),
  rows: z.int(),
  hasMerges: z.boolean(),
  columns: z
    .array(
      z.object({
        at: z.int(),
        name: z.string(),
        samples: z.array(z.string()).readonly(),
        target: ColumnTarget,
      }),
    )
    .readonly(),
})
export type ChosenTable = z.infer<typeof ChosenTable>

/** What an import would do; the lists hold the first of them. */
export const ImportCheck = z.object({
  take: z.int(),
  known: z.int(),
  rejected: z.int(),
  taken: z.array(OldRow.extend({ row: z.int() })).readonly(),
  rejectedRows: z
    .array(z.object({ row: z.int(), title: z.string(), reason: z.enum(REJECTIONS), column: z.string() }))
    .readonly(),
})
export type ImportCheck = z.infer<typeof ImportCheck>

export const OldView = z.object({
  id: z.string(),
  record: OldRecord,
  origin: Origin,
  /** When the data of people were taken out of it; null while it has them. */
  erased: z.object({ on: LocalDate, term: ExpiredTerm }).nullable(),
  importedAt: LocalDateTime.nullable(),
  /** Who brought it in. */
  by: z.string(),
})
export type OldView = z.infer<typeof OldView>

export const oldRegisterCalls = {
  /** Asks for a table and reads it. Fails with `cancelled`, `unreadable-file`, `import-old-xls`, `import-too-large`. */
  'old-register.choose': call(z.void(), ChosenTable),
  /** Goes through all rows with these meanings of the columns; stores nothing. */
  'old-register.check': call(
    Token.extend({ targets: z.array(ColumnTarget).max(60).readonly() }),
    ImportCheck,
  ),
  /** Asks where to save and writes the rows that would not be taken there; null when the operator cancelled. */
  'old-register.save-rejected': call(
    Token.extend({ language: Language }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  /** Stores what was checked last. What was stored stays when it is broken off: the same table goes on there. */
  'old-register.confirm': call(Token, z.object({ stored: z.int() })),
  /** Forgets the table. */
  'old-register.drop': call(z.void(), z.void()),
  /** One page, the newest first; `all`: how many the old register has. */
  'old-register.list': call(
    z.object({ text: z.string().max(200), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(OldRow).readonly(), total: z.int(), all: z.int() }),
  ),
  'old-register.get': call(z.object({ id: z.string().max(64) }), OldView),
} as const
