import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import { storeContents } from '../../../electron/attachments/storeContents.ts'
import { takeFile, type Taking } from '../../../electron/attachments/takeFile.ts'
import { bundleProgram } from '../../support/bundleProgram.ts'

const MEGABYTE = 1024 * 1024
const ROUNDS = 12
const TAKING: Taking = { limitBytes: 500 * MEGABYTE, onProgress: () => undefined, isCancelled: () => false }

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a file of 200 MB', () => {
  const SIZE = 200 * MEGABYTE
  let path: string

  beforeAll(async () => {
    path = join(folder, 'large.pdf')
    const file = await open(path, 'w')
    // A hole: it reads as zeros and takes no room of the machine the tests run on.
    await file.truncate(SIZE)
    await file.close()
  })

  it('goes through without lying in memory, and tells how far it is', async () => {
    const store = createAttachmentStore(join(folder, 'large'))
    const before = process.memoryUsage().arrayBuffers
    let most = 0
    const told: number[] = []
    const onProgress = (done: number): void => {
      told.push(done)
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
    }
    const taken = await takeFile(store, path, { ...TAKING, onProgress })
    const expected = createHash('sha256')
    for (let n = 0; n < 200; n += 1) expected.update(Buffer.alloc(MEGABYTE))
    expect(taken).toMatchObject({ ok: true, value: { size: SIZE, hash: expected.digest('hex') } })
    expect(told).toHaveLength(200)
    expect(told.at(-1)).toBe(SIZE)
    expect(most).toBeLessThan(24 * MEGABYTE)
  }, 60_000)

  it('is given up in the middle without a trace', async () => {
    const data = join(folder, 'given-up')
    let done = 0
    const taking = {
      ...TAKING,
      onProgress: (bytes: number) => (done = bytes),
      isCancelled: () => done >= 50 * MEGABYTE,
    }
    expect(await takeFile(createAttachmentStore(data), path, taking)).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(await storeContents(data)).toEqual({ hashes: [], setAside: 0, unfinished: 0 })
  })
})

describe('what is no file', () => {
  it.each([
    ['a folder', (path: string) => mkdir(path)],
    ['a link to a folder', (path: string) => symlink(folder, path)],
    ['a link to nothing', (path: string) => symlink(join(folder, 'nothing'), path)],
    ['a device', (path: string) => symlink('/dev/zero', path)],
  ])('%s is refused', async (name, make) => {
    if (process.platform === 'win32') return
    const path = join(folder, name.replaceAll(' ', '-'))
    await make(path)
    const taken = await takeFile(createAttachmentStore(join(folder, 'none')), path, TAKING)
    expect(taken).toMatchObject({ ok: false, error: { code: 'source-unreadable' } })
  })

  it('a link to a file is the file', async () => {
    await writeFile(join(folder, 'paper.txt'), 'Өтініш')
    await symlink(join(folder, 'paper.txt'), join(folder, 'link.txt'))
    const taken = await takeFile(
      createAttachmentStore(join(folder, 'linked')),
      join(folder, 'link.txt'),
      TAKING,
    )
    expect(taken).toMatchObject({ ok: true, value: { name: 'link.txt', mediaType: 'text/plain' } })
  })
})

it('killed at any moment: what was acknowledged is there and whole, nothing is a lie', async () => {
  const takeIn = await bundleProgram('test/electron/attachments/takeIn.ts', join(folder, 'bundle'))
  const data = join(folder, 'killed')
  const acknowledged: string[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const child = spawn(process.execPath, [takeIn, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('\n').length > (round * 5) % 17) child.kill('SIGKILL')
    })
    await closed
    acknowledged.push(...said.split('\n').slice(0, -1))
  }
  const store = createAttachmentStore(data)
  const { hashes } = await storeContents(data)
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  expect(acknowledged.filter((hash) => !hashes.includes(hash))).toEqual([])
  for (const hash of hashes) expect(await store.check(hash)).toBe('whole')
  await store.clearUnfinished()
  expect((await storeContents(data)).unfinished).toBe(0)
}, 120_000)
