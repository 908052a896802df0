import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { openUnread } from './office.ts'

/** What a fresh process measured: milliseconds, and the longest time in which nobody else was served. */
export type Opening = {
  readonly ms: number
  /** Until what is left to do is known: as soon as Today can be shown. */
  readonly toDoMs: number
  readonly longestMs: number
  readonly heapMb: number
  readonly events: number
}

/** `how`: `plain` reads and parses every line of a data folder; `office` opens the whole program on it. */
export async function measureOpening(how = '', folder = ''): Promise<Opening> {
  return how === 'plain' ? openPlainly(folder) : openOffice(folder)
}

function openPlainly(folder: string): Opening {
  const start = performance.now()
  const events: unknown[] = []
  for (const name of readdirSync(join(folder, 'journal')))
    for (const line of readFileSync(join(folder, 'journal', name), 'utf8').split('\n'))
      if (line !== '') events.push(JSON.parse(line))
  const ms = performance.now() - start
  return { ms, toDoMs: ms, longestMs: ms, heapMb: heapMb(), events: events.length }
}

async function openOffice(folder: string): Promise<Opening> {
  const watch = watchTurns()
  const start = performance.now()
  const office = await openUnread(folder)
  await office.parts.journal.unsettledLoaded
  const toDoMs = performance.now() - start
  const { events } = await office.parts.journal.loaded
  const ms = performance.now() - start
  const longestMs = watch.stop()
  const heap = heapMb()
  await office.close()
  return { ms, toDoMs, longestMs, heapMb: heap, events }
}

function heapMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

/** The longest gap between two turns of the event loop. */
function watchTurns(): { stop(): number } {
  let longest = 0
  let last = performance.now()
  let handle = setImmediate(turn)
  function turn(): void {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    handle = setImmediate(turn)
  }
  return {
    stop() {
      clearImmediate(handle)
      return longest
    },
  }
}
