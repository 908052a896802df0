import { join } from 'node:path'

import type { World } from '@shared/journal/world.ts'

import { createAttachmentStore } from '../attachments/attachmentStore.ts'
import { checkAllFiles } from '../attachments/checkAllFiles.ts'
import { storeContents } from '../attachments/storeContents.ts'
import type { SealedDisks } from '../keys/sealedDisks.ts'
import { readOpened } from '../keys/sealedReads.ts'
import type { FileSystem } from '../platform/fileSystem.ts'

/** What `verify` says of the attachments. Names of files are left out: they may be people's. */
export type FilesReading = {
  readonly problems: readonly { readonly kind: string; readonly number: string; readonly hash: string }[]
  readonly summary: {
    /** Contents the journal names, and those found in the store. */
    readonly named: number
    readonly stored: number
    /** In the store, but named by no complaint and no draft: left by a draft thrown away or a crash, harmless. */
    readonly orphans: readonly string[]
    readonly setAside: number
    readonly unfinished: number
  }
}

/** Reads every file the journal names and compares it with its hash; changes nothing. */
export async function verifyFiles(
  folder: string,
  world: World,
  { files, contents }: Pick<SealedDisks, 'files' | 'contents'>,
): Promise<FilesReading> {
  const { named, faults } = await checkAllFiles(world, createAttachmentStore(folder, contents))
  const { hashes, setAside, unfinished } = await storeContents(folder)
  const drafted = await hashesOfDrafts(folder, files)
  return {
    problems: faults.map(({ state, number, hash }) => ({ kind: `attachment-${state}`, number, hash })),
    summary: {
      named: named.size,
      stored: hashes.length,
      orphans: hashes.filter((hash) => !named.has(hash) && !drafted.has(hash)),
      setAside,
      unfinished,
    },
  }
}

/** Looked for in the text itself, so that a damaged draft still keeps its files from being called orphans. */
async function hashesOfDrafts(folder: string, files: FileSystem): Promise<ReadonlySet<string>> {
  const drafts = join(folder, 'drafts')
  const found = new Set<string>()
  for (const name of await files.list(drafts)) {
    const bytes = await readOpened(files, join(drafts, name))
    for (const [hash] of (bytes?.toString('utf8') ?? '').matchAll(/\b[0-9a-f]{64}\b/g)) found.add(hash)
  }
  return found
}
