import { fail, type Result } from '@shared/core/result.ts'
import type { Clock } from '@shared/time/clock.ts'

import { lockFolder } from '../journal/folderLock.ts'
import { silentLog } from '../platform/log.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'
import { createAccessLog } from './accessLog.ts'
import { accessFolders } from './accessMonth.ts'

const HEADLESS = 'headless'
/** Nobody is signed in. */
const NOBODY = ''

type Place = { readonly data: string; readonly files: FileSystem; readonly clock: Clock }

/**
 * Records that a command without a window is about to hand something out; ok once that is on the disk. It writes files of
 * its own, since the program may be running and knows where its own end.
 * @param what name of the command
 */
export async function recordHeadless({ data, files, clock }: Place, what: string): Promise<Result<void>> {
  const { journal } = accessFolders(data, HEADLESS)
  try {
    await files.makeFolder(journal)
    const release = await lockFolder(journal)
    if (!release) return fail('storage-locked', 'another command is writing to the access log')
    const access = createAccessLog({
      folder: data,
      part: HEADLESS,
      node: HEADLESS,
      clock,
      log: silentLog,
      files,
    })
    try {
      const event = { type: 'access.exported', what: `${HEADLESS}.${what}` } as const
      return await access.record(NOBODY, { complaint: null, data: event })
    } finally {
      await access.close()
      await release()
    }
  } catch (error) {
    return storageFailure(error)
  }
}
