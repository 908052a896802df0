import { join } from 'node:path'

import type { AttachmentStore } from '../attachments/attachmentStore.ts'
import { copyContent } from '../backup/contentCopies.ts'
import type { Work } from '../backup/work.ts'
import { queueOf } from '../platform/pathQueue.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { sealedBytes } from './sealedReads.ts'

/** How far it is: files of the journal and the small ones first, then the contents. */
export type ResealProgress = {
  readonly stage: 'journal' | 'files'
  readonly done: number
  readonly total: number
}

export type ResealOrder = {
  readonly data: string
  readonly files: FileSystem
  readonly store: AttachmentStore
  readonly journal: { reseal(tell: (done: number, total: number) => void): Promise<void> }
  readonly access: { reseal(): Promise<void> }
  /** Hashes of the contents that lie in the store. */
  readonly contents: () => Promise<readonly string[]>
  readonly work: Pick<Work, 'step'>
  readonly tell: (progress: ResealProgress) => void
}

/** Small files, and folders of them, that hold people's data beside the journal. */
const SMALL_FILES = ['print-jobs.json']
const SMALL_FOLDERS = ['drafts', 'quarantine', join('quarantine', 'access')]
/** Journals as they were before a change of identity, a folder each. */
const FORKED = 'forked'

/**
 * Seals everything that lies plain in a data folder, file by file, each written beside, flushed, read back and renamed:
 * a kill anywhere leaves every file as it was or sealed, and the next run goes on. Nothing is deleted. Returns the
 * contents that are not what their names say: they stay as they are. Throws what the disk throws, or `CalledOff`.
 */
export async function resealData(order: ResealOrder): Promise<{ readonly left: readonly string[] }> {
  const { data, files, store, journal, access, work, tell } = order
  await journal.reseal((done, total) => tell({ stage: 'journal', done, total }))
  await access.reseal()
  for (const name of SMALL_FILES) await resealFile(files, join(data, name), join(data, name))
  for (const folder of await smallFolders(files, data)) {
    for (const name of await files.list(join(data, folder))) {
      await work.step()
      if (/\.\w+$/.test(name)) await resealFile(files, join(data, folder, name), join(data, folder))
    }
  }
  return { left: await resealContents(order, store) }
}

async function resealContents(
  { contents, work, tell }: ResealOrder,
  store: AttachmentStore,
): Promise<readonly string[]> {
  const hashes = await contents()
  const left: string[] = []
  for (const [done, hash] of hashes.entries()) {
    tell({ stage: 'files', done, total: hashes.length })
    await work.step()
    if (!(await store.needsSealing(hash))) continue
    // Into the same store: sealed, it takes the place of the plain one.
    if ((await copyContent({ from: store, to: store }, hash, work)) === null) left.push(hash)
  }
  return left
}

async function smallFolders(files: FileSystem, data: string): Promise<readonly string[]> {
  const forked = await files.list(join(data, FORKED))
  return [...SMALL_FOLDERS, ...forked.map((name) => join(FORKED, name))]
}

/** In the queue of whoever else writes the file, so that neither undoes what the other wrote. */
function resealFile(files: FileSystem, path: string, queue: string): Promise<void> {
  return queueOf(queue).run(async () => {
    const stored = await files.read(path)
    const sealed = stored && (await sealedBytes(files, stored))
    if (sealed) await files.replace(path, sealed, { compare: true })
  })
}
