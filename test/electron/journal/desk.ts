import { ok, type Result } from '@shared/core/result.ts'
import { byHlc, type Envelope, type EventData } from '@shared/journal/envelope.ts'
import type { Clock } from '@shared/time/clock.ts'

import { openJournal, type Journal, type JournalOptions } from '../../../electron/journal/journal.ts'
import { createSealing, KEY_BYTES, type Sealing } from '../../../electron/keys/sealing.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'

/** 15 November 2026, noon in the office. */
export const NOON_MS = Date.parse('2026-11-15T07:00:00Z')
export const MONTH_PATH = '/data/journal/2026-11.ndjson'
export const OFFICE_PATH = '/data/journal/office.ndjson'

export type TestClock = Clock & { nowMs: () => number; set(ms: number): void; forward(ms: number): void }

export function testClock(startMs = NOON_MS): TestClock {
  let ms = startMs
  return {
    nowMs: () => ms,
    set: (to) => void (ms = to),
    forward: (by) => void (ms += by),
  }
}

/** A sink that keeps what it is told, as the fold of a very small program. */
export function recorder() {
  const events: Envelope[] = []
  return { events, apply: (envelope: Envelope) => void events.push(envelope) }
}

export type Desk = {
  readonly journal: Journal
  readonly disk: MemoryDisk
  readonly clock: TestClock
  readonly sink: ReturnType<typeof recorder>
  readonly changes: (readonly string[])[]
}

let sealing: Sealing | undefined

/** From now on the desks of this test file seal what they write; for suites that hold sealed and plain alike. */
export function sealDesks(): void {
  const fixed = createSealing()
  fixed.use(Buffer.alloc(KEY_BYTES, 7), true)
  sealing = fixed
}

/** For tests that change the words of a line in its file, which a sealed one does not show. */
export const areDesksSealed = (): boolean => sealing !== undefined

/** A journal on a disk in memory, read to its end. */
export async function openDesk(
  disk = createMemoryDisk(),
  options: Partial<JournalOptions> = {},
): Promise<Desk> {
  const clock = testClock()
  const sink = recorder()
  const changes: (readonly string[])[] = []
  const journal = await openJournal({
    folder: '/data',
    clock,
    sink,
    log: silentLog,
    files: sealing ? { ...disk, sealing } : disk,
    lock: async () => async () => undefined,
    onChange: (streams) => changes.push(streams),
    ...options,
  })
  await journal.loaded
  return { journal, disk, clock, sink, changes }
}

export const noted = (text: string): EventData & { readonly text: string } => ({
  type: 'complaint.noted',
  text,
})

/** Appends notes in one go and returns the stored events; throws the code of a refusal. */
export async function note(journal: Journal, stream: string, ...texts: readonly string[]) {
  return valueOf(await journal.append(stream, 'op-1', () => ok(texts.map(noted))))
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export const textsOf = (events: readonly Envelope[]): readonly unknown[] =>
  events.toSorted(byHlc).map(({ data }) => data['text'])

export function contentOf(disk: MemoryDisk, path: string): Buffer {
  const bytes = disk.content.get(path)
  if (!bytes) throw new Error(`no file ${path}`)
  return bytes
}

export const linesOf = (disk: MemoryDisk, path: string): readonly string[] =>
  contentOf(disk, path).toString('utf8').split('\n').slice(0, -1)

export const quarantined = (disk: MemoryDisk): readonly string[] =>
  [...disk.content.keys()].filter((path) => path.startsWith('/data/quarantine/') && path.endsWith('.bin'))
