import { z } from 'zod'

import { OldDataErased } from '../personalData/erasure.ts'
import { LocalDate } from '../time/localDate.ts'

const Line = z.string().max(500)
const Text = z.string().max(20_000)

/** A complaint as the office's old register had it: its own words, its own number, nothing counted or made up. */
export const OldRecord = z.object({
  /** The number of the old register; empty when it had none. */
  number: Line,
  receivedOn: LocalDate.nullable(),
  applicant: Line,
  iin: Line,
  phone: Line,
  address: Line,
  provider: Line,
  service: Line,
  subject: Text,
  officer: Line,
  dueOn: LocalDate.nullable(),
  outcome: Text,
  answeredOn: LocalDate.nullable(),
  answerNumber: Line,
  note: Text,
  /** Columns of the old register that mean nothing to this program, word for word. */
  other: z
    .array(z.object({ name: Line, value: Text }))
    .max(60)
    .readonly(),
})
export type OldRecord = z.infer<typeof OldRecord>

/** Where a record came from: the row of a table somebody chose. */
export const Origin = z.object({
  importId: z.string().max(64),
  fileName: Line,
  /** SHA-256 of the file. */
  file: z.string().regex(/^[0-9a-f]{64}$/),
  row: z.int().positive(),
  /** Of what the row says: another content under the same number is another version of it. */
  content: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Origin = z.infer<typeof Origin>

/**
 * Facts about the old register. Each imported complaint has a stream of its own, made of its number and year or of its
 * content, so that the same row brought in again, here or at another desk, meets the one that is there.
 */
export const OldRegisterEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('old-register.complaint-imported'), record: OldRecord, origin: Origin }),
  /** One for each import, in the stream `old-register`: who brought what in. */
  z.object({
    type: z.literal('old-register.import-begun'),
    importId: z.string().max(64),
    fileName: Line,
    file: z.string().regex(/^[0-9a-f]{64}$/),
    complaints: z.int().min(0),
    rejected: z.int().min(0),
  }),
  OldDataErased,
])
export type OldRegisterEvent = z.infer<typeof OldRegisterEvent>

/** The stream of the imports themselves. */
export const OLD_REGISTER_STREAM = 'old-register'
/** How the stream of an imported complaint begins. */
export const OLD_COMPLAINT_PREFIX = 'old-'

/** Whether events of the old register may lie in a stream. */
export function isOldRegisterStream(stream: string): boolean {
  return stream.startsWith(OLD_COMPLAINT_PREFIX)
}

/** An archival record: it is shown and searched, and takes part in nothing else. */
export type OldComplaint = OldRecord & {
  readonly id: string
  readonly origin: Origin
  /** Set when its term of keeping was over and the data of people were taken out of it. */
  readonly dataErased?: Omit<Extract<OldRegisterEvent, { type: 'old-register.personal-data-erased' }>, 'type'>
}
