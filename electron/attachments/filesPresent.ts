import type { StoredFile } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'

import type { AttachmentStore } from './attachmentStore.ts'

/** Nothing is called attached that is not in the store: a draft may have waited for weeks. */
export async function filesPresent(
  store: Pick<AttachmentStore, 'open'>,
  files: readonly Pick<StoredFile, 'hash' | 'name' | 'size'>[],
): Promise<Result<null>> {
  for (const { hash, name, size } of files) {
    const file = await store.open(hash).catch(() => null)
    await file?.close()
    if (file?.size !== size) return fail('attachment-missing', 'not in the store', { params: { name } })
  }
  return ok(null)
}
