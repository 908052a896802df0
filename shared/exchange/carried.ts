import { z } from 'zod'

/** What went to a flash drive and came from it. */
export const Carried = z.object({
  /** Records that were written there. */
  sent: z.int(),
  /** Records that were taken. */
  received: z.int(),
  /** Contents of attached files that went out and came in. */
  files: z.int(),
  /** Contents that are needed here and do not lie there, or not whole. */
  lacking: z.int(),
  /** Records that could not be taken; the next drive may bring what they wait for. */
  refused: z.int(),
})
export type Carried = z.infer<typeof Carried>
