import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SealedEnvelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import { DayIndex } from '@shared/queries/dayIndex.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { writeDemo } from '../../../electron/demo/writeDemo.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { quarantined, testClock } from './desk.ts'

const COMPLAINTS = 300
const TODAY = parseLocalDate('2026-11-20')
const OFFICE = '/data/journal/office.ndjson'
const OLD_MONTH = '/data/journal/2026-03.ndjson'
const LAST_MONTH = '/data/journal/2026-11.ndjson'

/** The files of an invented office with a year of complaints. */
const files = new Map<string, Buffer>()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ahead-'))
  await writeDemo(folder, { complaints: COMPLAINTS, seed: 11, today: TODAY })
  files.set('/data/node.json', await readFile(join(folder, 'node.json')))
  for (const name of await readdir(join(folder, 'journal')))
    files.set(`/data/journal/${name}`, await readFile(join(folder, 'journal', name)))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const withFile = (path: string, change: (bytes: Buffer) => Buffer): MemoryDisk =>
  createMemoryDisk(new Map([...files, [path, change(Buffer.from(files.get(path) ?? ''))]]))

const linesOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\n').slice(0, -1)
const fileOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`)

type Office = {
  readonly journal: Journal
  readonly fold: Fold
  readonly days: DayIndex
  readonly told: string[]
}

async function open(disk: MemoryDisk): Promise<Office> {
  const fold = new Fold()
  const days = new DayIndex()
  fold.observe(days)
  const told: string[] = []
  const collect = (envelope: Parameters<Fold['apply']>[0]): void => {
    told.push(envelope.id)
    fold.bulk.collect(envelope)
  }
  const journal = await openJournal({
    folder: '/data',
    clock: testClock(Date.parse('2026-11-20T07:00:00Z')),
    sink: { apply: (envelope) => fold.apply(envelope), bulk: { ...fold.bulk, collect } },
    log: silentLog,
    files: disk,
    lock: async () => async () => undefined,
  })
  return { journal, fold, days, told }
}

/** What Today and the calendar are made of. */
const toDoOf = ({ fold, days }: Office) => ({
  active: [...fold.active.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  open: days.openDates().map((date) => [date, days.openOn(date).map(({ complaintId }) => complaintId)]),
  decided: [...days.waiting('decided')].toSorted(),
  forwarded: [...days.waiting('forwarded')].toSorted(),
})

/** How many complaints are known when what is left to do is said to be known. */
async function knownAtFirst(disk: MemoryDisk): Promise<number> {
  const { journal, fold } = await open(disk)
  await journal.unsettledLoaded
  return fold.complaints.size
}

it('what is left to do is known, to the last row, while most of an old register is not read yet', async () => {
  const office = await open(createMemoryDisk(files))
  await office.journal.unsettledLoaded
  const early = toDoOf(office)
  expect(office.fold.complaints.size).toBeLessThan(COMPLAINTS / 2)
  expect(early.active.length).toBeGreaterThan(20)
  await office.journal.loaded
  expect(office.fold.complaints.size).toBe(COMPLAINTS)
  expect(toDoOf(office)).toEqual(early)
})

it('everything is read in the end, every event told once, as if nothing had been read ahead', async () => {
  const office = await open(createMemoryDisk(files))
  const report = await office.journal.loaded
  expect(new Set(office.told).size).toBe(office.told.length)
  expect(report).toMatchObject({ events: office.told.length, damages: [], forks: [] })
  expect(await office.journal.checkChain()).toEqual([])
  const plain = new Fold()
  for (const path of [...files.keys()].filter((name) => name.endsWith('.ndjson')).toSorted())
    for (const line of linesOf(files.get(path) ?? Buffer.alloc(0)))
      plain.apply(SealedEnvelope.parse(JSON.parse(line)))
  const byId = (fold: Fold) => [...fold.complaints.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(office.fold)).toEqual(byId(plain))
})

it('a torn tail was never acknowledged and keeps nobody waiting', async () => {
  expect(await knownAtFirst(withFile(LAST_MONTH, (bytes) => bytes.subarray(0, -20)))).toBeLessThan(
    COMPLAINTS / 2,
  )
})

/** How many events had been told when what is left to do was said to be known, and how many there are. */
async function toldAtFirst(disk: MemoryDisk): Promise<{ readonly told: number; readonly events: number }> {
  const { journal, told } = await open(disk)
  await journal.unsettledLoaded
  const first = told.length
  return { told: first, events: (await journal.loaded).events }
}

describe('a flaw in the journal lets Today wait for all of it', () => {
  const flaws: readonly (readonly [string, string, (lines: string[]) => readonly string[]])[] = [
    ['a damaged line', OLD_MONTH, ([first = '', ...rest]) => [first.replace('"actor"', '"octar"'), ...rest]],
    ['a line taken out', OLD_MONTH, ([, ...rest]) => rest],
    ['a line there twice', OLD_MONTH, ([first = '', ...rest]) => [first, first, ...rest]],
    ['a damaged line of the office', OFFICE, ([first = '', ...rest]) => [`${first} `, ...rest]],
  ]

  it.each(flaws)('%s', async (_, path, change) => {
    const whole = await toldAtFirst(withFile(path, (bytes) => bytes))
    expect(whole.told).toBeLessThan(whole.events)
    const flawed = await toldAtFirst(withFile(path, (bytes) => fileOf(change(linesOf(bytes)))))
    expect(flawed.told).toBe(flawed.events)
  })

  it('a file that cannot be read', async () => {
    const disk = createMemoryDisk(files)
    disk.hook = (step, path) => {
      if (step === 'read' && path === OLD_MONTH) throw Object.assign(new Error(), { code: 'EIO' })
    }
    const { told, events } = await toldAtFirst(disk)
    expect(told).toBe(events)
  })
})

it('a line whose checksum holds and that is no JSON all the same is set aside when it is read', async () => {
  const disk = withFile(OLD_MONTH, (bytes) => {
    const [first = '', ...rest] = linesOf(bytes)
    const covered = first.slice(17).replace('"number":"', '"number":')
    const forged = `{"seal":"${crc32(covered).toString(16).padStart(8, '0')}${covered}`
    return fileOf([forged, ...rest])
  })
  const { journal, told } = await open(disk)
  const { damages, events } = await journal.loaded
  expect(damages).toMatchObject([{ kind: 'damaged', file: '2026-03.ndjson', offset: 0 }])
  expect(told.length).toBe(events)
  expect(quarantined(disk)).toHaveLength(1)
})
