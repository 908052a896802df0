import { z } from 'zod'

import { AttachedFile, ContentHash, MAX_FILES } from '../attachments/storedFile.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import type { AttachmentEvent } from './attachmentEvents.ts'
import { missing } from './faults.ts'

/** A file of a complaint, and when it came. A removed one stays in the list with the reason. */
export type Attachment = AttachedFile & {
  readonly at: LocalDateTime
  readonly removed: { readonly at: LocalDateTime; readonly reason: string } | null
}

/** Shared by all complaints without files: most have none, and a register holds a hundred thousand. */
export const NO_ATTACHMENTS: readonly Attachment[] = []

/** What an operator may ask about the files of a complaint. */
const AttachCommand = z.object({
  type: z.literal('attach'),
  files: z.array(AttachedFile).min(1).max(MAX_FILES).readonly(),
})
const RemoveAttachmentCommand = z.object({
  type: z.literal('remove-attachment'),
  hash: ContentHash,
  reason: z.string().trim().max(500),
})
export const attachmentCommands = [AttachCommand, RemoveAttachmentCommand] as const

type AttachCommand = z.infer<typeof AttachCommand>
type RemoveAttachmentCommand = z.infer<typeof RemoveAttachmentCommand>

type Decided = Result<readonly AttachmentEvent[]>

/** The files that belong to the complaint now. */
export function currentAttachments(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ removed }) => removed === null)
}

/** The same content twice would only be the same file under two names. */
export function attach(
  attachments: readonly Attachment[],
  { files }: Pick<AttachCommand, 'files'>,
  at: LocalDateTime,
): Decided {
  const there = new Set(currentAttachments(attachments).map(({ hash }) => hash))
  const events: AttachmentEvent[] = []
  for (const file of files) {
    if (there.has(file.hash)) {
      return fail('already-attached', 'the same content is there already', { params: { name: file.name } })
    }
    there.add(file.hash)
    events.push({ type: 'complaint.attached', ...file, at })
  }
  return ok(events)
}

export function removeAttachment(
  attachments: readonly Attachment[],
  { hash, reason }: Pick<RemoveAttachmentCommand, 'hash' | 'reason'>,
  at: LocalDateTime,
): Decided {
  const file = currentAttachments(attachments).find((one) => one.hash === hash)
  if (!file) return fail('not-attached', 'no such file here')
  if (!reason) return missing('reason-missing', 'reason')
  return ok([{ type: 'complaint.attachment-removed', hash, name: file.name, reason, at }])
}

/**
 * The files after an event; null for a removal of what was never there. Two desks that worked apart may both attach or
 * both remove the same content: both meant the same, so the second one changes nothing and is no conflict.
 */
export function evolveAttachments(
  attachments: readonly Attachment[],
  event: AttachmentEvent,
): readonly Attachment[] | null {
  const at = attachments.findLastIndex(({ hash }) => hash === event.hash)
  const known = attachments[at]
  if (event.type === 'complaint.attached') {
    if (known && !known.removed) return attachments
    const { type: _, ...file } = event
    return [...attachments, { ...file, removed: null }]
  }
  if (!known) return null
  if (known.removed) return attachments
  return attachments.with(at, { ...known, removed: { at: event.at, reason: event.reason } })
}
