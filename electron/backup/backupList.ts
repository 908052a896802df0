import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { parseBackupName } from '@shared/backup/backupName.ts'
import type { BackupSummary } from '@shared/backup/manifest.ts'
import { retention } from '@shared/backup/retention.ts'
import type { BackupList, BackupRow } from '@shared/ipc/calls/backupCalls.ts'

import { backupFailure } from './backupFailure.ts'
import { nodeBackupFiles } from './backupFiles.ts'
import { listBackups, workstationFolder, type FoundBackup } from './backupFolder.ts'
import { readRecords, type BackupRecords } from './backupRecords.ts'

/** The backups in a folder as the window shows them. */
export async function backupList(data: string, folder: string, node: string): Promise<BackupList> {
  if (folder === '') return { rows: [], problem: null, onSameDisk: false }
  try {
    if (!(await nodeBackupFiles.isFolder(folder))) return nothing('backup-folder-away')
    const found = await listBackups(nodeBackupFiles, folder)
    const { checks } = await readRecords(data)
    return { rows: rowsOf(found, checks, node), problem: null, onSameDisk: await onSameDisk(data, folder) }
  } catch (error) {
    const failure = backupFailure(error)
    return nothing(failure.ok ? 'backup-failed' : failure.error.code)
  }
}

/** The folder of a backup; null for an id that names none. */
export function backupPath(folder: string, id: string): string | null {
  const [node = '', name = '', ...more] = id.split('/')
  const parsed = parseBackupName(name)
  if (more.length > 0 || parsed === null || parsed.node !== node) return null
  return join(workstationFolder(folder, node), name)
}

function nothing(problem: string): BackupList {
  return { rows: [], problem, onSameDisk: false }
}

function rowsOf(
  found: readonly FoundBackup[],
  checks: BackupRecords['checks'],
  own: string,
): readonly BackupRow[] {
  const idOf = ({ node, name }: FoundBackup): string => `${node}/${name}`
  const nodes = new Set(found.map(({ node }) => node))
  const kept = new Map(
    [...nodes].flatMap((node) => {
      const good = found.filter((one) => one.node === node && one.summary && !checks[idOf(one)]?.faults)
      return [...retention(good)]
    }),
  )
  return found.map((one) => ({
    id: idOf(one),
    madeAt: one.madeAt,
    isOwn: one.node === own,
    ...countsOf(one.summary),
    kept: kept.get(one.name) ?? null,
    check: checks[idOf(one)] ?? null,
  }))
}

function countsOf(
  summary: BackupSummary | null,
): Pick<BackupRow, 'mark' | 'bytes' | 'complaints' | 'lastAt' | 'dataFaults'> {
  if (!summary) return { mark: '', bytes: null, complaints: null, lastAt: null, dataFaults: 0 }
  const { mark, bytes, complaints, lastAt, faults } = summary
  return { mark, bytes, complaints, lastAt, dataFaults: faults }
}

async function onSameDisk(data: string, folder: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(data), stat(folder)])
  return one.dev === other.dev
}
