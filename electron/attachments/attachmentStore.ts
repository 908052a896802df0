import { createHash, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'

import { createSerialQueue } from '../journal/serialQueue.ts'
import { NotAsSealed } from '../keys/sealedFrames.ts'
import { withRetry, writeAll } from '../platform/fileSystem.ts'
import { nodeAttachmentFiles, type AttachmentFiles, type ReadableFile } from './attachmentFiles.ts'

/** What became of a stored file: as it was, gone, other bytes than were attached, or not to be read at the moment. */
export type FileState = 'whole' | 'missing' | 'changed' | 'unreadable'

/** A file that is being taken in. Call `abandon` after any failure; after `finish` it does nothing. */
export type IncomingFile = {
  write(bytes: Buffer): Promise<void>
  /**
   * Resolves when the content is on the disk for good, under its hash.
   * @param expected the hash it must have; of anything else nothing is kept, and `OtherContent` is thrown
   */
  finish(expected?: string): Promise<{ readonly hash: string; readonly size: number; readonly head: Buffer }>
  abandon(): Promise<void>
}

/** What came is not what it was said to be. */
export class OtherContent extends Error {
  override readonly name = 'OtherContent'
}

/**
 * Contents by their SHA-256, beside the journal: `attachments/ab/abcdef…`. Written as durably as the journal: a
 * temporary file, flushed, renamed, its folder flushed; the same content is kept once. Nothing here is ever deleted or
 * overwritten but unfinished files, a plain content by the same one sealed, and what the office has erased. Every failure of
 * the disk is thrown.
 */
export type AttachmentStore = {
  begin(): Promise<IncomingFile>
  /** Null when the content is not there. Close what you opened. */
  open(hash: string): Promise<ReadableFile | null>
  /** Reads the whole content and compares it with its hash. */
  check(hash: string): Promise<FileState>
  /** Whether a content lies there plain and should be sealed. */
  needsSealing(hash: string): Promise<boolean>
  /** Removes a content for good, damaged ones of its name too: its term of keeping is over. */
  remove(hash: string): Promise<void>
  /** Removes what a crash left half written; for the start, before anything is taken in. */
  clearUnfinished(): Promise<void>
}

/** How much is read or written at a time. */
export const CHUNK_BYTES = 1024 * 1024

/** In the name of a damaged content that gave way to a whole one. */
export const SET_ASIDE = '.changed-'

/** Ending of a file that is being written; nobody was told that it is saved. */
export const UNFINISHED = '.part'

/** Enough of the beginning to tell what a file is. */
const HEAD_BYTES = 64 * 1024

export function attachmentFolders(data: string): { readonly root: string; readonly incoming: string } {
  const root = join(data, 'attachments')
  return { root, incoming: join(root, 'incoming') }
}

/** Where a content lies in the folder of attachments. */
export function placeOf(root: string, hash: string): string {
  return join(root, hash.slice(0, 2), hash)
}

export function createAttachmentStore(
  data: string,
  files: AttachmentFiles = nodeAttachmentFiles,
): AttachmentStore {
  const { root, incoming } = attachmentFolders(data)
  const placing = createSerialQueue()

  /** Makes a folder, and its entry in the folder above durable. */
  async function ready(folder: string): Promise<void> {
    await files.makeFolder(folder)
    await files.flushFolder(dirname(folder))
  }

  /** A damaged content is moved aside, never overwritten: somebody may still make something of it. */
  async function place(temporary: string, hash: string): Promise<void> {
    const path = placeOf(root, hash)
    await ready(root)
    await ready(dirname(path))
    const there = await checkFile(files, path, hash)
    if (there === 'unreadable') throw Object.assign(new Error('the stored file is held'), { code: 'EBUSY' })
    if (there === 'changed') {
      await withRetry(files, () => files.rename(path, `${path}${SET_ASIDE}${randomUUID().slice(0, 8)}`))
    }
    const stays = there === 'whole' && (await files.needsSealing?.(path)) !== true
    if (stays) await files.remove(temporary)
    else await withRetry(files, () => files.rename(temporary, path))
    // Also when it was there already: the attempt that put it there may have failed just before this.
    await files.flushFolder(dirname(path))
  }

  return {
    async begin() {
      await ready(root)
      await ready(incoming)
      const path = join(incoming, `${randomUUID()}${UNFINISHED}`)
      return takeIn(files, path, (hash) => placing.run(() => place(path, hash)))
    },
    open: (hash) => files.openForReading(placeOf(root, hash)),
    check: (hash) => checkFile(files, placeOf(root, hash), hash),
    needsSealing: async (hash) => (await files.needsSealing?.(placeOf(root, hash))) ?? false,
    remove: (hash) =>
      placing.run(async () => {
        const folder = dirname(placeOf(root, hash))
        const names = await files.list(folder)
        const own = names.filter((name) => name === hash || name.startsWith(`${hash}${SET_ASIDE}`))
        for (const name of own) await withRetry(files, () => files.remove(join(folder, name)))
        if (own.length > 0) await files.flushFolder(folder)
      }),
    async clearUnfinished() {
      const unfinished = (await files.list(incoming)).filter((name) => name.endsWith(UNFINISHED))
      for (const name of unfinished) await files.remove(join(incoming, name))
    },
  }
}

async function takeIn(
  files: AttachmentFiles,
  path: string,
  place: (hash: string) => Promise<void>,
): Promise<IncomingFile> {
  const file = await files.create(path)
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let size = 0
  let isOpen = true
  let isDone = false

  async function close(): Promise<void> {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }

  return {
    async write(bytes) {
      await writeAll(file, bytes, size)
      hash.update(bytes)
      if (size < HEAD_BYTES) head.push(Buffer.from(bytes.subarray(0, HEAD_BYTES - size)))
      size += bytes.length
    },
    async finish(expected) {
      const name = hash.digest('hex')
      if (expected !== undefined && name !== expected) throw new OtherContent('another hash than expected')
      await file.flush()
      await close()
      await place(name)
      isDone = true
      return { hash: name, size, head: Buffer.concat(head) }
    },
    async abandon() {
      if (isDone) return
      await close().catch(() => undefined)
      await files.remove(path).catch(() => undefined)
    },
  }
}

async function checkFile(files: AttachmentFiles, path: string, hash: string): Promise<FileState> {
  try {
    const file = await files.openForReading(path)
    if (!file) return 'missing'
    try {
      return (await hashOf(file)) === hash ? 'whole' : 'changed'
    } finally {
      await file.close()
    }
  } catch (error) {
    return error instanceof NotAsSealed ? 'changed' : 'unreadable'
  }
}

async function hashOf(file: ReadableFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of chunksOf(file)) hash.update(bytes)
  return hash.digest('hex')
}

/** The content piece by piece. Each piece is only good until the next one is asked for. */
export async function* chunksOf(
  file: Pick<ReadableFile, 'read'>,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
  for (let position = from; position < to;) {
    const length = await file.read(buffer.subarray(0, Math.min(CHUNK_BYTES, to - position)), position)
    if (length === 0) return
    yield buffer.subarray(0, length)
    position += length
  }
}
