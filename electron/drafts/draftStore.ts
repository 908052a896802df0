import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { Draft } from '@shared/complaint/draft.ts'
import { parseJson } from '@shared/core/parseJson.ts'

import { readOpened, replaceSealed } from '../keys/sealedReads.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { queueOf } from '../platform/pathQueue.ts'

/** What drafts need of a disk beyond reading and replacing a file. */
export type DraftFiles = Pick<FileSystem, 'read' | 'list' | 'makeFolder' | 'replace' | 'sealing'> & {
  remove(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
}

/** Unfinished complaints, one small file each. Saving is flushed: after a crash a draft is the old one or the new one. */
export type DraftStore = {
  save(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
  /** Everything that can be read, the latest saved first. */
  all(): Promise<readonly Draft[]>
}

const EXTENSION = '.json'

/** Opens the drafts of a folder. A file that cannot be read is kept beside as `.damaged`, never deleted. */
export function createDraftStore(folder: string, files: DraftFiles = draftFiles(nodeFileSystem)): DraftStore {
  // One write at a time: two saves of one draft must not meet in its temporary file.
  const inTurn = queueOf(folder).run
  const pathOf = (id: string): string => join(folder, `${id}${EXTENSION}`)

  async function read(name: string): Promise<readonly Draft[]> {
    const path = join(folder, name)
    const bytes = await readOpened(files, path)
    if (!bytes) return []
    const draft = Draft.safeParse(parseJson(bytes.toString('utf8')))
    if (draft.success) return [draft.data]
    await files.rename(path, `${path}.damaged`)
    return []
  }

  return {
    save: (draft) =>
      inTurn(async () => {
        await files.makeFolder(folder)
        await replaceSealed(files, pathOf(draft.id), `${JSON.stringify(draft)}\n`)
      }),
    remove: (id) => inTurn(() => files.remove(pathOf(id))),
    all: () =>
      inTurn(async () => {
        const names = (await files.list(folder)).filter((name) => name.endsWith(EXTENSION))
        const drafts = await Promise.all(names.map(read))
        return drafts.flat().sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
      }),
  }
}

/** The computer's own disk, as drafts need it. */
export function draftFiles(files: FileSystem): DraftFiles {
  return { ...files, remove: (path) => rm(path, { force: true }), rename }
}
