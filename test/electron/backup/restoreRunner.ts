import { writeSync } from 'node:fs'
import { join } from 'node:path'

import { restoreBackup } from '../../../electron/backup/restoreBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'

/** Restores one backup into one new folder after the other until it is killed. Usage: `<backup> <folder> <round>`. */
async function run(from: string, folder: string, round: string): Promise<never> {
  writeSync(1, 'begun\n')
  for (let n = 1; ; n += 1) {
    const to = join(folder, `restored-${round}-${n}`)
    await restoreBackup({ from, to, clock: systemClock, work: createWork() })
    // A synchronous write: once it returns the test can read it, whatever happens to this process.
    writeSync(1, `${to}\n`)
  }
}

const [, , from = '', folder = '', round = ''] = process.argv
await run(from, folder, round)
