import { join } from 'node:path'

import { z } from 'zod'

import { readOpened, replaceLines } from '../keys/sealedReads.ts'
import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { journalFiles, OFFICE_FILE } from './fileNames.ts'
import { closeIdentityChange, orderedIdentityChange } from './identityOrder.ts'
import type { JournalFolders } from './monthFile.ts'
import { storeIdentity } from './nodeIdentity.ts'
import { linesUnder, type Moved } from './reseal.ts'

/**
 * Carries out an order, if there is one. The files it changes are copied to `forked/` first, whole, and every step starts
 * from those copies, so that it may be killed anywhere and run again. Call it before anything is read.
 */
export async function carryOutIdentityChange(
  files: FileSystem,
  { data, journal }: Pick<JournalFolders, 'data' | 'journal'>,
): Promise<boolean> {
  const change = await orderedIdentityChange(files, data)
  if (!change) return false
  const aside = join(data, 'forked', `${change.from}-${change.seq}`)
  const originals = await keepOriginals(files, journal, aside)
  for (const { name, bytes } of linesUnder(change, originals)) {
    await replaceLines(files, join(journal, name), bytes)
  }
  await storeIdentity(files, data, change.identity)
  await closeIdentityChange(files, data)
  return true
}

/** Copies of all files as they were before the first attempt. */
async function keepOriginals(files: FileSystem, journal: string, aside: string): Promise<readonly Moved[]> {
  const list = join(aside, 'complete.json')
  const complete = z.array(z.string()).safeParse(parse(await files.read(list)))
  if (complete.success) return Promise.all(complete.data.map((name) => readFile(files, aside, name)))
  await files.makeFolder(aside)
  const names = journalFiles(await files.list(journal))
  const originals = await Promise.all(names.map((name) => readFile(files, journal, name)))
  for (const { name, bytes } of originals) await replaceLines(files, join(aside, name), bytes)
  await files.replace(list, `${JSON.stringify(names)}\n`)
  return originals
}

async function readFile(files: FileSystem, folder: string, name: string): Promise<Moved> {
  const bytes = await withRetry(files, () => readOpened(files, join(folder, name)))
  if (!bytes && name !== OFFICE_FILE) throw new Error('a file of the journal has gone')
  return { name, bytes: bytes ?? Buffer.alloc(0) }
}

function parse(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null')
  } catch {
    return undefined
  }
}
