import { dirname, join } from 'node:path'

import { compareJournals } from '@shared/backup/comparison.ts'
import type { RestoredData } from '@shared/ipc/calls/backupCalls.ts'
import { officeTime, type Clock } from '@shared/time/clock.ts'

import type { Sealing } from '../keys/sealing.ts'
import { rememberErasures } from '../journal/rememberedErasures.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { nodeBackupFiles } from './backupFiles.ts'
import { surveyJournal } from './journalSurvey.ts'
import { restoreBackup } from './restoreBackup.ts'
import { orderSwitch } from './switchData.ts'
import type { Work } from './work.ts'

const RESTORED = /^restored-[\d-]+(\.restoring)?$/

/** Restoring beside the data in use. Nothing of it touches them before the program starts the next time. */
export type RestoringOrder = {
  readonly from: string
  readonly mark: string
  /** How the backup is sealed. */
  readonly sealing: Sealing
}

export type Restoring = {
  /** Opens a backup in a folder of its own and says how it differs from the data in use. */
  restore(order: RestoringOrder, work: Work): Promise<RestoredData>
  /** Removes what was restored and not taken: it is all in the backup. */
  drop(): Promise<void>
  /** Orders the change; false when nothing is restored. */
  order(): Promise<boolean>
}

/** `live`: how the data in use are sealed. */
export function createRestoring(data: string, clock: Clock, live: Sealing): Restoring {
  const beside = dirname(data)
  const stamp = (): string => officeTime(clock).replace(/[T:]/g, '-')
  let restored: string | null = null

  async function drop(): Promise<void> {
    restored = null
    const names = await nodeBackupFiles.list(beside)
    for (const name of names.filter((one) => RESTORED.test(one)))
      await nodeBackupFiles.removeFolder(join(beside, name))
  }

  return {
    drop,
    async restore({ from, mark, sealing }, work) {
      await drop()
      const folder = join(beside, `restored-${stamp()}`)
      const { summary, survey, faults, workstation } = await restoreBackup({
        from,
        to: folder,
        clock,
        work,
        sealing,
        ...(mark !== '' && { mark }),
      })
      restored = folder
      work.tell({ stage: 'comparing', done: 0, total: 0 })
      const inUse = await surveyJournal(nodeBackupFiles, join(data, 'journal'), work, live)
      return {
        folder,
        madeAt: summary.madeAt,
        mark: workstation.mark,
        faults: faults.length,
        journalFaults: survey.faults,
        comparison: compareJournals(inUse, survey),
      }
    },
    async order() {
      if (restored === null) return false
      await rememberErasures({ ...nodeFileSystem, sealing: live }, data, restored)
      await orderSwitch(data, restored, `data-before-${stamp()}`)
      return true
    },
  }
}
