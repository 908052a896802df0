import { createHash, randomUUID } from 'node:crypto'
import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { mayBeOpened } from '@shared/attachments/fileKinds.ts'
import { extensionOf, shortened } from '@shared/attachments/fileName.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'

import type { Desktop } from '../platform/desktop.ts'
import { writeAll } from '../platform/fileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { ReadableFile } from './attachmentFiles.ts'
import { chunksOf, type AttachmentStore } from './attachmentStore.ts'
import type { FileViews } from './fileViews.ts'

type Named = Pick<StoredFile, 'hash' | 'name'>

/** Copies of stored files outside the register. The stored file itself is never handed to another program. */
export type OutsideCopies = {
  /** Opens a read-only copy with the system's own program. */
  open(file: Named): Promise<Result<void>>
  /** Asks where to, and writes a copy; null when the operator changed his mind. */
  save(file: Named & { readonly changedToo: boolean }): Promise<Result<{ readonly fileName: string } | null>>
  /** Removes the copies that were opened; one that is still open stays until the next time. */
  clear(): Promise<void>
}

type Needs = {
  readonly folder: string
  readonly store: AttachmentStore
  readonly views: FileViews
  readonly desktop: Desktop
}

/** Long enough to be recognised, short enough for every disk, whatever the alphabet. */
const MAX_OPENED_NAME = 80

export function createOutsideCopies({ folder, store, views, desktop }: Needs): OutsideCopies {
  return {
    async open({ hash, name }) {
      const checked = await views.add(hash, name)
      if (!checked.ok) return checked
      if (!mayBeOpened({ name, mediaType: checked.value.view.mediaType })) {
        return fail('attachment-not-openable', 'not a kind of document')
      }
      const path = join(folder, randomUUID(), shortened(name, MAX_OPENED_NAME))
      const copied = await copyOut(store, { hash, name, changedToo: false }, path)
      if (!copied.ok) return copied
      await chmod(path, 0o444).catch(() => undefined)
      return (await desktop.openPath(path))
        ? ok(undefined)
        : fail('attachment-no-program', 'nothing opened it')
    },
    async save({ hash, name, changedToo }) {
      const state = await store.check(hash)
      if (state !== 'whole' && !(state === 'changed' && changedToo)) {
        return fail(`attachment-${state}`, `the stored file is ${state}`, { params: { name } })
      }
      const extension = extensionOf(name)
      const path = await desktop.askSavePath(name, { name: extension, extensions: [extension || '*'] })
      if (path === null) return ok(null)
      const copied = await copyOut(store, { hash, name, changedToo }, path)
      return copied.ok ? ok({ fileName: basename(path) }) : copied
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Copies a content to a path, flushed, and compares it on the way: nothing stands there when it is not the same. */
async function copyOut(
  store: AttachmentStore,
  { hash, name, changedToo }: Named & { readonly changedToo: boolean },
  path: string,
): Promise<Result<void>> {
  const source = await store.open(hash).catch(() => null)
  if (!source) return fail('attachment-missing', 'the stored file is missing', { params: { name } })
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    const written = await write(source, temporary)
    if (written !== hash && !changedToo)
      return fail('attachment-changed', 'changed while it was read', { params: { name } })
    await markAsForeign(temporary)
    await rename(temporary, path)
    return ok(undefined)
  } catch (error) {
    return storageFailure(error)
  } finally {
    await source.close()
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** Returns the hash of what was written. */
async function write(source: ReadableFile, path: string): Promise<string> {
  const handle = await open(path, 'wx')
  const target = {
    write: async (bytes: Buffer, position: number) =>
      (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  }
  try {
    const hash = createHash('sha256')
    let position = 0
    for await (const bytes of chunksOf(source)) {
      await writeAll(target, bytes, position)
      hash.update(bytes)
      position += bytes.length
    }
    await handle.sync()
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

/** Windows then warns before it runs anything, and Office opens the paper protected: it came from a stranger. */
async function markAsForeign(path: string): Promise<void> {
  if (process.platform !== 'win32') return
  await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => undefined)
}
