import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import type { ContentTarget } from '@shared/exchange/contentTarget.ts'

import { createFolderContents } from '../../../electron/exchange/folderContents.ts'
import { createMemoryContents, type ContentPlace } from '../../../electron/exchange/memoryContents.ts'
import { createMemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'

/** Makes targets of several workstations on one new place. */
type Place = (writer: string) => ContentTarget

const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))))

const places: Readonly<Record<string, () => Promise<Place>>> = {
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
}

const ONE = 'a'.repeat(64)
const OTHER = `ab${'0'.repeat(62)}`
const bytesOf = (text: string): Uint8Array => Buffer.from(text)

describe.each(Object.entries(places))('contents: %s', (_name, makePlace) => {
  it('has nothing at first', async () => {
    const target = (await makePlace())('pc-a')
    expect(await target.pieces(new Set([ONE]))).toEqual([])
  })

  it('gives back to the byte what somebody else wrote, and says what it is by its name', async () => {
    const place = await makePlace()
    const bytes = Buffer.from([0, 10, 13, 255, 0, 127])
    await place('pc-a').write({ hash: ONE, index: 2, count: 3 }, bytes)
    const [piece, ...others] = await place('pc-b').pieces(new Set([ONE]))
    expect(others).toEqual([])
    expect(piece).toMatchObject({ hash: ONE, index: 2, count: 3 })
    const read = piece && (await place('pc-b').read(piece))
    expect(read && [...read]).toEqual([...bytes])
  })

  it('tells only of the contents it was asked for', async () => {
    const place = await makePlace()
    for (const hash of [ONE, OTHER]) await place('pc-a').write({ hash, index: 1, count: 1 }, bytesOf(hash))
    expect((await place('pc-a').pieces(new Set([OTHER]))).map(({ hash }) => hash)).toEqual([OTHER])
    expect(await place('pc-a').pieces(new Set())).toEqual([])
  })

  it('takes the same piece again without having it twice, and keeps those of two writers', async () => {
    const place = await makePlace()
    const piece = { hash: ONE, index: 1, count: 1 }
    await place('pc-a').write(piece, bytesOf('same'))
    await place('pc-a').write(piece, bytesOf('same'))
    expect(await place('pc-a').pieces(new Set([ONE]))).toHaveLength(1)
    await place('pc-b').write(piece, bytesOf('same'))
    expect(await place('pc-c').pieces(new Set([ONE]))).toHaveLength(2)
  })

  it('says of what is gone that it is not whole', async () => {
    const target = (await makePlace())('pc-a')
    await target.write({ hash: ONE, index: 1, count: 1 }, bytesOf('x'))
    const [piece] = await target.pieces(new Set([ONE]))
    if (!piece) throw new Error('no piece')
    expect(await target.read({ ...piece, place: piece.place.replace('pc-a', 'pc-x') })).toBeNull()
  })
})
