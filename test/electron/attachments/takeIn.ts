import { randomFillSync } from 'node:crypto'
import { writeSync } from 'node:fs'

import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'

/**
 * Takes contents of many sizes in, two at a time, until it is killed, and says on stdout which ones it was told are
 * stored. Usage: `takeIn <data folder>`.
 */
async function takeIn(data: string): Promise<never> {
  const store = createAttachmentStore(data)
  await store.clearUnfinished()
  const one = async (megabytes: number): Promise<void> => {
    const incoming = await store.begin()
    for (let n = 0; n < megabytes; n += 1) await incoming.write(randomFillSync(Buffer.alloc(256 * 1024 + n)))
    const { hash } = await incoming.finish()
    // A synchronous write: once it returns the test can read it, whatever happens to this process.
    writeSync(1, `${hash}\n`)
  }
  for (let n = 1; ; n += 1) await Promise.all([one(n % 7), one(1)])
}

const [, , data = ''] = process.argv
await takeIn(data)
