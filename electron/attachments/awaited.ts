import { z } from 'zod'

import type { Envelope } from '@shared/journal/envelope.ts'
import type { Failure } from '@shared/core/result.ts'

import type { Parts } from '../parts.ts'

type Register = Pick<Parts, 'world' | 'fold' | 'journal'>

const Attached = z.object({ type: z.literal('complaint.attached'), hash: z.string() })

/** Whether a content that is not here was attached elsewhere only: the exchange will bring it. */
export function isAwaited({ fold, journal }: Register, complaintId: string, hash: string): boolean {
  const attaching = fold.history(complaintId).filter(({ data }) => hashOf(data) === hash)
  return attaching.length > 0 && attaching.every(({ node }) => node !== journal.node)
}

/** What is missing because it has not come yet is no fault of this computer's disk, and is said in other words. */
export function orAwaited(register: Register, hash: string, failure: Failure): Failure {
  if (failure.error.code !== 'attachment-missing') return failure
  const complaint = [...register.world.complaints.values()].find(({ attachments }) =>
    attachments.some((file) => file.hash === hash),
  )
  if (!complaint || !isAwaited(register, complaint.id, hash)) return failure
  return { ok: false, error: { ...failure.error, code: 'attachment-awaited' } }
}

function hashOf(data: Envelope['data']): string | null {
  const attached = Attached.safeParse(data)
  return attached.success ? attached.data.hash : null
}
