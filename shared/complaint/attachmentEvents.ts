import { z } from 'zod'

import { AttachedFile, ContentHash } from '../attachments/storedFile.ts'
import { LocalDateTime } from '../time/localDateTime.ts'

/** A file was put to the complaint. Written only after its content is on the disk for good. */
const Attached = z.object({
  type: z.literal('complaint.attached'),
  ...AttachedFile.shape,
  at: LocalDateTime,
})

/** A file no longer belongs to the complaint. The content stays where it is, and the reason stays in the history. */
const AttachmentRemoved = z.object({
  type: z.literal('complaint.attachment-removed'),
  hash: ContentHash,
  /** As it was attached, so that the history can be read by itself. */
  name: z.string().max(200),
  reason: z.string().max(500),
  at: LocalDateTime,
})

/** Facts about the files of a complaint. */
export const attachmentEvents = [Attached, AttachmentRemoved] as const

const AttachmentEvent = z.discriminatedUnion('type', attachmentEvents)
export type AttachmentEvent = z.infer<typeof AttachmentEvent>
