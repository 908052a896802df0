import { fail, ok, type Result } from '@shared/core/result.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { backupCalls, RestoredData } from '@shared/ipc/calls/backupCalls.ts'
import type { HandlersOf, Input, Output } from '@shared/ipc/protocol.ts'
import { officeTime } from '@shared/time/clock.ts'

import { BackupFailure, restoreFailure } from '../backup/backupFailure.ts'
import { nodeBackupFiles } from '../backup/backupFiles.ts'
import { backupList, backupPath } from '../backup/backupList.ts'
import { listBackups } from '../backup/backupFolder.ts'
import { changeRecords, readRecords } from '../backup/backupRecords.ts'
import { checkBackup } from '../backup/checkBackup.ts'
import { isInside } from '../backup/makeBackup.ts'
import { createRestoring, type Restoring } from '../backup/restoring.ts'
import { KeyNeeded, recoverForUser } from '../keys/dataKeys.ts'
import { UnreadableKeys } from '../keys/keyFile.ts'
import { sealingOfBackup } from '../keys/keysOfBackup.ts'
import type { Sealing } from '../keys/sealing.ts'
import type { Parts } from '../parts.ts'

export function createBackupHandlers(parts: Parts): HandlersOf<typeof backupCalls> {
  const { backups, settings, dataFolder, journal, desktop, clock } = parts
  const restoring = createRestoring(dataFolder, clock, parts.disks.sealing)
  return {
    'backups.state': async () => ok(await backups.state()),
    'backups.list': async () => ok(await backupList(dataFolder, settings.read().backupFolder, journal.node)),
    'backups.choose-folder': () => chooseFolder(parts),
    'backups.make': () => backups.make(),
    'backups.cancel': async () => {
      backups.cancel()
      return ok(undefined)
    },
    'backups.check': (input) => check(parts, input),
    'backups.free-mark': async () => {
      const { workstations } = parts.world.directory
      return ok(freeMark(workstations.get(journal.node)?.mark ?? '', takenMarks(workstations)))
    },
    'backups.restore': (input) => restore(parts, restoring, input),
    'backups.drop-restored': async () => {
      await restoring.drop()
      return ok(undefined)
    },
    'backups.switch': async () => {
      if (!(await restoring.order())) return fail('not-found', 'nothing is restored')
      desktop.restart()
      return ok(undefined)
    },
  }
}

async function chooseFolder(parts: Parts): Promise<Result<void>> {
  const { settings, desktop, dataFolder, backups, publish } = parts
  const before = settings.read().backupFolder
  const folder = await desktop.askFolder(before === '' ? null : before)
  if (folder === null) return fail('cancelled', 'no folder chosen')
  if (isInside(dataFolder, folder)) return fail('backup-folder-inside', 'inside the data')
  if (folder !== before) {
    // What is running would write what became of it into the records of the new folder.
    await backups.callOff()
    await changeRecords(dataFolder, { lastGood: null, failure: null, checks: {} })
    await settings.change({ backupFolder: folder })
    publish('session.changed', {})
  }
  // The first one at once: nobody has to wait for it.
  void backups.makeIfDue()
  return ok(undefined)
}

async function check(parts: Parts, { id }: Input<'backups.check'>): Promise<Result<Output<'backups.check'>>> {
  const { backups, dataFolder, settings, clock } = parts
  try {
    const path = await existingBackup(settings.read().backupFolder, id)
    const sealing = await sealingOf(parts, path, '')
    if (!sealing.ok) return sealing
    const { faults } = await backups.run('check', (work) =>
      checkBackup(nodeBackupFiles, path, work, sealing.value),
    )
    const { checks } = await readRecords(dataFolder)
    const checked = { ...checks, [id]: { at: officeTime(clock), faults: faults.length } }
    await changeRecords(dataFolder, { checks: checked })
    return ok({ faults: faults.length })
  } catch (error) {
    return restoreFailure(error)
  }
}

async function restore(
  parts: Parts,
  restoring: Restoring,
  { id, mark, recoveryKey = '' }: Input<'backups.restore'>,
): Promise<Result<RestoredData>> {
  const { backups, settings, disk, world } = parts
  if (takenMarks(world.directory.workstations).includes(foldMark(mark)))
    return fail('mark-not-free', 'a workstation has that mark')
  try {
    const path = await existingBackup(settings.read().backupFolder, id)
    const sealing = await sealingOf(parts, path, recoveryKey)
    if (!sealing.ok) return sealing
    const restored = await backups.run('restore', (work) =>
      restoring.restore({ from: path, mark, sealing: sealing.value }, work),
    )
    // Who restored it need not type the key again at the next start.
    if (recoveryKey !== '') await recoverForUser(restored.folder, recoveryKey, parts.secrets)
    return ok(restored)
  } catch (error) {
    return restoreFailure(error)
  } finally {
    await disk.measure()
  }
}

/** The keys a backup is sealed under: those in use, or others by their recovery key. */
async function sealingOf(
  { keys, secrets, settings }: Parts,
  path: string,
  recoveryKey: string,
): Promise<Result<Sealing>> {
  const siblings = (await listBackups(nodeBackupFiles, settings.read().backupFolder)).map(({ name }) => name)
  try {
    return await sealingOfBackup(path, siblings, { current: keys, secrets, recoveryKey })
  } catch (error) {
    if (error instanceof KeyNeeded) return fail('key-needed', error.message)
    if (error instanceof UnreadableKeys) return fail('keys-unreadable', error.message)
    throw error
  }
}

/** The folder of a backup. One that has gone meanwhile is not a damaged one. */
async function existingBackup(folder: string, id: string): Promise<string> {
  const path = backupPath(folder, id)
  if (path !== null && (await nodeBackupFiles.isFolder(path))) return path
  const isAway = folder !== '' && !(await nodeBackupFiles.isFolder(folder))
  throw new BackupFailure(isAway ? 'backup-folder-away' : 'not-found')
}
