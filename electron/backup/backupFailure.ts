import { fail, type AppErrorCode, type Result } from '@shared/core/result.ts'

import { errorCode } from '../platform/fileSystem.ts'
import { CalledOff } from './work.ts'

/** A backup, or a restoring, that cannot go on for a reason somebody can do something about. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure'
  readonly code: AppErrorCode

  constructor(code: AppErrorCode) {
    super(code)
    this.code = code
  }
}

const CODES: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'backup-full',
  EDQUOT: 'backup-full',
  EROFS: 'backup-read-only',
  EACCES: 'backup-read-only',
  EPERM: 'backup-read-only',
  ENOENT: 'backup-folder-away',
  ENOTDIR: 'backup-folder-away',
  ENODEV: 'backup-folder-away',
  ENXIO: 'backup-folder-away',
  ESTALE: 'backup-folder-away',
  EHOSTDOWN: 'backup-folder-away',
  EHOSTUNREACH: 'backup-folder-away',
  ENETUNREACH: 'backup-folder-away',
  ETIMEDOUT: 'backup-folder-away',
}

/** When data are brought back it is their own disk that fails to take them. */
const OWN_DISK: Readonly<Partial<Record<AppErrorCode, AppErrorCode>>> = {
  'backup-full': 'storage-full',
  'backup-read-only': 'storage-read-only',
}

/** The same for restoring. */
export function restoreFailure(error: unknown): Result<never> {
  const failure = backupFailure(error)
  if (failure.ok) return failure
  return fail(OWN_DISK[failure.error.code] ?? failure.error.code, failure.error.message)
}

/** What went wrong as something a person can be told. The register itself is never touched by any of it. */
export function backupFailure(error: unknown): Result<never> {
  if (error instanceof CalledOff) return fail('cancelled', 'called off')
  if (error instanceof BackupFailure) return fail(error.code, error.code)
  // The message of a system error names a path, which may hold a person's name; the code says enough.
  const code = errorCode(error)
  const message = code || (error instanceof Error ? error.message : 'unknown')
  return fail(CODES[code] ?? 'backup-failed', `backup: ${message}`)
}
