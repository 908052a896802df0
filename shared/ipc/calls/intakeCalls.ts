import { z } from 'zod'

import { AttachedFile, MAX_FILES } from '../../attachments/storedFile.ts'
import { Draft } from '../../complaint/draft.ts'
import { ComplaintForm } from '../../complaint/form.ts'
import { Authority } from '../../deadline/rules.ts'
import { Official, Provider, Service } from '../../directory/records.ts'
import { Duplicate, DuplicateQuery } from '../../queries/duplicates.ts'
import { LocalDate } from '../../time/localDate.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { call, openCall } from '../call.ts'

const ComplaintId = z.uuid()

/** What the form offers to choose from: records in use, retired ones are left out. */
export const IntakeDirectory = z.object({
  providers: z.array(Provider).readonly(),
  services: z.array(Service).readonly(),
  officials: z.array(Official).readonly(),
})
export type IntakeDirectory = z.infer<typeof IntakeDirectory>

/** What a complaint got when it was registered. */
export const Registered = z.object({
  id: z.string(),
  number: z.string(),
  receivedAt: LocalDateTime,
  registeredOn: LocalDate,
  authority: Authority,
  forwardBy: LocalDate.nullable(),
  reviewBy: LocalDate,
  provisional: z.boolean(),
})
export type Registered = z.infer<typeof Registered>

export const intakeCalls = {
  'intake.directory': call(z.void(), IntakeDirectory),
  /** Office time, and the number the next complaint registered on a day would get. Nothing is reserved. */
  'intake.desk': call(
    z.object({ registeredOn: LocalDate }),
    z.object({ now: LocalDateTime, nextNumber: z.string() }),
  ),
  'intake.duplicates': call(DuplicateQuery, z.array(Duplicate).readonly()),
  /** An earlier complaint in full, to be compared with the one being typed. */
  'intake.compare': call(
    z.object({ id: z.string() }),
    z.object({ id: z.string(), number: z.string(), registeredOn: LocalDate, form: ComplaintForm }),
  ),
  /** The operator's own drafts, the latest first. */
  'intake.drafts': call(z.void(), z.array(Draft).readonly()),
  /** Works on a locked desk too, so that what was typed just before locking is kept; gives nothing out. */
  'intake.save-draft': openCall(Draft, z.object({ savedAt: LocalDateTime })),
  'intake.discard-draft': call(z.object({ id: ComplaintId }), z.void()),
  /**
   * Registers once, however often it is sent: the second time answers with what the first one stored. `receivedNow`:
   * nobody typed a time of receipt, it is the moment of registering. `files` are attached in the same write; fails
   * with `attachment-missing` when one of them is not in the store any more.
   */
  'intake.register': call(
    z.object({
      id: ComplaintId,
      form: ComplaintForm,
      receivedNow: z.boolean(),
      files: z.array(AttachedFile).max(MAX_FILES).readonly().optional(),
    }),
    Registered,
  ),
} as const
