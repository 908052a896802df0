import { createHash } from 'node:crypto'
import { basename } from 'node:path'

import { describe, expect, it } from 'vitest'

import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import {
  createMemoryAttachmentFiles,
  type AttachmentStep,
  type MemoryAttachmentFiles,
} from '../../../electron/attachments/memoryAttachmentFiles.ts'
import { takeFile, type Taking } from '../../../electron/attachments/takeFile.ts'

const CONTENT = Buffer.from('Справка о составе семьи, 3 листа')
const HASH = createHash('sha256').update(CONTENT).digest('hex')
const MEGABYTE = 1024 * 1024

const broken = (code: string): Error => Object.assign(new Error(code), { code })

const TAKING: Taking = { limitBytes: MEGABYTE, onProgress: () => undefined, isCancelled: () => false }

/** A stick with one file on it, apart from the register's own disk. */
function aStick(bytes = CONTENT): MemoryAttachmentFiles {
  const stick = createMemoryAttachmentFiles()
  stick.put('/stick/scan.txt', bytes)
  return stick
}

const take = (disk: MemoryAttachmentFiles, taking: Partial<Taking> = {}, stick = aStick()) =>
  takeFile(createAttachmentStore('/data', disk), '/stick/scan.txt', { ...TAKING, ...taking }, stick)

/** Contents under the name of a hash, and whether each is what its name says. */
function truthOf(disk: MemoryAttachmentFiles): readonly boolean[] {
  return [...disk.names]
    .filter(([path]) => /^[0-9a-f]{64}$/.test(basename(path)))
    .map(([path, { bytes }]) => createHash('sha256').update(bytes).digest('hex') === basename(path))
}

describe('a power cut', () => {
  it.each(['lost', 'kept'] as const)('after the answer takes nothing (names %s)', async (unsafeNames) => {
    const disk = createMemoryAttachmentFiles()
    expect(await take(disk)).toMatchObject({ ok: true, value: { hash: HASH, size: CONTENT.length } })
    expect(truthOf(disk.afterPowerCut(unsafeNames))).toEqual([true])
  })

  it.each(['lost', 'kept'] as const)(
    'at any step leaves no content that is not what its name says (names %s)',
    async (unsafeNames) => {
      const whole = createMemoryAttachmentFiles()
      await take(whole)
      expect(whole.steps.length).toBeGreaterThan(8)
      for (let cutAt = 1; cutAt <= whole.steps.length; cutAt += 1) {
        const disk = createMemoryAttachmentFiles()
        disk.hook = () => {
          if (disk.steps.length >= cutAt) throw broken('EIO')
        }
        expect(await take(disk)).toMatchObject({ ok: false })
        const after = disk.afterPowerCut(unsafeNames)
        expect(truthOf(after)).not.toContain(false)
        expect(await take(after)).toMatchObject({ ok: true })
        expect(truthOf(after.afterPowerCut('lost'))).toEqual([true])
      }
    },
  )

  it('would leave a lie without the flush before the rename: this test can fail', async () => {
    const disk = createMemoryAttachmentFiles()
    const { create } = disk
    disk.create = async (path) => ({ ...(await create(path)), flush: async () => undefined })
    await take(disk)
    expect(truthOf(disk.afterPowerCut('kept'))).toEqual([false])
  })
})

