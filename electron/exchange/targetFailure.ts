import type { AppError, AppErrorCode } from '@shared/core/result.ts'

import { SealedPlace } from '@shared/exchange/sealNotice.ts'

import { errorCode } from '../platform/fileSystem.ts'
import { DatabaseFailure } from './database/databaseFailure.ts'

const CODES: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'exchange-full',
  EDQUOT: 'exchange-full',
  EROFS: 'exchange-denied',
  EACCES: 'exchange-denied',
  EPERM: 'exchange-denied',
  EBUSY: 'exchange-busy',
}

/** What stands for "it is not there just now"; Windows says UNKNOWN of a share whose server has gone. */
const AWAY = new Set([
  'ENOENT',
  'ENOTDIR',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTCONN',
  'ECONNRESET',
  'ETIMEDOUT',
  'ESTALE',
  'EIO',
  'ENXIO',
  'ENODEV',
  'UNKNOWN',
])

/** Why a target could not be used, for the clerk. The message of a system error names paths; its code says enough. */
export function targetFailure(error: unknown): AppError {
  if (error instanceof DatabaseFailure) return { code: error.failure, message: `exchange: ${error.message}` }
  if (error instanceof SealedPlace)
    return {
      code: error.problem === 'no-key' ? 'exchange-sealed' : 'exchange-other-key',
      message: error.message,
    }
  const code = errorCode(error)
  const message = `exchange: ${code || (error instanceof Error ? error.name : 'unknown')}`
  return { code: AWAY.has(code) ? 'exchange-away' : (CODES[code] ?? 'exchange-failed'), message }
}
