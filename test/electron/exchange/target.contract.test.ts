import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import type { Sign } from '@shared/exchange/sign.ts'
import { ForkedThere, type ExchangeTarget } from '@shared/exchange/target.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { createDatabaseTarget } from '../../../electron/exchange/database/databaseTarget.ts'
import { createFolderTarget } from '../../../electron/exchange/folderTarget.ts'
import { createMemoryPlace, createMemoryTarget } from '../../../electron/exchange/memoryTarget.ts'
import { createMemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { note, openDesk } from '../journal/desk.ts'
import { OFFICE_LOGIN, openRegion, type Region } from './database/region.ts'

/** Makes targets of several workstations on one new place. */
type Place = (writer: string) => ExchangeTarget

const made: string[] = []
/** Takes seconds to start: one for all tests, emptied for each. */
let region: Region | null = null
afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })))
  await region?.close()
})

/** A database has one event a number, so it refuses the second history; the others have room for both. */
const ONE_HISTORY = 'PostgreSQL in WebAssembly'

const places: Readonly<Record<string, () => Promise<Place>>> = {
  memory: async () => {
    const place = createMemoryPlace()
    return () => createMemoryTarget(place, { nowMs: () => 1_000 })
  },
  'folder on a disk in memory': async () => {
    const disk = createMemoryDisk()
    await disk.makeFolder('/share')
    return (writer) => createFolderTarget(disk, '/share', writer)
  },
  'folder on a real disk': async () => {
    const share = await mkdtemp(join(tmpdir(), 'share-'))
    made.push(share)
    return (writer) => createFolderTarget(nodeFileSystem, share, writer)
  },
  [ONE_HISTORY]: async () => {
    region ??= await openRegion()
    await region.empty()
    const { as } = region
    return () => createDatabaseTarget(as(OFFICE_LOGIN))
  },
}

async function someEvents(count: number): Promise<readonly SealedEnvelope[]> {
  const { journal } = await openDesk()
  for (let n = 1; n <= count; n += 1) await note(journal, 'c1', `запись ${n}`)
  return journal.since(journal.node, 1)
}

const signOf = (node: string, at = 5): Sign => ({
  node,
  mark: 'К1',
  name: { kk: '1-терезе', ru: 'окно 1' },
  office: null,
  at,
  program: '0.1.0',
  vector: { [node]: 3 },
  unreadable: {},
})

describe.each(Object.entries(places))('target: %s', (_name, makePlace) => {
  it('is empty at first', async () => {
    const target = (await makePlace())('pc-a')
    expect(await target.holdings()).toEqual([])
    expect(await target.signs()).toEqual([])
  })

  it('gives back to the letter what somebody else wrote, and says what it is by its name', async () => {
    const place = await makePlace()
    const events = await someEvents(3)
    await place('pc-a').write(events)
    const [run, ...others] = await place('pc-b').holdings()
    expect(others).toEqual([])
    expect(run).toMatchObject({ node: events[0]?.node, first: 1, last: 3, hash: events[2]?.seal.slice(9) })
    const read = run && (await place('pc-b').read(run))
    expect(read).toEqual(events)
    expect(JSON.stringify(read)).toBe(JSON.stringify(events))
  })

  it('takes the same events again without having them twice', async () => {
    const place = await makePlace()
    const events = await someEvents(2)
    await place('pc-a').write(events)
    await place('pc-a').write(events)
    expect(await place('pc-a').holdings()).toHaveLength(1)
  })

  it('writes nothing for no events', async () => {
    const target = (await makePlace())('pc-a')
    await target.write([])
    expect(await target.holdings()).toEqual([])
  })

  it('says of what is gone that it is not whole', async () => {
    const target = (await makePlace())('pc-a')
    const run = { node: 'pc-a', first: 1, last: 2, hash: '0'.repeat(32), place: 'pc-a/nothing' }
    expect(await target.read(run)).toBeNull()
  })

  it('keeps the last sign of life of each workstation, with the time of its own clock', async () => {
    const place = await makePlace()
    await place('pc-a').leaveSign(signOf('pc-a', 1))
    await place('pc-a').leaveSign(signOf('pc-a', 2))
    await place('pc-b').leaveSign(signOf('pc-b'))
    const signs = await place('pc-c').signs()
    expect(signs.map(({ sign }) => sign).toSorted((a, b) => (a.node < b.node ? -1 : 1))).toEqual([
      signOf('pc-a', 2),
      signOf('pc-b'),
    ])
    expect(signs.every(({ storedAt }) => typeof storedAt === 'number')).toBe(true)
  })
})

const withRoom = Object.entries(places).filter(([name]) => name !== ONE_HISTORY)

describe.each(withRoom)('target with room for two histories: %s', (_name, makePlace) => {
  it('keeps both of two different histories of one node', async () => {
    const place = await makePlace()
    const [one] = await someEvents(1)
    const [other] = await someEvents(1)
    if (!one || !other) throw new Error('no events')
    const copied = { ...other, node: one.node }
    await place(one.node).write([one])
    await place(one.node).write([copied])
    const runs = await place('pc-b').holdings()
    expect(new Set(runs.map(({ hash }) => hash)).size).toBe(2)
    const read = await Promise.all(runs.map((run) => place('pc-b').read(run)))
    expect(read.flat()).toEqual(expect.arrayContaining([one, copied]))
  })
})

it('a database refuses the second history, says from which number on, and keeps the first', async () => {
  const place = await places[ONE_HISTORY]?.()
  if (!place) throw new Error('no database')
  const events = await someEvents(3)
  const others = await someEvents(3)
  const node = events[0]?.node ?? ''
  await place(node).write(events.slice(0, 2))
  const copied = others.slice(1).map((event) => ({ ...event, node }))
  await expect(place(node).write(copied)).rejects.toThrow(new ForkedThere(node, 2))
  expect(await place('pc-b').holdings()).toMatchObject([
    { first: 1, last: 2, hash: events[1]?.seal.slice(9) },
  ])
})
