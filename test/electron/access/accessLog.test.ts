import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AccessNote } from '@shared/access/accessEvents.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { createAccessLog, type AccessLog } from '../../../electron/access/accessLog.ts'
import { readAccessLog } from '../../../electron/access/readAccessLog.ts'
import type { FileSystem } from '../../../electron/platform/fileSystem.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { testClock, type TestClock } from '../journal/desk.ts'

const card = (complaint: string): AccessNote => ({ complaint, data: { type: 'access.card-opened' } })
const printed = (complaint: string): AccessNote => ({
  complaint,
  data: { type: 'access.printed', what: 'ticket' },
})

const textsOf = (events: readonly SealedEnvelope[]): readonly string[] =>
  events.map(({ stream, data, actor }) => `${actor} ${data.type.slice(7)} ${stream}`)
const all = (log: AccessLog): Promise<readonly SealedEnvelope[]> => log.read(null, null)

const PATH = '/data/access/2026-11.ndjson'
const MONTH_MS = 31 * 86_400_000

function openLog(files: FileSystem, clock: TestClock, folder = '/data', node = 'pc-1'): AccessLog {
  return createAccessLog({ folder, node, clock, log: silentLog, files })
}

/** The same promises on a disk in memory and on the computer's own. */
describe.each(['in memory', 'on a real disk'])('an access log %s', (place) => {
  let folder: string
  let files: FileSystem
  let clock: TestClock
  const open = (): AccessLog => openLog(files, clock, folder)

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'access-'))
    files = place === 'in memory' ? createMemoryDisk() : nodeFileSystem
    clock = testClock()
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('keeps who, what kind, which complaint and when, over restarts and months', async () => {
    const first = open()
    first.note('aigul', card('c1'))
    expect(await first.record('aigul', printed('c1'))).toEqual({ ok: true, value: undefined })
    await first.close()
    clock.forward(MONTH_MS)
    const second = open()
    expect(await second.record('', { complaint: null, data: { type: 'access.signed-in' } })).toMatchObject({
      ok: true,
    })
    const events = await all(second)
    expect(textsOf(events)).toEqual(['aigul card-opened c1', 'aigul printed c1', '- signed-in access'])
    expect(events.map(({ hlc }) => hlc.slice(0, 7))).toEqual(['2026-11', '2026-11', '2026-12'])
    expect(textsOf(await second.read('2026-12', '2026-12'))).toEqual(['- signed-in access'])
    await second.close()
    expect(await readAccessLog(folder, files)).toEqual({ entries: 3, damages: [], chain: [] })
  })

  it('loses nothing that is noted while the disk works', async () => {
    const log = open()
    const writing = log.record('aigul', printed('c1'))
    for (let n = 2; n < 40; n += 1) {
      log.note('aigul', card(`c${n}`))
      await Promise.resolve()
    }
    await writing
    expect((await all(log)).map(({ stream }) => stream)).toEqual(
      Array.from({ length: 39 }, (_, n) => `c${n + 1}`),
    )
  })

  it('writes what was only noted before it is closed or read', async () => {
    const log = open()
    log.note('aigul', card('c1'))
    expect(textsOf(await all(log))).toEqual(['aigul card-opened c1'])
    log.note('aigul', card('c2'))
    await log.close()
    expect(textsOf(await all(open()))).toEqual(['aigul card-opened c1', 'aigul card-opened c2'])
  })
})

