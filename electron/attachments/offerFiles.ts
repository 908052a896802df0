import { MAX_FILES } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { OfferedFile } from '@shared/ipc/calls/attachmentCalls.ts'

import type { Parts } from '../parts.ts'

/** Takes notice of files the operator dropped on the window or pasted; the window gets their names and tokens. */
export type OfferFiles = (paths: readonly string[]) => Promise<Result<readonly OfferedFile[]>>

export async function offerFiles(
  { session, attachments }: Pick<Parts, 'session' | 'attachments'>,
  paths: readonly string[],
): Promise<Result<readonly OfferedFile[]>> {
  if (!session.operator()) return fail('signed-out', 'nobody at the desk')
  return ok(await attachments.uploads.offer(paths.slice(0, MAX_FILES)))
}
