import { rm, stat } from 'node:fs/promises'

import { nodeAttachmentFiles, type AttachmentFiles } from '../attachments/attachmentFiles.ts'
import { errorCode } from '../platform/fileSystem.ts'

/** What backups need of a disk: small enough that a fake can fill up, vanish or tear what is being written. */
export type BackupFiles = AttachmentFiles & {
  /** False for a file, and when there is nothing. */
  isFolder(path: string): Promise<boolean>
  /** Removes a folder with everything in it; nothing happens when there is none. */
  removeFolder(path: string): Promise<void>
}

/** The disks the system knows, shares included. */
export const nodeBackupFiles: BackupFiles = {
  ...nodeAttachmentFiles,
  isFolder: async (path) => {
    try {
      return (await stat(path)).isDirectory()
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false
      throw error
    }
  },
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
}
