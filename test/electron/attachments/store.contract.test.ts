import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { nodeAttachmentFiles, type AttachmentFiles } from '../../../electron/attachments/attachmentFiles.ts'
import {
  attachmentFolders,
  chunksOf,
  createAttachmentStore,
  placeOf,
  type AttachmentStore,
} from '../../../electron/attachments/attachmentStore.ts'
import { createMemoryAttachmentFiles } from '../../../electron/attachments/memoryAttachmentFiles.ts'
import { sealedContents } from '../../../electron/keys/sealedContents.ts'
import { createSealing, KEY_BYTES } from '../../../electron/keys/sealing.ts'
import { storeContents } from '../../../electron/attachments/storeContents.ts'

/** A disk and a way past the store to what lies on it. */
type Disk = {
  readonly data: string
  readonly files: AttachmentFiles
  put(path: string, bytes: Buffer): Promise<void>
  bytesAt(path: string): Promise<Buffer>
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

async function take(
  store: AttachmentStore,
  text: string,
  pieces = 3,
): Promise<{ hash: string; size: number }> {
  const incoming = await store.begin()
  const bytes = Buffer.from(text)
  const length = Math.max(1, Math.ceil(bytes.length / pieces))
  for (let at = 0; at < bytes.length; at += length) await incoming.write(bytes.subarray(at, at + length))
  const { hash, size } = await incoming.finish()
  return { hash, size }
}

async function read(store: AttachmentStore, hash: string): Promise<string | null> {
  const file = await store.open(hash)
  if (!file) return null
  const pieces: Buffer[] = []
  for await (const piece of chunksOf(file)) pieces.push(Buffer.from(piece))
  await file.close()
  return Buffer.concat(pieces).toString()
}

const folders: string[] = []

const disks: Readonly<Record<string, () => Promise<Disk>>> = {
  'in memory': async () => {
    const files = createMemoryAttachmentFiles()
    return {
      data: '/data',
      files,
      put: async (path, bytes) => files.put(path, bytes),
      bytesAt: async (path) => files.names.get(path)?.bytes ?? Buffer.alloc(0),
    }
  },
  'in memory, sealed': async () => {
    const sealing = createSealing()
    sealing.use(Buffer.alloc(KEY_BYTES, 3), true)
    const raw = createMemoryAttachmentFiles()
    const files = sealedContents(raw, sealing)
    return {
      data: '/data',
      files,
      put: async (path, bytes) => raw.put(path, bytes),
      bytesAt: async (path) => {
        const file = await files.openForReading(path)
        const bytes = Buffer.alloc(file?.size ?? 0)
        await file?.read(bytes, 0)
        return bytes
      },
    }
  },
  real: async () => {
    const data = await mkdtemp(join(tmpdir(), 'attachments-'))
    folders.push(data)
    return {
      data,
      files: nodeAttachmentFiles,
      put: async (path, bytes) => {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, bytes)
      },
      bytesAt: (path) => readFile(path),
    }
  },
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

describe.each(Object.entries(disks))('the store of attachments, disk %s', (_, makeDisk) => {
  let disk: Disk
  let store: AttachmentStore
  const place = (hash: string): string => placeOf(attachmentFolders(disk.data).root, hash)

  beforeAll(async () => {
    disk = await makeDisk()
    store = createAttachmentStore(disk.data, disk.files)
  })

  it('keeps a content under its hash and gives it back', async () => {
    const { hash, size } = await take(store, 'Қоса берілген құжат')
    expect(hash).toBe(hashOf('Қоса берілген құжат'))
    expect(size).toBe(Buffer.byteLength('Қоса берілген құжат'))
    expect(place(hash)).toBe(join(disk.data, 'attachments', hash.slice(0, 2), hash))
    expect(await read(store, hash)).toBe('Қоса берілген құжат')
    expect(await store.check(hash)).toBe('whole')
  })

  it('keeps the same content once, also when it comes twice at the same time', async () => {
    const before = (await storeContents(disk.data, disk.files)).hashes.length
    const [first, second] = await Promise.all([take(store, 'twice'), take(store, 'twice', 1)])
    await take(store, 'twice', 5)
    expect(first).toEqual(second)
    expect(await storeContents(disk.data, disk.files)).toMatchObject({ setAside: 0, unfinished: 0 })
    expect((await storeContents(disk.data, disk.files)).hashes).toHaveLength(before + 1)
  })

  it('says what is missing, and does not make a file of it', async () => {
    const hash = hashOf('never stored')
    expect(await store.check(hash)).toBe('missing')
    expect(await store.open(hash)).toBeNull()
    expect((await storeContents(disk.data, disk.files)).hashes).not.toContain(hash)
  })

  it('says what was changed, to the last byte, and the same size hides nothing', async () => {
    const { hash } = await take(store, 'as it was')
    await disk.put(place(hash), Buffer.from('as it waS'))
    expect(await store.check(hash)).toBe('changed')
    await disk.put(place(hash), Buffer.alloc(0))
    expect(await store.check(hash)).toBe('changed')
  })

  it('sets a damaged content aside when the true one comes again, and deletes neither', async () => {
    const { hash } = await take(store, 'true')
    await disk.put(place(hash), Buffer.from('damaged'))
    const before = (await storeContents(disk.data, disk.files)).setAside
    await take(store, 'true')
    expect(await store.check(hash)).toBe('whole')
    expect((await storeContents(disk.data, disk.files)).setAside).toBe(before + 1)
    const aside = (await disk.files.list(dirname(place(hash)))).find((name) =>
      name.startsWith(`${hash}.changed-`),
    )
    expect((await disk.bytesAt(join(dirname(place(hash)), aside ?? ''))).toString()).toBe('damaged')
  })

  it('leaves nothing of what was given up', async () => {
    const incoming = await store.begin()
    await incoming.write(Buffer.from('half'))
    expect((await storeContents(disk.data, disk.files)).unfinished).toBe(1)
    await incoming.abandon()
    await incoming.abandon()
    expect((await storeContents(disk.data, disk.files)).unfinished).toBe(0)
  })

  it('keeps the beginning of a content, from which its kind is told', async () => {
    const incoming = await store.begin()
    for (const letter of ['a', 'b', 'c']) await incoming.write(Buffer.alloc(40_000, letter))
    const { head } = await incoming.finish()
    expect(head).toHaveLength(65_536)
    expect(head.subarray(39_999, 40_001).toString()).toBe('ab')
  })

  it('clears at the start what a crash left half written, and only that', async () => {
    const { hash } = await take(store, 'kept')
    const incoming = await store.begin()
    await incoming.write(Buffer.from('half'))
    await disk.put(join(attachmentFolders(disk.data).incoming, 'somebody.txt'), Buffer.from('not ours'))
    await createAttachmentStore(disk.data, disk.files).clearUnfinished()
    expect(await store.check(hash)).toBe('whole')
    expect(await disk.files.list(attachmentFolders(disk.data).incoming)).toEqual(['somebody.txt'])
  })
})
