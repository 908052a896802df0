import { z } from 'zod'

import { AttachedFile, MAX_FILES } from '../attachments/storedFile.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { ComplaintForm } from './form.ts'

/** A complaint that is being typed. Its id becomes the complaint's, so that it cannot be registered twice. */
export const Draft = z.object({
  id: z.uuid(),
  /** Who types it: a draft is continued only by the same operator. */
  operatorId: z.string().min(1).max(64),
  /** It was on the screen when it was saved last: the screen shows it again after a crash. */
  open: z.boolean(),
  /** The time of receipt was typed; otherwise it is the moment of registering. */
  receivedTyped: z.boolean(),
  savedAt: LocalDateTime,
  form: ComplaintForm,
  /** Files that will be attached when it is registered; they are in the store already. */
  files: z.array(AttachedFile).max(MAX_FILES).readonly().optional(),
})
export type Draft = z.infer<typeof Draft>
