import { fail, type AppErrorCode, type Result } from '@shared/core/result.ts'

import { CalledOff } from '../backup/work.ts'
import { errorCode } from '../platform/fileSystem.ts'

/** An export that cannot go on for a reason somebody can do something about. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure'
  readonly code: AppErrorCode

  constructor(code: AppErrorCode) {
    super(code)
    this.code = code
  }
}

const CODES: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'export-full',
  EDQUOT: 'export-full',
  EROFS: 'export-denied',
  EACCES: 'export-denied',
  EPERM: 'export-denied',
  ENOENT: 'export-away',
  ENOTDIR: 'export-away',
  ENODEV: 'export-away',
  ESTALE: 'export-away',
  EHOSTDOWN: 'export-away',
  EHOSTUNREACH: 'export-away',
  ENETUNREACH: 'export-away',
  ETIMEDOUT: 'export-away',
}

/** What went wrong as something a person can be told; the register is only read by any of it. */
export function exportFailure(error: unknown): Result<never> {
  if (error instanceof CalledOff) return fail('cancelled', 'called off')
  if (error instanceof ExportFailure) return fail(error.code, error.code)
  // The message of a system error names a path, which may hold a person's name; the code says enough.
  const code = errorCode(error)
  const message = code || (error instanceof Error ? error.message : 'unknown')
  return fail(CODES[code] ?? 'export-failed', `export: ${message}`)
}
