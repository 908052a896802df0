import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { Workstation } from '@shared/directory/office.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import { Fold } from '@shared/journal/fold.ts'
import type { Clock } from '@shared/time/clock.ts'

import { OFFICE_FILE, fileNameOf } from '../journal/fileNames.ts'
import { openJournal } from '../journal/journal.ts'
import type { Sealing } from '../keys/sealing.ts'
import { silentLog } from '../platform/log.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { BackupFailure } from './backupFailure.ts'

/** Who a restored data folder is. `mark` is null when the office had not been set up yet. */
export type NewWorkstation = { readonly node: string; readonly mark: string | null }

type Order = {
  readonly before: string
  readonly mark: string | undefined
  readonly clock: Clock
  readonly sealing: Sealing
}

/**
 * Gives a data folder without an identity a new one, with a mark of its own, so that its numbers meet nobody's: neither
 * those on paper that the lost data gave out after the backup, nor those of another desk.
 */
export async function newWorkstation(
  folder: string,
  { before, mark, clock, sealing }: Order,
): Promise<NewWorkstation> {
  const fold = new Fold()
  const journal = await openJournal({
    folder,
    clock,
    // The office alone: its complaints would only fill the memory.
    sink: { apply: (event) => void (fileNameOf(event) === OFFICE_FILE && fold.apply(event)) },
    log: silentLog,
    files: { ...nodeFileSystem, sealing },
  })
  try {
    await journal.loaded
    const { workstations, operators } = fold.directory
    const old = workstations.get(before)
    if (!old) return { node: journal.node, mark: null }
    const taken = takenMarks(workstations)
    const workstation = Workstation.safeParse({
      ...old,
      node: journal.node,
      mark: mark === undefined ? freeMark(old.mark, taken) : foldMark(mark),
    })
    if (!workstation.success || taken.includes(workstation.data.mark))
      throw new BackupFailure('mark-not-free')
    const head = [...operators.values()].find(({ role, retired }) => role === 'head' && !retired)
    const event: DirectoryEvent = { type: 'office.workstation-saved', workstation: workstation.data }
    const stored = await journal.append(DIRECTORY_STREAM, head?.id ?? before, () => ok([event]))
    if (!stored.ok) throw new BackupFailure(stored.error.code)
    return { node: journal.node, mark: workstation.data.mark }
  } finally {
    await journal.close()
  }
}
