import { dirname, isAbsolute, join, relative } from 'node:path'

import { backupName } from '@shared/backup/backupName.ts'
import type { BackedUpFile, BackupSummary } from '@shared/backup/manifest.ts'
import { officeTime, today, type Clock } from '@shared/time/clock.ts'

import { createAttachmentStore } from '../attachments/attachmentStore.ts'
import { lockFolder } from '../journal/folderLock.ts'
import { sealedContents } from '../keys/sealedContents.ts'
import { noSealing, type Sealing } from '../keys/sealing.ts'
import { withRetry } from '../platform/fileSystem.ts'
import { BackupFailure } from './backupFailure.ts'
import { nodeBackupFiles, type BackupFiles } from './backupFiles.ts'
import {
  clearUnfinished,
  namesIn,
  unfinishedPath,
  verifiedContents,
  workstationFolder,
} from './backupFolder.ts'
import { contentsOf, copyContents, type CopiedContents } from './contentCopies.ts'
import { dataContents, isReplaced, type SourceFile } from './dataContents.ts'
import { copyFile, sumOf } from './fileCopy.ts'
import { surveyJournal, type JournalSurvey } from './journalSurvey.ts'
import { writeManifest } from './manifestFile.ts'
import type { Work } from './work.ts'

export type BackupOrder = {
  readonly data: string
  /** The folder of backups: another disk, or a share. It must be there; what is in it is never changed. */
  readonly to: string
  /** Whose data they are. */
  readonly node: string
  readonly program: string
  readonly clock: Clock
  readonly work: Work
  readonly files?: BackupFiles
  /** How the data are sealed; what goes into the backup stays sealed. */
  readonly sealing?: Sealing
}

export type MadeBackup = { readonly name: string; readonly path: string; readonly summary: BackupSummary }

/**
 * Makes a backup and reads it back: put together under another name, flushed, compared with what was copied, and only
 * then given its name. Throws what the disks throw, or a `BackupFailure`; older backups are not touched by any of it.
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { data, to, node, files = nodeBackupFiles } = order
  if (isInside(data, to)) throw new BackupFailure('backup-folder-inside')
  // Not made anew: a share that is away must not be replaced by a folder on the local disk.
  if (!(await files.isFolder(to))) throw new BackupFailure('backup-folder-away')
  const folder = workstationFolder(to, node)
  await files.makeFolder(folder)
  await files.flushFolder(to)
  const release = await lockFolder(folder)
  if (!release) throw new BackupFailure('backup-running')
  try {
    await clearUnfinished(files, folder)
    await createAttachmentStore(folder, files).clearUnfinished()
    return await putTogether(order, files, folder)
  } finally {
    await release()
  }
}

/** Whether a folder is the other one or lies in it. */
export function isInside(outer: string, inner: string): boolean {
  const path = relative(outer, inner)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}

async function putTogether(order: BackupOrder, files: BackupFiles, folder: string): Promise<MadeBackup> {
  const madeAt = officeTime(order.clock)
  const taken = new Set((await namesIn(files, folder)).map(({ name }) => name))
  let name = backupName(madeAt, order.node)
  for (let repeat = 2; taken.has(name); repeat += 1) name = backupName(madeAt, order.node, repeat)
  const unfinished = unfinishedPath(folder, name)
  try {
    const summary = await fill({ ...order, madeAt }, files, folder, unfinished)
    const path = join(folder, name)
    await withRetry(files, () => files.rename(unfinished, path))
    await files.flushFolder(folder)
    return { name, path, summary }
  } catch (error) {
    await files.removeFolder(unfinished).catch(() => undefined)
    throw error
  }
}

async function fill(
  order: BackupOrder & Pick<BackupSummary, 'madeAt'>,
  files: BackupFiles,
  folder: string,
  unfinished: string,
): Promise<BackupSummary> {
  const { data, node, program, madeAt, work, sealing = noSealing } = order
  const sources = await dataContents(data)
  // After the journal's moment: a content is stored before the event that names it.
  const hashes = [...(await contentsOf(nodeBackupFiles, data))]
  const total = sources.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const onBytes = (count: number): void => {
    done += count
    work.tell({ stage: 'copying', done, total: Math.max(total, done) })
  }
  const backedUp = await copyFiles({ data, unfinished, files, work, onBytes }, sources)
  const copied = await copyContents(
    {
      from: createAttachmentStore(data, sealedContents(nodeBackupFiles, sealing)),
      to: createAttachmentStore(folder, sealedContents(files, sealing)),
      present: await contentsOf(files, folder),
      verified: await verifiedContents(files, folder, sealing.isOn()),
    },
    { hashes, day: today(order.clock), work, onBytes },
  )
  work.tell({ stage: 'checking', done, total: done })
  const survey = await readBack(files, unfinished, backedUp, work, sealing)
  const summary: BackupSummary = {
    format: 1,
    node,
    mark: survey.workstations.get(node)?.mark ?? '',
    program,
    madeAt,
    ...countsOf(backedUp, copied, survey),
  }
  if (!(await writeManifest(files, unfinished, { summary, files: backedUp, contents: copied.contents })))
    throw new BackupFailure('backup-not-as-written')
  await files.flushFolder(unfinished)
  return summary
}

type Copying = {
  readonly data: string
  readonly unfinished: string
  readonly files: BackupFiles
  readonly work: Work
  readonly onBytes: (count: number) => void
}

async function copyFiles(
  { data, unfinished, files, work, onBytes }: Copying,
  sources: readonly SourceFile[],
): Promise<readonly BackedUpFile[]> {
  const backedUp: BackedUpFile[] = []
  const folders = new Set<string>([unfinished, join(unfinished, 'journal')])
  for (const folder of folders) await files.makeFolder(folder)
  for (const { path, size: length } of sources) {
    const to = join(unfinished, path)
    if (!folders.has(dirname(to))) await files.makeFolder(dirname(to))
    folders.add(dirname(to))
    const sum = await copyFile(nodeBackupFiles, files, {
      from: join(data, path),
      to,
      length,
      work,
      onBytes,
    })
    if (sum) backedUp.push({ path, ...sum })
  }
  if (await isReplaced(data, sources)) throw new BackupFailure('protection-running')
  for (const folder of folders) await files.flushFolder(folder)
  return backedUp
}

/** Reads every copied file again and compares it with what was copied; the journal line by line, its chain included. */
async function readBack(
  files: BackupFiles,
  unfinished: string,
  backedUp: readonly BackedUpFile[],
  work: Work,
  sealing: Sealing,
): Promise<JournalSurvey> {
  const survey = await surveyJournal(files, join(unfinished, 'journal'), work, sealing)
  for (const { path, sha256 } of backedUp) {
    const [folder, name = ''] = path.split('/')
    const known = folder === 'journal' ? survey.sums.get(name) : undefined
    const found = known ?? (await sumOf(files, join(unfinished, path), work))?.sha256
    if (found !== sha256) throw new BackupFailure('backup-not-as-written')
  }
  return survey
}

function countsOf(
  files: readonly BackedUpFile[],
  { contents, faults }: CopiedContents,
  survey: JournalSurvey,
): Pick<BackupSummary, 'bytes' | 'complaints' | 'events' | 'lastAt' | 'attachments' | 'faults'> {
  return {
    bytes: [...files, ...contents].reduce((sum, { size }) => sum + size, 0),
    complaints: survey.complaints.size,
    events: survey.events,
    lastAt: survey.lastAt,
    attachments: contents.length,
    faults: survey.faults + faults.length,
  }
}
