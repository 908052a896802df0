import { z } from 'zod'

import { ContentHash } from '../attachments/storedFile.ts'
import { LocalDate } from '../time/localDate.ts'

/** One line of the journal that lost its data, and what is left of it: 32 hexadecimal digits of SHA-256. */
export const ErasedLine = z.object({
  node: z.string(),
  seq: z.int().positive(),
  digest: z.string().regex(/^[0-9a-f]{32}$/),
})
export type ErasedLine = z.infer<typeof ErasedLine>

/** The term that was over: as the head had set it, and from which day it ran until which. */
export const ExpiredTerm = z.object({
  kind: z.string().max(64),
  years: z.int().min(1).max(100),
  from: LocalDate,
  over: LocalDate,
})
export type ExpiredTerm = z.infer<typeof ExpiredTerm>

/** What is said when the data of a person go for good; the same of a complaint and of a record of the old register. */
export const erasure = {
  on: LocalDate,
  reason: z.string().max(500),
  term: ExpiredTerm,
  /** How the remaining lines were made (`ERASING_METHOD`). */
  method: z.int().positive(),
  lines: z.array(ErasedLine).max(10_000).readonly(),
} as const

export const PersonalDataErased = z.object({
  type: z.literal('complaint.personal-data-erased'),
  ...erasure,
  /** Contents of attached files that went with it. */
  files: z.array(ContentHash).max(10_000).readonly(),
})

export const OldDataErased = z.object({ type: z.literal('old-register.personal-data-erased'), ...erasure })

/** Whether an event says that the earlier ones of its stream have lost their data. */
export function isErasure({ data }: { readonly data: { readonly type: string } }): boolean {
  return data.type === 'complaint.personal-data-erased' || data.type === 'old-register.personal-data-erased'
}
