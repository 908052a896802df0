import { nodeBackupFiles } from './backupFiles.ts'
import { prune, workstationFolder } from './backupFolder.ts'
import { changeRecords, readRecords, type BackupRecords } from './backupRecords.ts'
import { makeBackup, type BackupOrder, type MadeBackup } from './makeBackup.ts'

/** Makes a backup and remembers that it is there. */
export async function makeAndRecord(order: BackupOrder): Promise<MadeBackup> {
  const { data, node } = order
  const made = await makeBackup(order)
  // One of that name may have been there and been removed by hand.
  const { [`${node}/${made.name}`]: _before, ...checks } = (await readRecords(data)).checks
  await changeRecords(data, { lastGood: made.summary.madeAt, failure: null, checks })
  return made
}

/** Removes what newer backups of the same workstation replace, and says what; those found damaged stay. */
export async function pruneReplaced({
  data,
  to,
  node,
}: Pick<BackupOrder, 'data' | 'to' | 'node'>): Promise<readonly string[]> {
  const { checks } = await readRecords(data)
  return prune(nodeBackupFiles, workstationFolder(to, node), damagedIn(checks, node))
}

/** The names of a workstation's backups that were found damaged when they were last read. */
function damagedIn(checks: BackupRecords['checks'], node: string): ReadonlySet<string> {
  const damaged = Object.keys(checks).filter((id) => (checks[id]?.faults ?? 0) > 0)
  return new Set(damaged.filter((id) => id.startsWith(`${node}/`)).map((id) => id.slice(node.length + 1)))
}
