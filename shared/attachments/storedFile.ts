import { z } from 'zod'

import { cleanFileName } from './fileName.ts'

/** SHA-256 of the content: the file's identity, and its name in the store. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)

/** A file as the store holds it. Its content never changes: a changed one is another file. */
export const StoredFile = z.object({
  hash: ContentHash,
  /** As it came, made harmless; names differ though the content be the same. */
  name: z
    .string()
    .min(1)
    .max(200)
    .refine((name) => cleanFileName(name) === name),
  /** Bytes. */
  size: z.int().positive(),
  /** What the content is, found out from its first bytes; `application/octet-stream` when nobody knows. */
  mediaType: z.string().max(100),
})
export type StoredFile = z.infer<typeof StoredFile>

/** A file put to a complaint, and what the operator says of it. */
export const AttachedFile = StoredFile.extend({
  note: z.string().trim().max(300),
  /** Sheets of the paper that was scanned; left out when nobody counted. */
  sheets: z.int().min(1).max(100_000).optional(),
})
export type AttachedFile = z.infer<typeof AttachedFile>

/** Files of one step: more at once are a slip of the hand. */
export const MAX_FILES = 50
