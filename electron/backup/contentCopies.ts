import { createHash } from 'node:crypto'

import type { BackedUpContent } from '@shared/backup/manifest.ts'
import { isReadAgainOn } from '@shared/backup/readAgain.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { chunksOf, type AttachmentStore } from '../attachments/attachmentStore.ts'
import { storeContents } from '../attachments/storeContents.ts'
import { NotAsSealed } from '../keys/sealedFrames.ts'
import type { BackupFiles } from './backupFiles.ts'
import { BackupFailure } from './backupFailure.ts'
import type { Work } from './work.ts'

type Stores = {
  readonly from: AttachmentStore
  readonly to: AttachmentStore
  /** What lies in `to`. */
  readonly present: ReadonlySet<string>
  /** What of it was read through before, with its size: the rest may be what a broken-off backup left. */
  readonly verified: ReadonlyMap<string, number>
}

type Order = {
  readonly hashes: readonly string[]
  /** The day that says which of those that are there already are read again. */
  readonly day: LocalDate
  readonly work: Work
  readonly onBytes: (count: number) => void
}

export type CopiedContents = {
  readonly contents: readonly BackedUpContent[]
  /** Contents that are not any more what was attached, and of which there is no good copy either. */
  readonly faults: readonly string[]
}

/** The contents of a folder's store. */
export async function contentsOf(files: BackupFiles, folder: string): Promise<ReadonlySet<string>> {
  return new Set((await storeContents(folder, files)).hashes)
}

/** Brings those contents into a store that are not there yet, each read back. */
export async function copyContents(
  stores: Stores,
  { hashes, day, work, onBytes }: Order,
): Promise<CopiedContents> {
  const contents: BackedUpContent[] = []
  const faults: string[] = []
  for (const hash of hashes) {
    await work.step()
    const size = (await sizeThere(stores, hash, day)) ?? (await copyContent(stores, hash, work))
    if (size === null) faults.push(hash)
    else {
      contents.push({ hash, size })
      onBytes(size)
    }
  }
  return { contents, faults }
}

/** The size of a content that is there and can be trusted; null when it is to be copied. */
async function sizeThere(
  { to, present, verified }: Stores,
  hash: string,
  day: LocalDate,
): Promise<number | null> {
  if (!present.has(hash)) return null
  const size = verified.get(hash)
  if (size !== undefined && !isReadAgainOn(hash, day)) return size
  if (await to.needsSealing(hash)) return null
  return (await isWhole(to, hash)) ? sizeIn(to, hash) : null
}

/** Copies a content, read back. Returns its size; null when it is not what its name says. */
export async function copyContent(
  { from, to }: Pick<Stores, 'from' | 'to'>,
  name: string,
  work: Pick<Work, 'step'>,
): Promise<number | null> {
  const reading = await from.open(name)
  if (!reading) return null
  try {
    const incoming = await to.begin()
    try {
      const hash = createHash('sha256')
      for await (const bytes of chunksOf(reading)) {
        await work.step()
        hash.update(bytes)
        await incoming.write(bytes)
      }
      if (hash.digest('hex') !== name) return null
      const { size } = await incoming.finish()
      if (!(await isWhole(to, name))) throw new BackupFailure('backup-not-as-written')
      return size
    } catch (error) {
      // Changed while it lay there sealed: as good as another content.
      if (error instanceof NotAsSealed) return null
      throw error
    } finally {
      await incoming.abandon()
    }
  } finally {
    await reading.close()
  }
}

async function isWhole(store: AttachmentStore, hash: string): Promise<boolean> {
  return (await store.check(hash)) === 'whole'
}

async function sizeIn(store: AttachmentStore, hash: string): Promise<number | null> {
  const file = await store.open(hash)
  await file?.close()
  return file?.size ?? null
}
