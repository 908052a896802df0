import type { NumberSeries } from '@shared/complaint/numbers.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'
import type { Fold } from '@shared/journal/fold.ts'
import type { Clock } from '@shared/time/clock.ts'

import { openJournal, type Journal } from './journal/journal.ts'
import type { LoadReport } from './journal/loadJournal.ts'
import type { FileSystem } from './platform/fileSystem.ts'
import type { Log } from './platform/log.ts'

export type OfficeJournal = {
  readonly journal: Journal
  readonly reading: JournalReadState
}

/** How far the journal is read. */
export type JournalReadState = {
  /** 0…1; 1 once everything is there. */
  share(): number
  /** How many faults the reading met. */
  problems(): number
  /** Whether all is read in which something is left to do: what falls due is complete, though older complaints are not. */
  isToDoKnown(): boolean
}

type Needs = {
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly files: FileSystem
  readonly fold: Fold
  readonly numbers: NumberSeries
  /** When the months may be read; left out, at once. */
  readonly mayReadMonths?: Promise<void>
  readonly publish: <T extends Topic>(topic: T, payload: Payload<T>) => void
  /** Something was stored. */
  readonly onStored: () => void
}

/** Share of the journal after which the window is told again: each telling makes it ask. */
const STEP = 0.05

/** Opens the journal, tells the window how far its reading is, and checks the chain of hashes when it is at rest. */
export async function openOfficeJournal(needs: Needs): Promise<OfficeJournal> {
  const { dataFolder, clock, log, fold, publish } = needs
  let share = 0
  let problems = 0
  let told = 0
  let toDoKnown = false
  const journal = await openJournal({
    folder: dataFolder,
    clock,
    files: needs.files,
    sink: fold,
    onIdentity: (node) => fold.trustOnly(node),
    log,
    ...(needs.mayReadMonths && { mayReadMonths: needs.mayReadMonths }),
    onProgress: (loaded) => {
      share = loaded
      if (loaded < told + STEP) return
      told = loaded
      publish('journal.loading', { loaded })
    },
    onChange: (streams) => {
      publish('journal.changed', { streams: [...streams] })
      needs.onStored()
    },
  })
  const whenRead = async (): Promise<void> => {
    await journal.unsettledLoaded
    toDoKnown = true
    publish('journal.loading', { loaded: share })
    const report = await journal.loaded
    share = 1
    problems = faultsOf(report)
    countDamagedNumbers(report, needs.numbers)
    publish('journal.loading', { loaded: 1 })
    // The checksums were checked while reading; the chain of hashes takes longer and nobody has to wait for it.
    problems += (await journal.checkChain()).length
    publish('journal.loading', { loaded: 1 })
  }
  void whenRead().catch((error: unknown) => log.error('the journal could not be read', error))
  const reading = { share: () => share, problems: () => problems, isToDoKnown: () => toDoKnown }
  return { journal, reading }
}

function faultsOf({ damages, forks, unreadable }: LoadReport): number {
  return damages.length + forks.length + unreadable.length
}

/** A number whose registration was damaged on disk was given to somebody all the same; a torn one never was. */
function countDamagedNumbers({ damages }: LoadReport, numbers: NumberSeries): void {
  for (const { kind, number } of damages) if (kind === 'damaged' && number) numbers.seen(number)
}