describe('when the disk refuses', () => {
  let disk: MemoryDisk
  let log: AccessLog
  let isFull: boolean

  beforeEach(() => {
    disk = createMemoryDisk()
    isFull = false
    disk.hook = (step) => {
      if (isFull && step === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    log = openLog(disk, testClock())
  })

  it('what is handed out is refused, and the log does not claim later that it was', async () => {
    isFull = true
    expect(await log.record('aigul', printed('c1'))).toMatchObject({ error: { code: 'storage-full' } })
    isFull = false
    expect(await log.record('aigul', printed('c2'))).toMatchObject({ ok: true })
    expect(textsOf(await all(log))).toEqual(['aigul printed c2'])
  })

  it('reading goes on, and is written later', async () => {
    isFull = true
    log.note('aigul', card('c1'))
    expect(await all(log)).toEqual([])
    isFull = false
    expect(textsOf(await all(log))).toEqual(['aigul card-opened c1'])
  })

  it('a handed-out paper is on the disk before anybody is told: a power cut takes nothing of it', async () => {
    await log.record('aigul', printed('c1'))
    expect(textsOf(await all(openLog(disk.afterPowerCut(0), testClock())))).toEqual(['aigul printed c1'])
  })
})

it('of a restored folder goes on under its new name, without a hole in its numbers', async () => {
  const disk = createMemoryDisk()
  const clock = testClock()
  const before = openLog(disk, clock)
  for (const id of ['c1', 'c2']) await before.record('aigul', card(id))
  await before.close()
  const restored = openLog(disk, clock, '/data', 'pc-2')
  await restored.record('aigul', card('c3'))
  await restored.record('aigul', card('c4'))
  expect((await all(restored)).map(({ node, seq }) => `${node} ${seq}`)).toEqual([
    'pc-1 1',
    'pc-1 2',
    'pc-2 1',
    'pc-2 2',
  ])
  expect(await readAccessLog('/data', disk)).toEqual({ entries: 4, damages: [], chain: [] })
})

describe('a damaged line', () => {
  async function damaged(): Promise<MemoryDisk> {
    const disk = createMemoryDisk()
    const log = openLog(disk, testClock())
    for (const id of ['c1', 'c2', 'c3']) await log.record('aigul', card(id))
    await log.close()
    const bytes = disk.content.get(PATH) ?? Buffer.alloc(0)
    const at = bytes.indexOf('"stream":"c2"') + '"stream":"'.length
    bytes[at] = 'x'.charCodeAt(0)
    return disk
  }

  it('is told, copied to the quarantine folder, and costs nobody else', async () => {
    const disk = await damaged()
    const log = openLog(disk, testClock())
    expect(textsOf(await all(log))).toEqual(['aigul card-opened c1', 'aigul card-opened c3'])
    expect(log.damages()).toMatchObject([{ kind: 'damaged', seq: 2 }])
    expect([...disk.content.keys()].some((path) => path.startsWith('/data/quarantine/access/'))).toBe(true)
    await log.record('aigul', card('c4'))
    expect((await all(log)).map(({ seq }) => seq)).toEqual([1, 3, 4])
  })

  it('and a removed one break the chain; a whole log has none broken', async () => {
    const disk = await damaged()
    expect(await readAccessLog('/data', disk)).toMatchObject({
      damages: [{ kind: 'damaged' }],
      chain: [{ kind: 'missing', seq: 2 }],
    })
    const lines = (disk.content.get(PATH) ?? Buffer.alloc(0)).toString().split('\n')
    disk.content.set(PATH, Buffer.from([lines[0], lines[2], ''].join('\n')))
    expect(await readAccessLog('/data', disk)).toMatchObject({ damages: [], chain: [{ seq: 2 }] })
  })
})

type Step =
  | { readonly kind: 'note' | 'record'; readonly complaint: string }
  | { readonly kind: 'cut'; readonly kept: number }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'clock'; readonly ms: number }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('note'), complaint: fc.stringMatching(/^c\d$/) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('record'), complaint: fc.stringMatching(/^c\d$/) }) },
  fc.record({ kind: fc.constant('cut'), kept: fc.nat(300) }),
  fc.record({ kind: fc.constant('reopen') }),
  // Back as well: a clock that was set wrong must not stop anybody.
  fc.record({ kind: fc.constant('clock'), ms: fc.integer({ min: -MONTH_MS, max: 2 * MONTH_MS }) }),
)

it('whatever happens, nothing that was acknowledged is lost, and numbers, times and hashes go on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
      let disk = createMemoryDisk()
      const clock = testClock()
      let log = openLog(disk, clock)
      const acknowledged: string[] = []
      for (const [n, step] of steps.entries()) {
        if (step.kind === 'note') log.note(`n${n}`, card(step.complaint))
        else if (step.kind === 'record') {
          const result = await log.record(`r${n}`, card(step.complaint))
          if (result.ok) acknowledged.push(`r${n} card-opened ${step.complaint}`)
        } else if (step.kind === 'clock') clock.forward(step.ms)
        else {
          if (step.kind === 'cut') disk = disk.afterPowerCut(step.kept)
          else await log.close()
          log = openLog(disk, clock)
        }
      }
      const events = await all(log)
      expect(textsOf(events)).toEqual(expect.arrayContaining(acknowledged))
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1))
      expect(events.map(({ hlc }) => hlc)).toEqual(events.map(({ hlc }) => hlc).toSorted())
      expect((await readAccessLog('/data', disk)).chain).toEqual([])
    }),
    { numRuns: 150 },
  )
})
