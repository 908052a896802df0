import { z } from 'zod'

import { ContentHash } from '../attachments/storedFile.ts'
import { Bilingual } from '../core/bilingual.ts'
import { NODE_ID } from '../journal/nodeId.ts'

/** So many contents are asked for at a time: a sign is read by everybody at each exchange. */
export const MOST_LACKING = 200

/**
 * What a workstation says of itself at a target, anew at each exchange. No personal data: whoever can read the target
 * may read it. `vector` is what it has, `unreadable` the events it saw there but could not read, `lacking` the contents of
 * files it needs and found not at all there, or not whole.
 */
export const Sign = z.object({
  node: z.string().regex(NODE_ID),
  mark: z.string().max(10),
  name: Bilingual.nullable(),
  office: Bilingual.nullable(),
  /** Its own clock, milliseconds since 1970. */
  at: z.number(),
  program: z.string().max(40),
  vector: z.record(z.string(), z.int().nonnegative()),
  unreadable: z.record(z.string(), z.int().positive()),
  lacking: z.array(ContentHash).max(MOST_LACKING).readonly().optional(),
})
export type Sign = z.infer<typeof Sign>

/** A sign as it was found; `storedAt` is the target's own clock, where it has one. */
export type FoundSign = { readonly sign: Sign; readonly storedAt: number | null }

/** Less than this is the time an exchange takes, not a clock that is wrong. */
export const NOTABLE_SKEW_MS = 2 * 60_000

/**
 * By how much a workstation's clock is ahead of ours, in milliseconds; 0 when nothing shows that it differs notably.
 * Where the target has a clock both are compared with that; otherwise only a sign from the future gives a clock away.
 */
export function skewOf(theirs: FoundSign, own: FoundSign | undefined, nowMs: number): number {
  const apart = own ? offsetOf(theirs) - offsetOf(own) : 0
  const ahead = Math.max(0, theirs.sign.at - nowMs)
  const skew = Math.abs(apart) > ahead ? apart : ahead
  return Math.abs(skew) >= NOTABLE_SKEW_MS ? skew : 0
}

function offsetOf({ sign, storedAt }: FoundSign): number {
  return storedAt === null ? 0 : sign.at - storedAt
}
