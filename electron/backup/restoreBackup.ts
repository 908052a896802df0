import { rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { BackedUpFile, BackupSummary, Manifest } from '@shared/backup/manifest.ts'
import type { Clock } from '@shared/time/clock.ts'
import { today } from '@shared/time/clock.ts'

import { createAttachmentStore } from '../attachments/attachmentStore.ts'
import { sealedContents } from '../keys/sealedContents.ts'
import { noSealing, type Sealing } from '../keys/sealing.ts'
import { withRetry } from '../platform/fileSystem.ts'
import { BackupFailure } from './backupFailure.ts'
import { nodeBackupFiles, type BackupFiles } from './backupFiles.ts'
import type { BackupFault } from './checkBackup.ts'
import { copyContents } from './contentCopies.ts'
import { copyFile } from './fileCopy.ts'
import { surveyJournal, type JournalSurvey } from './journalSurvey.ts'
import { readManifest } from './manifestFile.ts'
import { newWorkstation, type NewWorkstation } from './newWorkstation.ts'
import type { Work } from './work.ts'

export type RestoreOrder = {
  /** The folder of one backup. */
  readonly from: string
  /** The new data folder: it must not be there yet, or be empty. */
  readonly to: string
  /** Mark of the restored workstation; left out, the next one that is free. */
  readonly mark?: string
  readonly clock: Clock
  readonly work: Work
  readonly files?: BackupFiles
  /** How the backup is sealed; what is restored is, too. */
  readonly sealing?: Sealing
}

export type Restored = {
  readonly summary: BackupSummary
  /** The journal as it was in the backup. */
  readonly survey: JournalSurvey
  /** What could not be brought back as it was. The rest is there. */
  readonly faults: readonly BackupFault[]
  readonly workstation: NewWorkstation
}

/**
 * Opens a backup into a new data folder, which gets its name when everything is in it. The restored workstation is
 * another one than the one that was backed up: what that one wrote afterwards, on paper too, must not be written twice.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const { from, to, files = nodeBackupFiles } = order
  const manifest = await readManifest(files, from)
  if (!manifest) throw new BackupFailure('backup-unreadable')
  if ((await nodeBackupFiles.list(to)).length > 0) throw new BackupFailure('restore-folder-taken')
  const unfinished = `${to}.restoring`
  await nodeBackupFiles.removeFolder(unfinished)
  try {
    const restored = await fill(order, manifest, unfinished)
    if (await nodeBackupFiles.isFolder(to)) await rmdir(to)
    await withRetry(nodeBackupFiles, () => nodeBackupFiles.rename(unfinished, to))
    await nodeBackupFiles.flushFolder(dirname(to))
    return restored
  } catch (error) {
    await nodeBackupFiles.removeFolder(unfinished).catch(() => undefined)
    throw error
  }
}

async function fill(order: RestoreOrder, manifest: Manifest, unfinished: string): Promise<Restored> {
  const { from, work, clock, mark, files = nodeBackupFiles, sealing = noSealing } = order
  const { summary, contents } = manifest
  let done = 0
  const onBytes = (count: number): void => {
    done += count
    work.tell({ stage: 'restoring', done, total: summary.bytes })
  }
  await nodeBackupFiles.makeFolder(join(unfinished, 'journal'))
  const faults: BackupFault[] = []
  for (const file of manifest.files)
    if (!(await bringBack(files, from, unfinished, file, work, onBytes)))
      faults.push({ kind: 'file', place: file.path })
  const stores = {
    from: createAttachmentStore(dirname(from), sealedContents(files, sealing)),
    to: createAttachmentStore(unfinished, sealedContents(nodeBackupFiles, sealing)),
    present: new Set<string>(),
    verified: new Map<string, number>(),
  }
  const hashes = contents.map(({ hash }) => hash)
  const copied = await copyContents(stores, { hashes, day: today(clock), work, onBytes })
  for (const place of copied.faults) faults.push({ kind: 'content', place })
  const survey = await surveyJournal(nodeBackupFiles, join(unfinished, 'journal'), work, sealing)
  const workstation = await newWorkstation(unfinished, { before: summary.node, mark, clock, sealing })
  return { summary, survey, faults, workstation }
}

/** Whether a file is back as it was. A changed one is brought back all the same: each of its lines vouches for itself. */
async function bringBack(
  files: BackupFiles,
  from: string,
  to: string,
  { path, size, sha256 }: BackedUpFile,
  work: Work,
  onBytes: (count: number) => void,
): Promise<boolean> {
  await nodeBackupFiles.makeFolder(dirname(join(to, path)))
  const sum = await copyFile(files, nodeBackupFiles, {
    from: join(from, path),
    to: join(to, path),
    length: Math.max(size, 1),
    work,
    onBytes,
  })
  return sum?.sha256 === sha256
}
