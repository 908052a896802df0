import { writeSync } from 'node:fs'

import { makeBackup } from '../../../electron/backup/makeBackup.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'

/** Makes one backup after the other until it is killed, and says on stdout which were made. Usage: `<data> <to> <node>`. */
async function run(data: string, to: string, node: string): Promise<never> {
  for (;;) {
    const order = { data, to, node, program: 'test', clock: systemClock, work: createWork() }
    writeSync(1, 'begun\n')
    const { name } = await makeBackup(order)
    // A synchronous write: once it returns the test can read it, whatever happens to this process.
    writeSync(1, `${name}\n`)
  }
}

const [, , data = '', to = '', node = ''] = process.argv
await run(data, to, node)
