import { join } from 'node:path'

import { newestFirst, parseBackupName, type BackupName } from '@shared/backup/backupName.ts'
import type { BackupSummary } from '@shared/backup/manifest.ts'
import { retention } from '@shared/backup/retention.ts'
import { NODE_ID } from '@shared/journal/nodeId.ts'

import { KEY_FILE } from '../keys/keyFile.ts'
import { withRetry } from '../platform/fileSystem.ts'
import type { BackupFiles } from './backupFiles.ts'
import { readManifest, readSummary } from './manifestFile.ts'

/**
 * A folder of backups holds a folder for each workstation, which nobody else writes into: its backups, one folder each,
 * and the store of contents they share. A name that begins with a dot is something unfinished.
 */
const UNFINISHED = '.making-'
const GOING = '.going-'

/** A backup as it is found. */
export type FoundBackup = BackupName & {
  readonly path: string
  /** Null when its list cannot be read. */
  readonly summary: BackupSummary | null
}

/** Where a workstation's backups and the store they share lie. */
export function workstationFolder(root: string, node: string): string {
  return join(root, node)
}

/** Where a backup is put together before it gets its name. */
export function unfinishedPath(folder: string, name: string): string {
  return join(folder, `${UNFINISHED}${name}`)
}

/** The backups of all workstations in a folder, the latest first. */
export async function listBackups(files: BackupFiles, root: string): Promise<readonly FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const node of (await files.list(root)).filter((name) => NODE_ID.test(name))) {
    const folder = workstationFolder(root, node)
    if (!(await files.isFolder(folder))) continue
    for (const backup of await namesIn(files, folder)) {
      const path = join(folder, backup.name)
      found.push({ ...backup, path, summary: await readSummary(files, path).catch(() => null) })
    }
  }
  return newestFirst(found)
}

/** The names of a workstation's backups, the latest first. */
export async function namesIn(files: BackupFiles, folder: string): Promise<readonly BackupName[]> {
  const names = await files.list(folder)
  return newestFirst(names.map(parseBackupName).filter((name) => name !== null))
}

/**
 * The contents that the newest readable backup names, with their sizes: each was read back when it came into the store.
 * When the data are sealed by now and were not then, none: what lies there plain is sealed with this backup.
 */
export async function verifiedContents(
  files: BackupFiles,
  folder: string,
  isSealed = false,
): Promise<ReadonlyMap<string, number>> {
  for (const { name } of await namesIn(files, folder)) {
    const manifest = await readManifest(files, join(folder, name))
    if (!manifest) continue
    const wasSealed = manifest.files.some(({ path }) => path === KEY_FILE)
    return new Map(isSealed && !wasSealed ? [] : manifest.contents.map(({ hash, size }) => [hash, size]))
  }
  return new Map()
}

/** Removes what a crash left half made or half removed. For the only one who writes into the folder. */
export async function clearUnfinished(files: BackupFiles, folder: string): Promise<void> {
  const names = await files.list(folder)
  for (const name of names.filter((one) => one.startsWith(UNFINISHED) || one.startsWith(GOING)))
    await files.removeFolder(join(folder, name))
}

/**
 * Removes what newer backups replace. Only those count whose list can be read and that were not found damaged; the others
 * stay as they are. A backup loses its name before it loses a file: half of one is never taken for a whole one.
 */
export async function prune(
  files: BackupFiles,
  folder: string,
  damaged: ReadonlySet<string>,
): Promise<readonly string[]> {
  const good: BackupName[] = []
  for (const backup of await namesIn(files, folder)) {
    const summary = damaged.has(backup.name) ? null : await readSummary(files, join(folder, backup.name))
    if (summary) good.push(backup)
  }
  const kept = retention(good)
  const replaced = good.filter(({ name }) => kept.get(name) === null).map(({ name }) => name)
  for (const name of replaced) {
    const going = join(folder, `${GOING}${name}`)
    await withRetry(files, () => files.rename(join(folder, name), going))
    await files.flushFolder(folder)
    await files.removeFolder(going)
  }
  return replaced
}
