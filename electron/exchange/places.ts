import type { ContentTarget } from '@shared/exchange/contentTarget.ts'
import { placeName } from '@shared/exchange/databasePlace.ts'
import type { OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import type { Settings } from '../platform/settings.ts'
import type { DatabaseConnection } from './database/connection.ts'
import { createDatabaseContents } from './database/databaseContents.ts'
import { DatabaseFailure } from './database/databaseFailure.ts'
import { createDatabaseTarget } from './database/databaseTarget.ts'
import type { PasswordKeep } from './database/passwordKeep.ts'
import type { DatabaseAccess, DatabasePool } from './database/pgConnection.ts'
import { createFolderContents } from './folderContents.ts'
import { createFolderOffice } from './folderOffice.ts'
import { createFolderTarget } from './folderTarget.ts'
import type { FolderSeal } from './sealed/folderSeal.ts'
import type { OfficeKey } from './sealed/officeKey.ts'

/** What the exchange goes through, as a path or an address; empty when nobody said. */
export function exchangePlace({ exchangeKind, exchangeFolder, exchangeDatabase }: Settings): string {
  if (exchangeKind === 'folder') return exchangeFolder
  return exchangeDatabase ? placeName(exchangeDatabase) : ''
}

export type Places = {
  /** The target the settings name now. */
  open(): ExchangeTarget
  /** Where contents of attached files go. */
  contents(): ContentTarget
  /** What tells whose place it is; null for a database, where the login does. */
  officeMark(): OfficeMarkPlace | null
  /** The database the settings name, opened when it is asked something. */
  readonly database: DatabaseConnection
  /** Closes connections. */
  close(): Promise<void>
}

type OpenFolder = {
  readonly root: string
  readonly seal: FolderSeal | null
  readonly target: ExchangeTarget
}

type Needs = {
  readonly node: string
  readonly settings: () => Settings
  readonly password: PasswordKeep
  readonly officeKey: Pick<OfficeKey, 'seal'>
}

export function createPlaces({ node, settings, password, officeKey }: Needs): Places {
  let folder: OpenFolder | null = null
  let pool: DatabasePool | null = null
  let openedFor = ''

  async function close(): Promise<void> {
    const old = pool
    pool = null
    await old?.end().catch(() => undefined)
  }

  /** One pool as long as nothing about the way there changes. */
  async function poolOf(access: DatabaseAccess): Promise<DatabasePool> {
    const key = JSON.stringify(access)
    if (pool && openedFor === key) return pool
    // Loaded when a database is used: most workstations never need the driver.
    const { openDatabase } = await import('./database/pgConnection.ts')
    await close()
    pool = openDatabase(access)
    openedFor = key
    return pool
  }

  const database: DatabaseConnection = {
    query: async (sql, values) => (await poolOf(accessOf(settings(), password))).query(sql, values),
  }

  /** One as long as the folder is the same: it knows what it has flushed there. */
  function folderTarget(root: string, seal: FolderSeal | null): ExchangeTarget {
    if (folder?.root !== root || folder.seal !== seal)
      folder = { root, seal, target: createFolderTarget(nodeFileSystem, root, node, seal) }
    return folder.target
  }

  return {
    open: () =>
      settings().exchangeKind === 'folder'
        ? folderTarget(settings().exchangeFolder, officeKey.seal())
        : createDatabaseTarget(database),
    contents: () =>
      settings().exchangeKind === 'folder'
        ? createFolderContents(nodeFileSystem, settings().exchangeFolder, node, officeKey.seal())
        : createDatabaseContents(database),
    officeMark: () =>
      settings().exchangeKind === 'folder'
        ? createFolderOffice(nodeFileSystem, settings().exchangeFolder, officeKey.seal())
        : null,
    database,
    close,
  }
}

function accessOf(settings: Settings, keep: PasswordKeep): DatabaseAccess {
  const { exchangeDatabase: place, exchangeCentre: centre } = settings
  const password = keep.read()
  if (!place || password === null) throw new DatabaseFailure('exchange-db-no-password', 'not known')
  const { server, port, database, user, isEncrypted } = place
  return { server, port, database, user, password, trusted: isEncrypted ? (centre?.pem ?? '') : null }
}
