import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'

import { openJournal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { note, openDesk, recorder, testClock, textsOf } from './desk.ts'

it('opens the door before the months may be read, and reads them afterwards', async () => {
  const { journal: earlier, disk } = await openDesk()
  await note(earlier, 'office', 'opened')
  await note(earlier, 'c1', 'received')
  await earlier.close()

  let allow = (): void => undefined
  const mayReadMonths = new Promise<void>((resolve) => {
    allow = resolve
  })
  const sink = recorder()
  const journal = await openJournal({
    folder: '/data',
    clock: testClock(),
    sink,
    log: silentLog,
    files: disk,
    lock: async () => async () => undefined,
    mayReadMonths,
  })
  await journal.officeLoaded
  await nextTurn()
  expect(textsOf(sink.events)).toEqual(['opened'])

  allow()
  await journal.loaded
  expect(textsOf(sink.events)).toEqual(['opened', 'received'])
  await journal.close()
})
