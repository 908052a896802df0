import { readdir, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'

import { BackedUpFile } from '@shared/backup/manifest.ts'

import { PASSWORD_FILE } from '../exchange/database/passwordKeep.ts'
import { OFFICE_KEY_FILE } from '../exchange/sealed/officeKey.ts'
import { IDENTITY_ORDER_FILE } from '../journal/identityOrder.ts'
import { IDENTITY_FILE } from '../journal/nodeIdentity.ts'
import { errorCode } from '../platform/fileSystem.ts'

/** A file of a data folder that goes into a backup: its path with `/`, how much of it, and which file that was. */
export type SourceFile = { readonly path: string; readonly size: number; readonly ino: number }

/**
 * What lies in a data folder and is no part of it: contents of attachments go into a store of their own; who the
 * workstation is, or is ordered to become, must never exist twice; a password or office key stays where it is; the rest is of the moment.
 */
const LEFT_OUT = new Set([
  'attachments',
  'opened',
  // What a region's workstation has read of its offices: it is read again.
  'offices',
  IDENTITY_FILE,
  IDENTITY_ORDER_FILE,
  'backups.json',
  'exchange.json',
  PASSWORD_FILE,
  OFFICE_KEY_FILE,
])
const UNFINISHED = /\.(tmp|part)$/
const JOURNAL = 'journal'
const GROWING = /^(journal|access)\//
const MOST_LOOKS = 100

/**
 * What goes into a backup, the journal as of one moment: its files only grow, so when two looks find the same lengths,
 * they had them together at a time between. Otherwise an event could be missing that a later one, in another file, follows.
 */
export async function dataContents(data: string): Promise<readonly SourceFile[]> {
  let journal = await filesIn(data, JOURNAL)
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    const again = await filesIn(data, JOURNAL)
    const isSame = JSON.stringify(again) === JSON.stringify(journal)
    journal = again
    if (isSame) break
  }
  const others: SourceFile[] = []
  for (const { name, isFolder } of await entriesOf(data)) {
    if (name === JOURNAL || LEFT_OUT.has(name)) continue
    others.push(...(isFolder ? await filesIn(data, name) : await sizeOf(data, name)))
  }
  return [...journal, ...others]
}

/**
 * Whether a file that only grows was replaced since, as happens while it is sealed: of the new one as many bytes as the old
 * one had say nothing.
 */
export async function isReplaced(data: string, sources: readonly SourceFile[]): Promise<boolean> {
  for (const { path, ino } of sources) {
    if (!GROWING.test(path)) continue
    const [now] = await sizeOf(data, path)
    if (now?.ino !== ino) return true
  }
  return false
}

async function filesIn(data: string, folder: string): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = []
  for (const { name, isFolder } of await entriesOf(join(data, folder))) {
    const path = posix.join(folder, name)
    found.push(...(isFolder ? await filesIn(data, path) : await sizeOf(data, path)))
  }
  return found
}

async function sizeOf(data: string, path: string): Promise<readonly SourceFile[]> {
  // A name that no other system could take is none of ours.
  if (UNFINISHED.test(path) || !BackedUpFile.shape.path.safeParse(path).success) return []
  try {
    const { size, ino } = await stat(join(data, path))
    return [{ path, size, ino }]
  } catch (error) {
    // A draft that was registered or thrown away this very moment.
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function entriesOf(folder: string): Promise<readonly { name: string; isFolder: boolean }[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() || entry.isDirectory())
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
