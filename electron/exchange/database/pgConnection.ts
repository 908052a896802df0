import { checkServerIdentity, type ConnectionOptions } from 'node:tls'

import { Pool, type PoolConfig } from 'pg'

import type { DatabaseConnection } from './connection.ts'
import { databaseFailure } from './databaseFailure.ts'

/** How a workstation comes to the central database. */
export type DatabaseAccess = {
  readonly server: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  /** Certificates (PEM) of those who may vouch for the server; null when the connection is not encrypted. */
  readonly trusted: string | null
}

/** Longer than a healthy server needs, shorter than the exchange waits for one call. */
const CONNECT_MS = 10_000
const ANSWER_MS = 25_000
/** Between two exchanges nothing is kept open: hundreds of desks must not hold hundreds of connections. */
const IDLE_MS = 10_000

/** Connections that are opened when needed and closed when idle. */
export type DatabasePool = DatabaseConnection & { end(): Promise<void> }

export function openDatabase(access: DatabaseAccess): DatabasePool {
  const pool = new Pool(configOf(access))
  // One that is idle when the server stops: the next exchange opens another.
  pool.on('error', () => undefined)
  return {
    async query(text, values) {
      try {
        const { rows, rowCount } = await pool.query<Record<string, unknown>>(text, [...values])
        return { rows, changed: rowCount ?? 0 }
      } catch (error) {
        throw databaseFailure(error)
      }
    },
    end: () => pool.end(),
  }
}

function configOf({ server, port, database, user, password, trusted }: DatabaseAccess): PoolConfig {
  return {
    host: server,
    port,
    database,
    user,
    password,
    ssl: trusted === null ? false : trustOnly(trusted, server),
    max: 2,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    statement_timeout: ANSWER_MS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
    keepAlive: true,
    application_name: 'merzim',
  }
}

/** The driver names the server only when it is no number; what must stand in the certificate is said here, for both. */
function trustOnly(trusted: string, server: string): ConnectionOptions {
  return {
    ca: trusted,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    checkServerIdentity: (_host, certificate) => checkServerIdentity(server, certificate),
  }
}
