import { fail, type AppErrorCode, type Failure } from '@shared/core/result.ts'

import { errorCode } from './fileSystem.ts'

const CODES: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-read-only',
  EACCES: 'storage-read-only',
  EBUSY: 'storage-locked',
  EPERM: 'storage-locked',
  ENOKEY: 'keys-unreadable',
}

/** A failure of the disk as something the clerk can be told: full, read-only, locked, or simply failed. */
export function storageFailure(error: unknown): Failure {
  const code = errorCode(error)
  // The message of a system error names a path, which may hold a person's name; the code says enough.
  const message = code || (error instanceof Error ? error.message : 'unknown')
  return fail(CODES[code] ?? 'storage-failed', `storage: ${message}`)
}
