import { setImmediate as nextTurn } from 'node:timers/promises'

import { parseLocalDateTime } from '@shared/time/localDateTime.ts'
import { fixedClock, type Clock } from '@shared/time/clock.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { enterDemo } from '../../electron/demo/prepareDemo.ts'
import { USER } from '../electron/keys/sealedDesk.ts'
import { surroundingsOf } from '../support/surroundings.ts'

/** The Monday after the demonstration's last day: nothing in it lies in the future. */
const startMs = fixedClock(parseLocalDateTime('2026-11-23T10:00')).nowMs()
const clock: Clock = { nowMs: () => Math.floor(startMs + performance.now()) }

/** The whole program without its window, on a data folder of the demonstration; everything is read and indexed. */
export async function openBenchOffice(dataFolder: string): Promise<Office> {
  const office = await openUnread(dataFolder)
  await office.parts.journal.loaded
  await enterDemo(office.parts)
  await quiet()
  return office
}

/** Resolves when nobody else has had anything to do for a while: the indexes that follow the journal are done. */
async function quiet(): Promise<void> {
  for (let idle = 0; idle < 50;) {
    const start = performance.now()
    await nextTurn()
    idle = performance.now() - start < 0.5 ? idle + 1 : 0
  }
}

/** The same as soon as it can be talked to: the journal is still being read, nobody is signed in. */
export function openUnread(dataFolder: string): Promise<Office> {
  return composeOffice(surroundingsOf({ dataFolder, clock, version: '0.0.0', secrets: USER }))
}
