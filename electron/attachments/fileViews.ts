import { randomUUID } from 'node:crypto'

import { fail, ok, type Result } from '@shared/core/result.ts'

import type { ReadableFile } from './attachmentFiles.ts'
import type { AttachmentStore } from './attachmentStore.ts'
import { mediaTypeOf } from './mediaType.ts'

/** What stands behind an address given out for looking. */
export type FileView = {
  readonly size: number
  readonly mediaType: string
  open(): Promise<ReadableFile | null>
}

/** Addresses of contents for the window, each good for what it was made for only, and none at a desk without an operator. */
export type FileViews = {
  /** Compares the content with its hash before it gives an address out. */
  add(hash: string, name: string): Promise<Result<{ readonly key: string; readonly view: FileView }>>
  find(key: string): FileView | null
}

/** The clerk looks at one file at a time; the oldest addresses are forgotten. */
const KEPT = 20

const HEAD_BYTES = 64 * 1024

export function createFileViews(store: AttachmentStore, isSignedIn: () => boolean): FileViews {
  const views = new Map<string, FileView>()
  return {
    async add(hash, name) {
      const checked = await wholeOnly(store, hash, name)
      if (!checked.ok) return checked
      const file = await store.open(hash)
      if (!file) return fail('attachment-missing', 'gone meanwhile', { params: { name } })
      const head = Buffer.alloc(Math.min(HEAD_BYTES, file.size))
      await file.read(head, 0)
      await file.close()
      const view = { size: file.size, mediaType: await mediaTypeOf(head, name), open: () => store.open(hash) }
      const key = randomUUID()
      views.set(key, view)
      for (const old of [...views.keys()].slice(0, -KEPT)) views.delete(old)
      return ok({ key, view })
    },
    find: (key) => (isSignedIn() ? (views.get(key) ?? null) : null),
  }
}

/** Refuses a content that is not what was attached. */
async function wholeOnly(store: AttachmentStore, hash: string, name: string): Promise<Result<null>> {
  const state = await store.check(hash)
  if (state === 'whole') return ok(null)
  return fail(`attachment-${state}`, `the stored file is ${state}`, { params: { name } })
}
