import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe } from 'vitest'

import { createDatabaseContents } from '../../../electron/exchange/database/databaseContents.ts'
import { createFolderContents } from '../../../electron/exchange/folderContents.ts'
import { createMemoryContents, type ContentPlace } from '../../../electron/exchange/memoryContents.ts'
import { createFolderSeal } from '../../../electron/exchange/sealed/folderSeal.ts'
import { createMemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { OFFICE_LOGIN } from '../../support/centralDatabase.ts'
import { itKeepsContents, type ContentPlaceMaker } from './contentContract.ts'
import { OFFICE_KEY } from './sealed/officeKeys.ts'
import { openRegion, type Region } from './database/region.ts'

const made: string[] = []
/** Takes seconds to start: one for all tests, emptied for each. */
let region: Region | null = null
afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })))
  await region?.close()
})

const DATABASE = 'PostgreSQL in WebAssembly'

const places: Readonly<Record<string, ContentPlaceMaker>> = {
  memory: async () => {
    const place: ContentPlace = new Map()
    return (writer) => createMemoryContents(place, writer)
  },
  'folder on a disk in memory': async () => {
    const disk = createMemoryDisk()
    await disk.makeFolder('/share')
    return (writer) => createFolderContents(disk, '/share', writer)
  },
  'folder on a real disk': async () => {
    const share = await mkdtemp(join(tmpdir(), 'share-'))
    made.push(share)
    return (writer) => createFolderContents(nodeFileSystem, share, writer)
  },
  'sealed folder': async () => {
    const disk = createMemoryDisk()
    await disk.makeFolder('/share')
    return (writer) => createFolderContents(disk, '/share', writer, createFolderSeal(OFFICE_KEY))
  },
  [DATABASE]: async () => {
    region ??= await openRegion()
    await region.empty()
    const { as } = region
    return () => createDatabaseContents(as(OFFICE_LOGIN))
  },
}

describe.each(Object.entries(places))('contents: %s', (name, makePlace) => {
  itKeepsContents(makePlace, { isPerWriter: name !== DATABASE })
})