describe('a disk that refuses', () => {
  const failures: readonly (readonly [string, AttachmentStep, string])[] = [
    ['ENOSPC', 'write', 'storage-full'],
    ['ENOSPC', 'flush', 'storage-full'],
    ['EDQUOT', 'create', 'storage-full'],
    ['EROFS', 'create', 'storage-read-only'],
    ['EACCES', 'create', 'storage-read-only'],
    ['EPERM', 'rename', 'storage-locked'],
    ['EBUSY', 'rename', 'storage-locked'],
    ['EIO', 'flushFolder', 'storage-failed'],
  ]

  it.each(failures)('%s at %s is %s; nothing is left, and the next try works', async (code, at, expected) => {
    const disk = createMemoryAttachmentFiles()
    disk.hook = (step) => {
      if (step === at) throw broken(code)
    }
    expect(await take(disk)).toMatchObject({ ok: false, error: { code: expected } })
    expect([...disk.names.keys()].filter((path) => path.endsWith('.part'))).toEqual([])
    disk.hook = () => undefined
    expect(await take(disk)).toMatchObject({ ok: true })
  })

  it('that holds the file for a moment is waited for', async () => {
    const disk = createMemoryAttachmentFiles()
    let held = 3
    disk.hook = (step) => {
      if (step === 'rename' && held-- > 0) throw broken('EPERM')
    }
    expect(await take(disk)).toMatchObject({ ok: true })
    expect(truthOf(disk)).toEqual([true])
  })

  it('after the folder could not be flushed the next try flushes it before it says yes', async () => {
    const disk = createMemoryAttachmentFiles()
    let renamed = false
    disk.hook = (step) => {
      if (step === 'rename') renamed = true
      else if (step === 'flushFolder' && renamed) throw broken('EIO')
    }
    expect(await take(disk)).toMatchObject({ ok: false })
    disk.hook = () => undefined
    await take(disk)
    expect(truthOf(disk.afterPowerCut('lost'))).toEqual([true])
  })
})

describe('a source that will not do', () => {
  it('is told apart from the own disk when it breaks off', async () => {
    const stick = aStick()
    const { openForReading } = stick
    stick.openForReading = async (path) => {
      const file = await openForReading(path)
      return file && { ...file, read: async () => Promise.reject(broken('EIO')) }
    }
    const disk = createMemoryAttachmentFiles()
    expect(await take(disk, {}, stick)).toMatchObject({ error: { code: 'source-unreadable' } })
    expect(disk.names.size).toBe(0)
  })

  it.each([
    ['is not there', async () => null],
    ['is a folder', async () => Promise.reject(broken('EISDIR'))],
    ['is held', async () => Promise.reject(broken('EBUSY'))],
  ])('that %s is said', async (_, openForReading) => {
    const stick = { ...aStick(), openForReading }
    expect(await take(createMemoryAttachmentFiles(), {}, stick)).toMatchObject({
      error: { code: 'source-unreadable' },
    })
  })

  it('without a byte is not taken', async () => {
    const disk = createMemoryAttachmentFiles()
    expect(await take(disk, {}, aStick(Buffer.alloc(0)))).toMatchObject({
      error: { code: 'attachment-empty' },
    })
    expect(disk.names.size).toBe(0)
  })

  it('is not read at all when it is too large, and exactly the limit is taken', async () => {
    const disk = createMemoryAttachmentFiles()
    const stick = aStick(Buffer.alloc(2 * MEGABYTE, 1))
    expect(await take(disk, { limitBytes: 2 * MEGABYTE - 1 }, stick)).toMatchObject({
      error: { code: 'attachment-too-large', params: { limitMb: 1 } },
    })
    expect(disk.steps).toEqual([])
    expect(await take(disk, { limitBytes: 2 * MEGABYTE }, stick)).toMatchObject({ ok: true })
  })

  it('that grows while it is read stops at the limit', async () => {
    const stick = aStick()
    const { openForReading } = stick
    stick.openForReading = async (path) => {
      const file = await openForReading(path)
      return file && { ...file, read: async (buffer) => buffer.fill(1).length }
    }
    const disk = createMemoryAttachmentFiles()
    expect(await take(disk, {}, stick)).toMatchObject({ error: { code: 'attachment-too-large' } })
    expect(disk.names.size).toBe(0)
  })

  it('is given up between two pieces when the operator says so', async () => {
    const disk = createMemoryAttachmentFiles()
    const seen: number[] = []
    const taking = {
      limitBytes: 8 * MEGABYTE,
      onProgress: (done: number) => void seen.push(done),
      isCancelled: () => seen.length === 2,
    }
    expect(await take(disk, taking, aStick(Buffer.alloc(4 * MEGABYTE, 1)))).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(seen).toEqual([MEGABYTE, 2 * MEGABYTE])
    expect(disk.names.size).toBe(0)
  })
})
