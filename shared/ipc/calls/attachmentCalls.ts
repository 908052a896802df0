import { z } from 'zod'

import { ContentHash, StoredFile } from '../../attachments/storedFile.ts'
import { call } from '../call.ts'

/** A file that was chosen, dropped or pasted, and is not in the store yet. */
export const OfferedFile = z.object({
  token: z.string(),
  name: z.string(),
  /** Bytes, as the disk says now; 0 when it cannot say. */
  size: z.number(),
})
export type OfferedFile = z.infer<typeof OfferedFile>

/** Whether a stored file is still what was attached; `awaited`: another workstation has it, it did not come yet. */
export const FileState = z.enum(['whole', 'missing', 'changed', 'unreadable', 'awaited'])
export type FileState = z.infer<typeof FileState>

export const AttachmentSettings = z.object({
  /** Largest file taken, in megabytes of 1024² bytes. */
  limitMb: z.int().min(1).max(4096),
  /** Where the scanner of this workstation puts its files; empty when nobody said. */
  scanFolder: z.string(),
})
export type AttachmentSettings = z.infer<typeof AttachmentSettings>

const Token = z.object({ token: z.uuid() })

/** Bytes of one piece in base64: some 768 kB, so that a request stays below the limit of the bridge. */
export const PIECE_BYTES = 768 * 1024
const Piece = z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4)

/** A file of the register by its content, under the name it is shown with. */
const NamedFile = StoredFile.pick({ hash: true, name: true })

export const attachmentCalls = {
  /** Lets the operator choose files in the system's own dialog, in the scanner's folder or where it was last. */
  'attachments.choose': call(
    z.object({ from: z.enum(['scanner', 'anywhere']) }),
    z.array(OfferedFile).readonly(),
  ),
  /** Announces a file without a path, such as a picture on the clipboard; its pieces follow. */
  'attachments.begin': call(z.object({ name: z.string().max(1000), size: z.int().min(0) }), OfferedFile),
  'attachments.append': call(Token.extend({ piece: Piece }), z.void()),
  /**
   * Takes an offered file into the store; `attachments.progress` tells how far it is. Nothing is attached by it. Fails
   * with `attachment-too-large`, `attachment-empty`, `source-unreadable`, `cancelled` or a failure of the disk.
   */
  'attachments.store': call(Token, StoredFile),
  'attachments.cancel': call(Token, z.void()),
  /** Compares the files of a complaint with what was attached, removed ones included. */
  'attachments.states': call(
    z.object({ id: z.string().min(1).max(64) }),
    z.array(z.object({ hash: ContentHash, state: FileState })).readonly(),
  ),
  /**
   * An address the window can show the content from while the operator is signed in; compared with the hash first.
   * Fails with `attachment-missing`, `attachment-awaited`, `attachment-changed` or `attachment-unreadable`.
   */
  'attachments.view': call(NamedFile, z.object({ url: z.string(), size: z.number(), mediaType: z.string() })),
  /** Hands a copy to the system's own program. Programs and unknown kinds: `attachment-not-openable`. */
  'attachments.open': call(NamedFile, z.void()),
  /** Writes a copy where the operator says, `changedToo` also of what is no longer the same; null: he changed his mind. */
  'attachments.save-copy': call(
    NamedFile.extend({ changedToo: z.boolean() }),
    z.object({ fileName: z.string() }).nullable(),
  ),
  'attachments.settings': call(z.void(), AttachmentSettings),
  /** Head only. */
  'attachments.change-limit': call(AttachmentSettings.pick({ limitMb: true }), z.void()),
  /** Asks for the folder the scanner writes into; false when the operator changed his mind. */
  'attachments.choose-scan-folder': call(z.void(), z.boolean()),
  'attachments.forget-scan-folder': call(z.void(), z.void()),
  /** Compares every file of the register with its hash: it takes as long as reading them all. */
  'attachments.check-all': call(
    z.void(),
    z.object({
      checked: z.int(),
      faults: z
        .array(
          z.object({ number: z.string(), name: z.string(), state: FileState.exclude(['whole', 'awaited']) }),
        )
        .readonly(),
      /** Contents other workstations have that did not come yet. */
      awaited: z.int(),
      /** Contents no complaint names: harmless, left by drafts that were thrown away. */
      orphans: z.int(),
    }),
  ),
} as const
