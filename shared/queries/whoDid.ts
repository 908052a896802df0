import { z } from 'zod'

import type { Directory } from '../directory/directory.ts'
import { shortNameOf } from '../directory/records.ts'
import type { Envelope } from '../journal/envelope.ts'
import { nameOfOfficer } from './caseOfficers.ts'

/** Who did something, and in whose place; `whoWords` says it. */
export const WhoDid = z.object({
  /** The operator's short name; empty when nobody was at the desk. */
  by: z.string(),
  /** The head whose right it was, by name; empty when it was one's own. */
  forHead: z.string(),
})
export type WhoDid = z.infer<typeof WhoDid>

/** The actor of an entry written when nobody was signed in. */
const NOBODY = '-'

/** An operator this computer does not know yet is named by his id. */
export function whoDid(envelope: Envelope, directory: Directory): WhoDid {
  const { actor } = envelope
  const operator = directory.operators.get(actor)
  const unknown = actor === NOBODY ? '' : actor
  return { by: operator ? shortNameOf(operator) : unknown, forHead: forHeadOf(envelope, directory) }
}

/** The head for whom an event was recorded by his deputy, by name; empty when it was recorded by one's own right. */
export function forHeadOf({ data }: Envelope, directory: Directory): string {
  const headId = data['forHead']
  return typeof headId === 'string' ? (nameOfOfficer(headId, directory)?.name ?? '') : ''
}
