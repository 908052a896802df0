import { z } from 'zod'

/**
 * What somebody did with personal data or with this workstation, beside the events of the journal: who is the actor of
 * the line, which complaint its stream, when its timestamp. Never the data themselves, no name, no text of a search.
 */
export const AccessEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('access.card-opened') }),
  z.object({ type: z.literal('access.draft-opened') }),
  z.object({ type: z.literal('access.file-opened') }),
  /** How many complaints a search or a list behind a figure showed. */
  z.object({ type: z.literal('access.searched'), found: z.int().min(0) }),
  /** What was sent to a printer: the kind of document. */
  z.object({ type: z.literal('access.printed'), what: z.string() }),
  /** What left for a file or another program: the call it was asked by. */
  z.object({ type: z.literal('access.exported'), what: z.string() }),
  z.object({ type: z.literal('access.copied') }),
  z.object({ type: z.literal('access.signed-in') }),
  z.object({ type: z.literal('access.signed-out') }),
  z.object({ type: z.literal('access.locked') }),
  /** The actor is whose password was tried. */
  z.object({ type: z.literal('access.sign-in-failed'), paused: z.boolean() }),
  /** A setting of this workstation; those of the office are events of the journal. `what` is the call. */
  z.object({ type: z.literal('access.settings-changed'), what: z.string() }),
])
export type AccessEvent = z.infer<typeof AccessEvent>

/** What is to be recorded; `complaint` is its id, null when it was about none or about many. */
export type AccessNote = { readonly complaint: string | null; readonly data: AccessEvent }

/** The stream of what is about no single complaint. */
export const ACCESS_STREAM = 'access'
