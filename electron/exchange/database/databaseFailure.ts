import type { AppErrorCode } from '@shared/core/result.ts'

import { errorCode } from '../../platform/fileSystem.ts'

/** Why a database could not be used, in words an administrator can act on. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly failure: AppErrorCode
  /** What the driver or the server called it, for the log: a code, never a text, which could name people or passwords. */
  readonly code: string

  constructor(failure: AppErrorCode, code: string) {
    super(`${failure} (${code})`)
    this.failure = failure
    this.code = code
  }
}

/** By the codes of PostgreSQL (SQLSTATE) and of Node's network and TLS. */
const BY_CODE: Readonly<Record<string, AppErrorCode>> = {
  '28P01': 'exchange-db-password',
  '28000': 'exchange-db-login',
  '3D000': 'exchange-db-missing',
  // A table, column, function or schema that ought to be there is not.
  '42P01': 'exchange-db-foreign',
  '42703': 'exchange-db-foreign',
  '42883': 'exchange-db-foreign',
  '42804': 'exchange-db-foreign',
  '3F000': 'exchange-db-foreign',
  '42501': 'exchange-db-denied',
  '25006': 'exchange-db-read-only',
  '53100': 'exchange-db-full',
  '53300': 'exchange-db-busy',
  '57P03': 'exchange-db-away',
  ERR_TLS_CERT_ALTNAME_INVALID: 'exchange-db-other-name',
  CERT_HAS_EXPIRED: 'exchange-db-certificate',
  CERT_NOT_YET_VALID: 'exchange-db-certificate',
  CERT_SIGNATURE_FAILURE: 'exchange-db-certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'exchange-db-certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'exchange-db-certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'exchange-db-certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'exchange-db-certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'exchange-db-certificate',
}

/** The server is stopping, cannot be found, or the line was cut: connection failures of Node, classes 08 and 57 of SQL. */
const AWAY =
  /^(08...|57P0.|57014|E(CONN[A-Z]+|HOST[A-Z]+|NET[A-Z]+|NOTFOUND|AI_[A-Z]+|TIMEDOUT|PIPE|ACCES|ADDRNOTAVAIL)|ENOENT)$/

/** The driver gives these no code. */
const BY_MESSAGE: readonly (readonly [RegExp, AppErrorCode])[] = [
  [/does not support SSL/i, 'exchange-db-no-tls'],
  [/no pg_hba.conf entry/i, 'exchange-db-login'],
  [/password must be a string|SASL/i, 'exchange-db-password'],
  [/timeout|terminated|not queryable|Connection ended/i, 'exchange-db-away'],
]

/** An error of driver or server as a failure; one that is a failure already stays. */
export function databaseFailure(error: unknown): DatabaseFailure {
  if (error instanceof DatabaseFailure) return error
  const code = errorCode(error)
  const text = error instanceof Error ? error.message : ''
  const known =
    BY_CODE[code] ??
    (AWAY.test(code) ? 'exchange-db-away' : BY_MESSAGE.find(([pattern]) => pattern.test(text))?.[1])
  return new DatabaseFailure(known ?? 'exchange-failed', code || 'no code')
}
