import { writeSync } from 'node:fs'

import { Fold } from '@shared/journal/fold.ts'
import { guessTargets } from '@shared/oldRegister/columnTargets.ts'
import { today } from '@shared/time/clock.ts'

import { createWork } from '../../../electron/backup/work.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { readOldTable } from '../../../electron/oldRegister/oldTable.ts'
import { stageImport } from '../../../electron/oldRegister/staging.ts'
import { storeImport } from '../../../electron/oldRegister/storeImport.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'

/** Brings a table in, and says on stdout after each batch how many rows are on the disk. Usage: `<data> <file>`. */
async function run(data: string, file: string): Promise<void> {
  const work = createWork()
  const table = await readOldTable(file, work)
  if (!table.ok) throw new Error(table.error.code)
  const fold = new Fold()
  const journal = await openJournal({ folder: data, clock: systemClock, sink: fold, log: silentLog })
  await journal.loaded
  const targets = guessTargets(table.value.header)
  const quiet = { world: fold, work, tell: () => undefined }
  const staged = await stageImport({ ...quiet, table: table.value, targets, today: today(systemClock) })
  // A synchronous write: once it returns the test can read it, whatever happens to this process.
  const tell = ({ done }: { readonly done: number }): void => void writeSync(1, `${done}\n`)
  await storeImport({ ...quiet, staged, journal, actor: 'test', tell })
  await journal.close()
}

const [, , data = '', file = ''] = process.argv
await run(data, file)
