import { writeSync } from 'node:fs'

import { ok } from '@shared/core/result.ts'

import { exchangeOnce } from '../../../electron/exchange/exchangeOnce.ts'
import { createFolderTarget } from '../../../electron/exchange/folderTarget.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'

/**
 * Registers and exchanges as fast as it can until it is killed; says on stdout what was stored, as `stored <id>`, and
 * each exchange, as `exchanged <received>`. Usage: `killedDesk <data folder> <share> <round>`.
 */
async function work(folder: string, share: string, round: string): Promise<never> {
  const journal = await openJournal({
    folder,
    clock: systemClock,
    sink: { apply: () => undefined },
    log: silentLog,
  })
  await journal.loaded
  const target = createFolderTarget(nodeFileSystem, share, journal.node)
  for (let n = 1; ; n += 1) {
    const id = `${journal.node}-${round}-${n}`
    const parts = n % 3 === 0 ? 3 : 1
    const events = Array.from({ length: parts }, () => ({
      type: 'complaint.noted',
      id,
      parts,
      text: 'ж'.repeat(n % 400),
    }))
    const stored = await journal.append(`c-${id}`, 'op-1', () => ok(events))
    if (!stored.ok) throw new Error(stored.error.code)
    writeSync(1, `stored ${id}\n`)
    const about = {
      node: journal.node,
      mark: 'К1',
      name: null,
      office: null,
      at: systemClock.nowMs(),
      program: '0',
    }
    const done = await exchangeOnce({
      journal,
      target,
      about: () => about,
      goOn: () => undefined,
      onProgress: () => undefined,
    })
    if (done.forks.length > 0) throw new Error('forked')
    writeSync(1, `exchanged ${done.received}\n`)
  }
}

const [, , folder = '', share = '', round = ''] = process.argv
await work(folder, share, round)
