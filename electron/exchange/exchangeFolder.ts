import { join } from 'node:path'

import { NODE_ID } from '@shared/journal/nodeId.ts'

import type { Replacing } from '../platform/atomicFile.ts'
import { withRetry, type FileSystem } from '../platform/fileSystem.ts'

/** The number is that of the format: another one would lie beside it. */
const BASE = 'merzim-exchange-1'

/** The chosen folder is not there: the share is away, or the disk was taken out. */
export class FolderMissing extends Error {
  override readonly name = 'FolderMissing'
  readonly code = 'ENOENT'
}

/** The part of a chosen folder that is ours: `<root>/merzim-exchange-1/<writer>/`. */
export type ExchangeFolder = {
  readonly base: string
  /** Asked anew before every step: a folder made in the place of a share that is away would hold everything back. */
  requireRoot(): Promise<void>
  /** Who has a folder here. */
  writers(): Promise<readonly string[]>
  list(folder: string): Promise<readonly string[]>
  read(path: string): Promise<Buffer | null>
  /** Writes a whole new file, beside which it flushes and renames. */
  put(folder: string, name: string, content: string | Uint8Array, how?: Replacing): Promise<void>
}

export function openExchangeFolder(files: FileSystem, root: string): ExchangeFolder {
  const base = join(root, BASE)

  async function requireRoot(): Promise<void> {
    const isThere = (await withRetry(files, () => files.modifiedMs(root))) !== null
    if (!isThere) throw new FolderMissing('the exchange folder is not there')
  }

  return {
    base,
    requireRoot,
    async writers() {
      await requireRoot()
      const names = await withRetry(files, () => files.list(base))
      return names.filter((name) => NODE_ID.test(name)).toSorted()
    },
    list: (folder) => withRetry(files, () => files.list(folder)),
    async read(path) {
      const bytes = await withRetry(files, () => files.read(path))
      if (!bytes) await requireRoot()
      return bytes
    },
    async put(folder, name, content, how) {
      await requireRoot()
      await files.makeFolder(folder)
      await withRetry(files, () => files.replace(join(folder, name), content, how))
    },
  }
}
