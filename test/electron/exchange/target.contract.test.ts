import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { ForkedThere } from '@shared/exchange/target.ts'

import { createDatabaseTarget } from '../../../electron/exchange/database/databaseTarget.ts'
import { createFolderTarget } from '../../../electron/exchange/folderTarget.ts'
import { createMemoryPlace, createMemoryTarget } from '../../../electron/exchange/memoryTarget.ts'
import { createFolderSeal } from '../../../electron/exchange/sealed/folderSeal.ts'
import { createMemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { OFFICE_LOGIN } from '../../support/centralDatabase.ts'
import { openRegion, type Region } from './database/region.ts'
import { OFFICE_KEY } from './sealed/officeKeys.ts'
import { itKeepsTheContract, someEvents, type Place } from './targetContract.ts'

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
  'sealed folder': async () => {
    const disk = createMemoryDisk()
    await disk.makeFolder('/share')
    return (writer) => createFolderTarget(disk, '/share', writer, createFolderSeal(OFFICE_KEY))
  },
  [ONE_HISTORY]: async () => {
    region ??= await openRegion()
    await region.empty()
    const { as } = region
    return () => createDatabaseTarget(as(OFFICE_LOGIN))
  },
}

describe.each(Object.entries(places))('target: %s', (_name, makePlace) => {
  itKeepsTheContract(makePlace)
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
