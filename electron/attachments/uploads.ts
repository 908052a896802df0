import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { cleanFileName } from '@shared/attachments/fileName.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { OfferedFile } from '@shared/ipc/calls/attachmentCalls.ts'

import { storageFailure } from '../platform/storageError.ts'
import type { AttachmentStore, IncomingFile } from './attachmentStore.ts'
import { finishFile, takeFile, tooLarge } from './takeFile.ts'

/**
 * Files on their way into the store. The window knows them by a token only: a path comes from a native dialog or from
 * what the operator dropped, and never leaves the main process. What has no path, such as a picture on the clipboard,
 * comes in pieces.
 */
export type Uploads = {
  offer(paths: readonly string[]): Promise<readonly OfferedFile[]>
  /** Announces a file that will come in pieces. */
  begin(name: string, size: number): OfferedFile
  append(token: string, bytes: Buffer): Promise<Result<void>>
  /** Copies it into the store, or ends one that came in pieces. The token is used up, whatever comes of it. */
  store(token: string): Promise<Result<StoredFile>>
  cancel(token: string): Promise<void>
  /** Bytes an offered file said it has. */
  sizeOf(token: string): number
}

type Options = {
  readonly store: AttachmentStore
  readonly limitBytes: () => number
  readonly onProgress: (token: string, done: number) => void
}

type FromPath = { readonly kind: 'path'; readonly path: string; readonly size: number; cancelled: boolean }
type InPieces = {
  readonly kind: 'pieces'
  readonly name: string
  readonly size: number
  incoming: IncomingFile | null
  done: number
}

export function createUploads({ store, limitBytes, onProgress }: Options): Uploads {
  const waiting = new Map<string, FromPath | InPieces>()

  function announce(upload: FromPath | InPieces, name: string): OfferedFile {
    const token = randomUUID()
    waiting.set(token, upload)
    return { token, name: cleanFileName(name), size: upload.size }
  }

  async function cancel(token: string): Promise<void> {
    const upload = waiting.get(token)
    waiting.delete(token)
    if (upload?.kind === 'path') upload.cancelled = true
    else await upload?.incoming?.abandon()
  }

  return {
    offer: (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const found = await stat(path).catch(() => null)
          const upload = { kind: 'path' as const, path, size: found?.size ?? 0, cancelled: false }
          return announce(upload, basename(path))
        }),
      ),
    begin: (name, size) => announce({ kind: 'pieces', name, size, incoming: null, done: 0 }, name),
    async append(token, bytes) {
      const upload = waiting.get(token)
      if (upload?.kind !== 'pieces') return fail('cancelled', 'no such upload')
      const appended = await appendPiece(store, upload, bytes, limitBytes())
      if (appended.ok) onProgress(token, upload.done)
      else await cancel(token)
      return appended
    },
    async store(token) {
      const upload = waiting.get(token)
      if (!upload) return fail('cancelled', 'no such upload')
      try {
        if (upload.kind === 'pieces') return await endPieces(upload)
        return await takeFile(store, upload.path, {
          limitBytes: limitBytes(),
          onProgress: (done) => onProgress(token, done),
          isCancelled: () => upload.cancelled,
        })
      } finally {
        waiting.delete(token)
      }
    },
    cancel,
    sizeOf: (token) => waiting.get(token)?.size ?? 0,
  }
}

async function appendPiece(
  store: AttachmentStore,
  upload: InPieces,
  bytes: Buffer,
  limitBytes: number,
): Promise<Result<void>> {
  if (upload.done + bytes.length > limitBytes) return tooLarge(limitBytes)
  try {
    upload.incoming ??= await store.begin()
    await upload.incoming.write(bytes)
    upload.done += bytes.length
    return ok(undefined)
  } catch (error) {
    return storageFailure(error)
  }
}

async function endPieces({ name, incoming, done }: InPieces): Promise<Result<StoredFile>> {
  if (!incoming) return fail('attachment-empty', 'no bytes')
  try {
    return await finishFile(incoming, name, done)
  } catch (error) {
    return storageFailure(error)
  } finally {
    await incoming.abandon()
  }
}
