import { nodeAttachmentFiles, type AttachmentFiles } from '../attachments/attachmentFiles.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { sealedContents } from './sealedContents.ts'
import type { Sealing } from './sealing.ts'

/** The computer's own disk, on which the data folder of an office is sealed. */
export type SealedDisks = {
  readonly sealing: Sealing
  /** For the journal, the access log and other texts. */
  readonly files: FileSystem
  /** For the contents of attachments. */
  readonly contents: AttachmentFiles
}

export function sealedDisks(sealing: Sealing): SealedDisks {
  return {
    sealing,
    files: { ...nodeFileSystem, sealing },
    contents: sealedContents(nodeAttachmentFiles, sealing),
  }
}
