import { z } from 'zod'

import { PaperKind } from '../papers/paperKind.ts'
import { TemplateTexts } from '../papers/template.ts'
import { RegionView } from '../personalData/regionView.ts'
import { RetentionSettings } from '../personalData/retention.ts'
import { LocalDate } from '../time/localDate.ts'
import { Handover } from './handover.ts'
import { Office, Workstation } from './office.ts'
import { PaperSettings } from './paperTexts.ts'
import { Official, Operator, Provider, ReviewBody, Service } from './records.ts'

/** A password as it is kept: salt and key in base64, and the cost it was made with (scrypt, never plain). */
export const PasswordHash = z.object({
  salt: z.string(),
  key: z.string(),
  cost: z.int().positive(),
  blockSize: z.int().positive(),
  parallelization: z.int().positive(),
})
export type PasswordHash = z.infer<typeof PasswordHash>

/** Facts about the directory and the office, stream `directory`. The last saved record of an id counts. */
export const DirectoryEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('directory.provider-saved'), provider: Provider }),
  z.object({ type: z.literal('directory.service-saved'), service: Service }),
  z.object({ type: z.literal('directory.official-saved'), official: Official }),
  z.object({ type: z.literal('directory.body-saved'), body: ReviewBody }),
  z.object({ type: z.literal('directory.operator-saved'), operator: Operator }),
  z.object({
    type: z.literal('directory.password-set'),
    operatorId: z.string(),
    hash: PasswordHash,
    /** Given by somebody else: its owner must choose another one before working. Absent means no. */
    temporary: z.boolean().optional(),
    /** Its owner had forgotten the one before and showed the recovery key. Absent means no. */
    byRecoveryKey: z.literal(true).optional(),
  }),
  z.object({ type: z.literal('office.saved'), office: Office }),
  z.object({ type: z.literal('office.workstation-saved'), workstation: Workstation }),
  z.object({
    type: z.literal('office.template-saved'),
    kind: PaperKind,
    /** Null: back to the text of the program. */
    texts: TemplateTexts.nullable(),
    /** Version of the program's text it was written from. */
    basedOn: z.int().positive(),
  }),
  z.object({ type: z.literal('office.duties-handed-over'), handover: Handover }),
  /** Ended before its last day; counts no more from this day on. */
  z.object({ type: z.literal('office.duties-taken-back'), handoverId: z.string(), on: LocalDate }),
  z.object({ type: z.literal('office.paper-settings-saved'), settings: PaperSettings }),
  /** How long the data of people are kept, as the head confirmed it. */
  z.object({ type: z.literal('office.retention-saved'), settings: RetentionSettings }),
  /** What the region sees of people's data from now on. */
  z.object({ type: z.literal('office.region-view-saved'), view: RegionView }),
])
export type DirectoryEvent = z.infer<typeof DirectoryEvent>

/** The stream all directory and office events belong to. */
export const DIRECTORY_STREAM = 'directory'
