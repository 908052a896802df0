import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Fold } from '@shared/journal/fold.ts'
import { fixedClock, type Clock } from '@shared/time/clock.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import { nodeBackupFiles, type BackupFiles } from '../../../electron/backup/backupFiles.ts'
import { makeBackup, type MadeBackup } from '../../../electron/backup/makeBackup.ts'
import { restoreBackup, type Restored } from '../../../electron/backup/restoreBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { writeDemo } from '../../../electron/demo/writeDemo.ts'
import { storedIdentity } from '../../../electron/journal/nodeIdentity.ts'
import { readJournal } from '../../../electron/journal/readJournal.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'

export const NOW = '2026-03-17T18:30'
export const clockAt = (now: string): Clock => fixedClock(parseLocalDateTime(now))

export type BackupDesk = { readonly data: string; readonly to: string; readonly node: string }

/** An invented office with files, a draft and settings, and an empty folder for its backups. */
export async function backupDesk(folder: string, complaints = 12): Promise<BackupDesk> {
  const data = join(folder, 'data')
  const to = join(folder, 'copies')
  await mkdir(to, { recursive: true })
  await writeDemo(data, { complaints, seed: 7, today: parseLocalDate('2026-03-17') })
  for (const text of ['first scan', 'second scan']) await attach(data, text)
  await mkdir(join(data, 'drafts'))
  await writeFile(join(data, 'drafts', 'draft-1.json'), '{"id":"draft-1"}\n')
  await writeFile(join(data, 'settings.json'), '{"language":"kk"}\n')
  const identity = await storedIdentity(nodeFileSystem, data)
  return { data, to, node: identity?.node ?? '' }
}

/** Puts a content into the store of attachments and returns its hash. */
export async function attach(data: string, text: string): Promise<string> {
  const incoming = await createAttachmentStore(data).begin()
  await incoming.write(Buffer.from(text))
  return (await incoming.finish()).hash
}

export function backUp(
  { data, to, node }: BackupDesk,
  now = NOW,
  files: BackupFiles = nodeBackupFiles,
  signal?: AbortSignal,
): Promise<MadeBackup> {
  return makeBackup({ data, to, node, program: 'test', clock: clockAt(now), work: createWork(signal), files })
}

export function restore(from: string, to: string, mark?: string): Promise<Restored> {
  return restoreBackup({
    from,
    to,
    clock: clockAt('2026-03-18T09:00'),
    work: createWork(),
    ...(mark !== undefined && { mark }),
  })
}

/** The world of a data folder, without changing it, and whether its journal is whole. */
export async function worldOf(data: string) {
  const fold = new Fold()
  const reading = await readJournal(data, nodeFileSystem, clockAt(NOW), fold)
  return { fold, reading }
}

/** Every file below a folder with its checksum, so that two states of it can be compared. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sums = await Promise.all(
    files.map(async (path) => [
      path.slice(folder.length + 1),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ]),
  )
  return Object.fromEntries(sums.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))
}
