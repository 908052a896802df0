import { join } from 'node:path'

import type { RegionOffice } from '@shared/region/regionOffice.ts'
import type { Clock } from '@shared/time/clock.ts'

import { openJournal, type Journal } from '../journal/journal.ts'
import type { LoadReport } from '../journal/loadJournal.ts'
import { createWorld, type OfficeWorld } from '../officeWorld.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import type { Log } from '../platform/log.ts'
import { withoutAppending } from './readOnly.ts'

/** One office as the region has it: a journal and a world of its own, since offices' directories and numbers may meet. */
export type OpenedOffice = OfficeWorld & {
  readonly office: RegionOffice
  readonly folder: string
  readonly journal: Journal
  /** What reading the own copy met: lines and files that are not as they were written. */
  readonly problems: number
}

type Needs = {
  readonly dataFolder: string
  /** The disk, with the key the workstation's data are sealed under. */
  readonly files: FileSystem
  readonly clock: Clock
  readonly log: Log
  /** Something of the office was stored. */
  readonly onChange: (office: string, streams: readonly string[]) => void
}

/** Where the journal of an office lies in the data folder of a regional workstation. */
export function folderOfOffice(dataFolder: string, id: string): string {
  return join(dataFolder, 'offices', id)
}

/** Opens an office's journal and reads all of it. */
export async function openOfficeOf(office: RegionOffice, needs: Needs): Promise<OpenedOffice> {
  const { dataFolder, files, clock, log, onChange } = needs
  const world = createWorld()
  const folder = folderOfOffice(dataFolder, office.id)
  const journal = await openJournal({
    folder,
    files,
    clock,
    log,
    sink: world.fold,
    // An office may give the region its register without people's data: those copies count like any other.
    takesMasked: true,
    onIdentity: (node) => world.fold.trustOnly(node),
    onChange: (streams) => onChange(office.id, streams),
  })
  try {
    const problems = faultsOf(await journal.loaded)
    return { ...world, office, folder, journal: withoutAppending(journal), problems }
  } catch (error) {
    await journal.close()
    throw error
  }
}

function faultsOf({ damages, forks, unreadable }: LoadReport): number {
  return damages.length + forks.length + unreadable.length
}
