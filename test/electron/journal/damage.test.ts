import { describe, expect, it } from 'vitest'

import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import {
  areDesksSealed,
  contentOf,
  linesOf,
  MONTH_PATH,
  note,
  openDesk,
  quarantined,
  textsOf,
} from './desk.ts'

/** A file of single events and a group, as bytes. */
async function sampleFile(): Promise<{ readonly disk: MemoryDisk; readonly bytes: Buffer }> {
  const { journal, disk } = await openDesk()
  await note(journal, 'c1', 'a')
  await note(journal, 'c1', 'b', 'c')
  await note(journal, 'c2', 'd')
  return { disk, bytes: Buffer.from(contentOf(disk, MONTH_PATH)) }
}

const withFile = (disk: MemoryDisk, bytes: Buffer): MemoryDisk =>
  createMemoryDisk(new Map([...disk.content, [MONTH_PATH, Buffer.from(bytes)]]))

describe('a torn tail', () => {
  it('at every byte of the last line is set aside and cut off; what was acknowledged stays', async () => {
    const { disk, bytes } = await sampleFile()
    const start = bytes.lastIndexOf('\n', bytes.length - 2) + 1
    for (let length = start + 1; length < bytes.length - 1; length += 1) {
      const { journal, disk: torn, sink } = await openDesk(withFile(disk, bytes.subarray(0, length)))
      expect(textsOf(sink.events)).toEqual(['a', 'b', 'c'])
      const { damages } = await journal.loaded
      expect(damages).toMatchObject([{ kind: 'torn', offset: start, length: length - start }])
      const [copy = ''] = quarantined(torn)
      expect(contentOf(torn, copy).equals(bytes.subarray(start, length))).toBe(true)
      await note(journal, 'c3', 'next')
      const again = await openDesk(torn)
      expect(textsOf(again.sink.events)).toEqual(['a', 'b', 'c', 'next'])
      expect((await again.journal.loaded).damages).toEqual([])
    }
  })

  it('that lacks nothing but its line end is a whole event', async () => {
    const { disk, bytes } = await sampleFile()
    const { journal, disk: torn, sink } = await openDesk(withFile(disk, bytes.subarray(0, -1)))
    expect(textsOf(sink.events)).toEqual(['a', 'b', 'c', 'd'])
    expect((await journal.loaded).damages).toEqual([])
    await note(journal, 'c3', 'next')
    expect(linesOf(torn, MONTH_PATH)).toHaveLength(5)
    expect(textsOf((await openDesk(torn)).sink.events)).toEqual(['a', 'b', 'c', 'd', 'next'])
  })

  it('takes the whole group with it', async () => {
    const { disk, bytes } = await sampleFile()
    const ends = [...bytes.toString('latin1').matchAll(/\n/g)].map(({ index }) => index)
    const [a = 0, b = 0, c = 0] = ends
    for (let length = a + 2; length < c; length += 7) {
      const { journal, sink } = await openDesk(withFile(disk, bytes.subarray(0, length)))
      expect(textsOf(sink.events), `cut at ${length}, group ${a}…${b}…${c}`).toEqual(['a'])
      expect((await journal.loaded).damages).toMatchObject([{ kind: 'torn', offset: a + 1 }])
    }
  })

  it('of zeros, which a power cut leaves behind, is torn even with a line end', async () => {
    const { disk, bytes } = await sampleFile()
    const torn = Buffer.concat([bytes, Buffer.alloc(300), Buffer.from('\n')])
    const { journal, disk: after, sink } = await openDesk(withFile(disk, torn))
    expect(textsOf(sink.events)).toEqual(['a', 'b', 'c', 'd'])
    expect((await journal.loaded).damages).toMatchObject([{ kind: 'torn', offset: bytes.length }])
    expect(contentOf(after, MONTH_PATH).equals(bytes)).toBe(true)
  })

  it('is cut off only after its copy is flushed', async () => {
    const { disk, bytes } = await sampleFile()
    const torn = withFile(disk, bytes.subarray(0, -20))
    await openDesk(torn)
    const [copy = ''] = quarantined(torn)
    const flushed = torn.steps.indexOf(`flush ${copy}`)
    expect(flushed).toBeGreaterThan(0)
    expect(torn.steps.indexOf(`truncate ${MONTH_PATH}`)).toBeGreaterThan(flushed)
  })

  it('stays where it is while it cannot be copied, and nothing is written behind it', async () => {
    const { disk, bytes } = await sampleFile()
    const torn = withFile(disk, bytes.subarray(0, -20))
    torn.hook = (step, path) => {
      if (step === 'write' && path.includes('quarantine'))
        throw Object.assign(new Error(), { code: 'ENOSPC' })
    }
    const { journal, sink } = await openDesk(torn)
    expect(textsOf(sink.events)).toEqual(['a', 'b', 'c'])
    await expect(note(journal, 'c3', 'next')).rejects.toThrow('storage-full')
    expect(contentOf(torn, MONTH_PATH).equals(bytes.subarray(0, -20))).toBe(true)
    torn.hook = () => undefined
    await note(journal, 'c3', 'next')
    expect(quarantined(torn)).toHaveLength(1)
    expect(textsOf((await openDesk(torn)).sink.events)).toEqual(['a', 'b', 'c', 'next'])
  })
})

