import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createMemoryAttachmentFiles } from '../../../electron/attachments/memoryAttachmentFiles.ts'
import { sealedContents } from '../../../electron/keys/sealedContents.ts'
import { FRAME_BYTES, HEADER_BYTES, NotAsSealed } from '../../../electron/keys/sealedFrames.ts'
import { createSealing, KEY_BYTES } from '../../../electron/keys/sealing.ts'

const PATH = '/data/attachments/x'

function disks() {
  const sealing = createSealing()
  sealing.use(Buffer.alloc(KEY_BYTES, 5), true)
  const raw = createMemoryAttachmentFiles()
  return { raw, sealing, files: sealedContents(raw, sealing) }
}

async function write(files: ReturnType<typeof disks>['files'], bytes: Buffer, piece: number): Promise<void> {
  const file = await files.create(PATH)
  for (let at = 0; at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece)
    expect(await file.write(part, at)).toBe(part.length)
  }
  await file.flush()
  await file.close()
}

async function readPart(
  files: Pick<ReturnType<typeof disks>['files'], 'openForReading'>,
  at: number,
  length: number,
): Promise<Buffer> {
  const file = await files.openForReading(PATH)
  if (!file) throw new Error('no file')
  const buffer = Buffer.alloc(length)
  const came = await file.read(buffer, at)
  await file.close()
  return buffer.subarray(0, came)
}

const filled = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, n) => (n * 31 + (n >> 8)) % 251))

const SIZES = [0, 1, 100, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES, 3 * FRAME_BYTES + 7]

describe('a sealed content', () => {
  it('of any length, written in any pieces, reads the same from any place', async () => {
    const cases = fc.record({
      size: fc.constantFrom(...SIZES),
      piece: fc.integer({ min: 900, max: 2 * FRAME_BYTES }),
      at: fc.nat({ max: 3 * FRAME_BYTES + 7 }),
      length: fc.nat({ max: 2 * FRAME_BYTES }),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ size, piece, at, length }) => {
        const { files, raw } = disks()
        const bytes = filled(size)
        await write(files, bytes, piece)
        const file = await files.openForReading(PATH)
        expect(file?.size).toBe(size)
        expect((await readPart(files, at, length)).equals(bytes.subarray(at, at + length))).toBe(true)
        if (size >= 100) expect(raw.names.get(PATH)?.bytes.includes(bytes.subarray(0, 100))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('is told from one that was cut off, at the end of a frame too', async () => {
    const { files, raw } = disks()
    await write(files, filled(3 * FRAME_BYTES + 7), FRAME_BYTES)
    const stored = raw.names.get(PATH)?.bytes ?? Buffer.alloc(0)
    const frame = FRAME_BYTES + 16
    for (const length of [HEADER_BYTES, HEADER_BYTES + frame, HEADER_BYTES + 3 * frame, stored.length - 1]) {
      raw.put(PATH, Buffer.from(stored.subarray(0, length)))
      await expect(readPart(files, 0, 4 * FRAME_BYTES), `cut at ${length}`).rejects.toThrow(NotAsSealed)
    }
  })

  it('is told from one that was changed, or whose frames changed places', async () => {
    const { files, raw } = disks()
    await write(files, filled(2 * FRAME_BYTES + 7), FRAME_BYTES)
    const stored = raw.names.get(PATH)?.bytes ?? Buffer.alloc(0)
    for (const place of [10, HEADER_BYTES, HEADER_BYTES + FRAME_BYTES, stored.length - 1]) {
      const changed = Buffer.from(stored)
      changed[place] = (changed[place] ?? 0) ^ 1
      raw.put(PATH, changed)
      await expect(readPart(files, 0, 3 * FRAME_BYTES), `byte ${place}`).rejects.toThrow(NotAsSealed)
    }
    const frame = FRAME_BYTES + 16
    const [head, one, two] = [0, HEADER_BYTES, HEADER_BYTES + frame].map((at, n) =>
      stored.subarray(at, n === 0 ? HEADER_BYTES : at + frame),
    )
    const swapped = [head, two, one, stored.subarray(HEADER_BYTES + 2 * frame)]
    raw.put(PATH, Buffer.concat(swapped.filter((part) => part !== undefined)))
    await expect(readPart(files, 0, FRAME_BYTES)).rejects.toThrow(NotAsSealed)
  })

  it('stays closed without the key, and plain ones beside it stay readable', async () => {
    const { files, raw, sealing } = disks()
    await write(files, filled(100), 100)
    await expect(readPart(sealedContents(raw, createSealing()), 0, 10)).rejects.toMatchObject({
      code: 'ENOKEY',
    })
    raw.put(PATH, Buffer.from('plain'))
    expect((await readPart(files, 0, 10)).toString()).toBe('plain')
    sealing.use(Buffer.alloc(KEY_BYTES, 6), true)
    await expect(readPart(files, 0, 10)).resolves.toHaveLength(5)
  })
})
