import { writeSync } from 'node:fs'

import { ok } from '@shared/core/result.ts'
import type { EventData, StreamEvent } from '@shared/journal/envelope.ts'

import { openJournal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'

/**
 * Registers as fast as it can until it is killed, and says on stdout what it was told is stored. Every third
 * registration is three events that belong together, every seventh three events in three streams. Usage: `registrar <data folder> <round>`.
 */
async function register(folder: string, round: string): Promise<never> {
  const journal = await openJournal({
    folder,
    clock: systemClock,
    sink: { apply: () => undefined },
    log: silentLog,
  })
  await journal.loaded
  for (let n = 1; ; n += 1) {
    const id = `${round}-${n}`
    const count = n % 3 === 0 || n % 7 === 0 ? 3 : 1
    const events: readonly EventData[] = Array.from({ length: count }, (_, part) => ({
      type: 'complaint.noted',
      registration: id,
      part,
      count,
      text: 'Жалоба на бездействие: справка не выдана в срок. '.repeat(1 + (n % 40)),
    }))
    const stored =
      n % 7 === 0
        ? await journal.appendTogether('op-1', () =>
            ok(inStreams(events, ['calendar', `c-${id}`, `d-${id}`])),
          )
        : await journal.append(n % 10 === 0 ? 'directory' : `c-${id}`, 'op-1', () => ok(events))
    // A synchronous write: once it returns the test can read it, whatever happens to this process.
    if (stored.ok) writeSync(1, `${id}\n`)
    else throw new Error(stored.error.code)
  }
}

function inStreams(events: readonly EventData[], streams: readonly string[]): readonly StreamEvent[] {
  return events.map((data, n) => ({ stream: streams[n % streams.length] ?? '', data }))
}

const [, , folder = '', round = ''] = process.argv
await register(folder, round)