describe('invariant 9: a damaged line', () => {
  it('a flipped byte at any position costs at most its own line, is reported, and the file is left as it is', async () => {
    const { disk, bytes } = await sampleFile()
    const lineAt = (position: number): number =>
      bytes.subarray(0, position).toString('latin1').split('\n').length - 1
    const texts = ['a', 'b', 'c', 'd']
    for (let position = 0; position < bytes.length - 1; position += 1) {
      for (const value of [(bytes[position] ?? 0) ^ 0x10, 0x0a]) {
        const flipped = Buffer.from(bytes)
        flipped[position] = value
        const { journal, disk: after, sink } = await openDesk(withFile(disk, flipped))
        const isLineEnd = bytes[position] === 0x0a
        if (isLineEnd && value === 0x0a) continue
        const left = isLineEnd ? texts : texts.filter((_, line) => line !== lineAt(position))
        expect(textsOf(sink.events), `byte ${position}`).toEqual(left)
        const { damages } = await journal.loaded
        expect(damages.length, `byte ${position}`).toBeGreaterThan(0)
        expect(damages.every(({ kind }) => kind === 'damaged')).toBe(true)
        expect(contentOf(after, MONTH_PATH).equals(flipped)).toBe(true)
        expect(quarantined(after)).toHaveLength(damages.length)
      }
    }
  })

  it.skipIf(areDesksSealed())(
    'says whose event it was and which number it held, as far as that can be read',
    async () => {
      const { disk, bytes } = await sampleFile()
      const flipped = Buffer.from(bytes.toString('utf8').replace('"text":"b"', '"number":"К1-26-0007"'))
      const { journal } = await openDesk(withFile(disk, flipped))
      expect((await journal.loaded).damages).toMatchObject([
        { kind: 'damaged', file: '2026-11.ndjson', node: journal.node, seq: 2, number: 'К1-26-0007' },
      ])
    },
  )

  it('keeps its number when it was the newest: the number must not come to mean something else', async () => {
    const { disk, bytes } = await sampleFile()
    const flipped = Buffer.from(bytes)
    flipped[bytes.lastIndexOf('"d"') + 1] = 0x7a
    const { journal } = await openDesk(withFile(disk, flipped))
    const [next] = await note(journal, 'c3', 'next')
    expect(next?.seq).toBe(5)
    const unreadable = Buffer.from(bytes)
    unreadable[bytes.lastIndexOf('"node":') + 2] = 0x7a
    const [other] = await note((await openDesk(withFile(disk, unreadable))).journal, 'c3', 'next')
    expect(other?.seq).toBe(5)
  })

  it('is copied once, however often the journal is opened', async () => {
    const { disk, bytes } = await sampleFile()
    const flipped = Buffer.from(bytes)
    flipped[200] = 0x7a
    const damaged = withFile(disk, flipped)
    await openDesk(damaged)
    const files = damaged.content.size
    damaged.steps.length = 0
    await openDesk(damaged)
    expect(damaged.content.size).toBe(files)
    expect(damaged.steps.filter((step) => step.startsWith('write'))).toEqual([])
  })

  it.skipIf(areDesksSealed())('of a group costs only itself', async () => {
    const { disk, bytes } = await sampleFile()
    const flipped = Buffer.from(bytes)
    flipped[bytes.indexOf('"text":"c"') + 8] = 0x7a
    const end = bytes.indexOf('"text":"d"')
    const tail = bytes.lastIndexOf('\n', end) + 1
    const { sink } = await openDesk(withFile(disk, flipped.subarray(0, tail)))
    expect(textsOf(sink.events)).toEqual(['a', 'b'])
  })
})

it('duplicates of a line are ignored', async () => {
  const { disk, bytes } = await sampleFile()
  const { journal, sink } = await openDesk(withFile(disk, Buffer.concat([bytes, bytes])))
  expect(textsOf(sink.events)).toEqual(['a', 'b', 'c', 'd'])
  expect(await journal.loaded).toMatchObject({ events: 4, damages: [], forks: [] })
})
