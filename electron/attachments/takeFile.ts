import { basename } from 'node:path'

import { cleanFileName } from '@shared/attachments/fileName.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'

import { storageFailure } from '../platform/storageError.ts'
import { nodeAttachmentFiles, type AttachmentFiles } from './attachmentFiles.ts'
import { chunksOf, type AttachmentStore, type IncomingFile } from './attachmentStore.ts'
import { mediaTypeOf } from './mediaType.ts'

export type Taking = {
  readonly limitBytes: number
  /** Told how many bytes were taken. */
  readonly onProgress: (done: number) => void
  readonly isCancelled: () => boolean
}

/** Copies the file at a path of the computer into the store, a piece at a time. */
export async function takeFile(
  store: AttachmentStore,
  path: string,
  taking: Taking,
  files: Pick<AttachmentFiles, 'openForReading'> = nodeAttachmentFiles,
): Promise<Result<StoredFile>> {
  const source = await files.openForReading(path).catch(() => null)
  if (!source) return fail('source-unreadable', 'the chosen file cannot be opened')
  try {
    if (source.size > taking.limitBytes) return tooLarge(taking.limitBytes)
    return await takePieces(store, basename(path), readingSource(chunksOf(source)), taking)
  } finally {
    await source.close().catch(() => undefined)
  }
}

async function takePieces(
  store: AttachmentStore,
  name: string,
  pieces: AsyncIterable<Buffer>,
  taking: Taking,
): Promise<Result<StoredFile>> {
  let incoming: IncomingFile | null = null
  try {
    incoming = await store.begin()
    let done = 0
    for await (const bytes of pieces) {
      if (taking.isCancelled()) return fail('cancelled', 'the operator changed his mind')
      done += bytes.length
      // It may have grown since it was opened.
      if (done > taking.limitBytes) return tooLarge(taking.limitBytes)
      await incoming.write(bytes)
      taking.onProgress(done)
    }
    return await finishFile(incoming, name, done)
  } catch (error) {
    return error instanceof SourceUnreadable
      ? fail('source-unreadable', 'the chosen file cannot be read')
      : storageFailure(error)
  } finally {
    await incoming?.abandon()
  }
}

/** Puts what was written into its place. Throws what the disk throws; the caller abandons. */
export async function finishFile(
  incoming: IncomingFile,
  name: string,
  size: number,
): Promise<Result<StoredFile>> {
  if (size === 0) return fail('attachment-empty', 'no bytes')
  const { hash, head } = await incoming.finish()
  const clean = cleanFileName(name)
  return ok({ hash, name: clean, size, mediaType: await mediaTypeOf(head, clean) })
}

export function tooLarge(limitBytes: number): Result<never> {
  const limitMb = Math.floor(limitBytes / (1024 * 1024))
  return fail('attachment-too-large', 'larger than the limit', { params: { limitMb } })
}

/** A stick that was pulled out is no fault of the register's own disk. */
class SourceUnreadable extends Error {
  override readonly name = 'SourceUnreadable'
}

async function* readingSource(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of pieces) yield bytes
  } catch {
    throw new SourceUnreadable()
  }
}
