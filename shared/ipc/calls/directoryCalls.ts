import { z } from 'zod'

import { DirectoryKind, DirectoryRecord } from '../../directory/kinds.ts'
import { Official, Operator, Provider, ReviewBody, Service } from '../../directory/records.ts'
import { WhoDid } from '../../queries/whoDid.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call } from '../call.ts'
import { Password } from './sessionCalls.ts'

const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })

/** One change of a record: when, by whom, and what. */
export const RecordChange = WhoDid.extend({
  at: LocalDateTime,
  changes: z.array(FieldChange).readonly(),
})
export type RecordChange = z.infer<typeof RecordChange>

/** What a row of an imported file would do. `row` is its number in the file, the header being 1. */
export const ImportRow = z.object({
  row: z.int(),
  status: z.enum(['new', 'changed', 'same', 'rejected']),
  title: z.string(),
  changes: z.array(FieldChange).readonly(),
  /** Why it is rejected: a key of the `settings:import.reason` texts, and the column at fault. */
  reason: z.object({ key: z.string(), column: z.string() }).nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int(), rejected: z.int() }),
  rows: z.array(ImportRow).readonly(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

const OfKind = z.object({ kind: DirectoryKind })

export const directoryCalls = {
  'directory.all': call(
    z.void(),
    z.object({
      providers: z.array(Provider).readonly(),
      services: z.array(Service).readonly(),
      officials: z.array(Official).readonly(),
      bodies: z.array(ReviewBody).readonly(),
      operators: z.array(Operator).readonly(),
      /** Operators who have a password and so can sign in. */
      withPassword: z.array(z.string()).readonly(),
      /** When each operator last signed in at this workstation; `temporary`: must change the password at the next one. */
      signIns: z
        .array(z.object({ operatorId: z.string(), at: LocalDateTime.nullable(), temporary: z.boolean() }))
        .readonly(),
    }),
  ),
  /** Head only. A record with an id nobody has yet is new. */
  'directory.save': call(DirectoryRecord, z.object({ id: z.string() })),
  /** Head only, and never the own one. Temporary: its owner chooses another at the next sign-in. */
  'directory.set-password': call(z.object({ operatorId: z.string(), password: Password }), z.void()),
  'directory.history': call(
    z.object({ kind: DirectoryKind, id: z.string() }),
    z.array(RecordChange).readonly(),
  ),
  /** Head only: asks for a file and says what it would change. `cancelled` when no file was chosen. */
  'directory.read-import': call(OfKind, ImportPreview),
  /** Head only: stores what the preview of this token showed, in one write. */
  'directory.apply-import': call(z.object({ token: z.string() }), z.object({ stored: z.int() })),
  /** Saves an empty table to fill in; false when the operator cancelled. */
  'directory.save-template': call(OfKind, z.object({ saved: z.boolean() })),
} as const
