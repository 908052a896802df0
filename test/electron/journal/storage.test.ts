import { describe, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import type { EventData } from '@shared/journal/envelope.ts'

import { JournalUnavailable } from '../../../electron/journal/journal.ts'
import { createMemoryDisk, type DiskStep } from '../../../electron/platform/memoryFileSystem.ts'
import {
  contentOf,
  MONTH_PATH,
  NOON_MS,
  note,
  noted,
  OFFICE_PATH,
  openDesk,
  testClock,
  textsOf,
  valueOf,
} from './desk.ts'

const broken = (code: string) => Object.assign(new Error(code), { code })

describe('a disk that refuses', () => {
  const failures: readonly (readonly [string, DiskStep, string])[] = [
    ['ENOSPC', 'write', 'storage-full'],
    ['EDQUOT', 'write', 'storage-full'],
    ['ENOSPC', 'flush', 'storage-full'],
    ['EROFS', 'open', 'storage-read-only'],
    ['EACCES', 'open', 'storage-read-only'],
    ['EBUSY', 'write', 'storage-locked'],
    ['EPERM', 'open', 'storage-locked'],
    ['EIO', 'write', 'storage-failed'],
    ['EIO', 'flush', 'storage-failed'],
  ]

  it.each(failures)(
    '%s at %s is %s; nothing changed, and the next append works',
    async (code, at, expected) => {
      const { journal, disk, sink, changes } = await openDesk()
      await note(journal, 'c1', 'a')
      const before = contentOf(disk, MONTH_PATH)
      // A new month begins, so that a file must be opened.
      disk.hook = (step, path) => {
        if (step === at && !path.includes('quarantine')) throw broken(code)
      }
      const refused = await journal.append('directory', 'op-1', () => ok([noted('b'), noted('c')]))
      expect(refused).toMatchObject({ ok: false, error: { code: expected } })
      expect(textsOf(sink.events)).toEqual(['a'])
      expect(changes).toHaveLength(1)
      disk.hook = () => undefined
      const stored = await note(journal, 'directory', 'd')
      expect(stored.map(({ seq }) => seq)).toEqual([2])
      expect(contentOf(disk, MONTH_PATH).equals(before)).toBe(true)
      const again = await openDesk(disk)
      expect(textsOf(again.sink.events)).toEqual(['a', 'd'])
      expect((await again.journal.loaded).damages).toEqual([])
    },
  )

  it('that takes half a line is brought back to the last whole one', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    const before = contentOf(disk, MONTH_PATH)
    let writes = 0
    disk.hook = (step) => {
      if (step !== 'write') return undefined
      writes += 1
      if (writes === 1) return 50
      throw broken('ENOSPC')
    }
    await expect(note(journal, 'c1', 'b')).rejects.toThrow('storage-full')
    expect(contentOf(disk, MONTH_PATH).equals(before)).toBe(true)
  })

  it('that does not even shorten the file is mended before the next write', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    disk.hook = (step) => {
      if (step === 'flush' || step === 'truncate') throw broken('EIO')
    }
    await expect(note(journal, 'c1', 'lost')).rejects.toThrow('storage-failed')
    await expect(note(journal, 'c1', 'lost too')).rejects.toThrow('storage-failed')
    disk.hook = () => undefined
    await note(journal, 'c1', 'b')
    expect(textsOf((await openDesk(disk)).sink.events)).toEqual(['a', 'b'])
  })

  it('that writes in pieces is given the rest', async () => {
    const { journal, disk } = await openDesk()
    disk.hook = (step) => (step === 'write' ? 7 : undefined)
    await note(journal, 'c1', 'a', 'b')
    expect(textsOf((await openDesk(disk)).sink.events)).toEqual(['a', 'b'])
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'lets go of the file after a while (%s): the clerk sees nothing',
    async (code) => {
      const { journal, disk, sink } = await openDesk()
      let tries = 0
      disk.hook = (step) => {
        if (step === 'open' && (tries += 1) <= 3) throw broken(code)
      }
      await note(journal, 'c1', 'a')
      expect(tries).toBe(4)
      expect(textsOf(sink.events)).toEqual(['a'])
    },
  )

  it('a file another program has changed is not written to', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    disk.content.set(MONTH_PATH, Buffer.concat([contentOf(disk, MONTH_PATH), Buffer.from('foreign\n')]))
    await expect(note(journal, 'c1', 'b')).rejects.toThrow('storage-failed')
    expect(contentOf(disk, MONTH_PATH).toString('utf8')).toMatch(/foreign\n$/)
  })

  it('a file that cannot be read stops all writing: it holds numbers nobody knows', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    disk.hook = (step, path) => {
      if (step === 'read' && path === MONTH_PATH) throw broken('EBUSY')
    }
    const locked = await openDesk(disk)
    expect((await locked.journal.loaded).unreadable).toMatchObject([
      { file: '2026-11.ndjson', error: { code: 'storage-locked' } },
    ])
    disk.hook = () => undefined
    await expect(note(locked.journal, 'directory', 'b')).rejects.toThrow('storage-locked')
    expect(disk.content.has(OFFICE_PATH)).toBe(false)
  })

  it('an office file that cannot be read is no first run', async () => {
    const disk = createMemoryDisk()
    await openDesk(disk)
    disk.hook = (step, path) => {
      if (step === 'read' && path === OFFICE_PATH) throw broken('EIO')
    }
    const { journal } = await openDesk(disk)
    await expect(journal.officeLoaded).rejects.toBeInstanceOf(JournalUnavailable)
  })
})

describe('opening', () => {
  it('is refused while another process has the folder', async () => {
    const refused = openDesk(createMemoryDisk(), { lock: async () => null })
    await expect(refused).rejects.toMatchObject({ failure: { code: 'storage-locked' } })
  })

  it('on a read-only disk without an identity is refused with a code', async () => {
    const disk = createMemoryDisk()
    disk.hook = (step) => {
      if (step === 'replace') throw broken('EROFS')
    }
    await expect(openDesk(disk)).rejects.toMatchObject({ failure: { code: 'storage-read-only' } })
  })

  it('does not replace an identity it cannot read', async () => {
    const { journal, disk } = await openDesk()
    expect((await openDesk(disk)).journal.node).toBe(journal.node)
    disk.content.set('/data/node.json', Buffer.from('{"node":'))
    await expect(openDesk(disk)).rejects.toBeInstanceOf(JournalUnavailable)
    expect(contentOf(disk, '/data/node.json').toString()).toBe('{"node":')
  })

  it('tells how far it is, up to 1, and knows the office before the months', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'complaint')
    await note(journal, 'directory', 'provider')
    const shares: number[] = []
    const again = await openDesk(disk, { onProgress: (share) => shares.push(share) })
    expect(again.sink.events.map(({ stream }) => stream)).toEqual(['directory', 'c1'])
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

it('what a failed write left in one file is taken out before another file is written: it would claim the same number', async () => {
  const { journal, disk } = await openDesk()
  await note(journal, 'c1', 'a')
  disk.hook = (step, path) => {
    if ((step === 'flush' || step === 'truncate') && path === MONTH_PATH)
      throw Object.assign(new Error(), { code: 'EIO' })
  }
  await expect(note(journal, 'c1', 'never said to be saved')).rejects.toThrow('storage-failed')
  await expect(note(journal, 'directory', 'provider')).rejects.toThrow('storage-failed')
  disk.hook = () => undefined
  await note(journal, 'directory', 'provider')
  const again = await openDesk(disk)
  expect((await again.journal.loaded).forks).toEqual([])
  expect(textsOf(again.sink.events)).toEqual(['a', 'provider'])
})

it('what a killed program left unflushed is flushed by the one that reads it: it is shown and sent from then on', async () => {
  const { journal, disk } = await openDesk()
  await note(journal, 'c1', 'a')
  const killed = await openDesk(disk.afterPowerCut(0))
  await note(killed.journal, 'c1', 'b')
  // In the system's memory, but not on the disk.
  disk.content.set(MONTH_PATH, contentOf(killed.disk, MONTH_PATH))
  const after = await openDesk(disk)
  expect(textsOf(after.sink.events)).toEqual(['a', 'b'])
  const again = await openDesk(disk.afterPowerCut(0))
  expect(textsOf(again.sink.events)).toEqual(['a', 'b'])
})

it('files an event by the month of the office, UTC+5', async () => {
  const { journal, disk, clock } = await openDesk()
  clock.set(Date.parse('2026-11-30T18:59:59.999Z'))
  await note(journal, 'c1', 'november')
  clock.forward(1)
  await note(journal, 'c1', 'december')
  await note(journal, 'directory', 'provider')
  const files = [...disk.content.keys()].filter((path) => path.startsWith('/data/journal/'))
  expect(files).toEqual([MONTH_PATH, '/data/journal/2026-12.ndjson', OFFICE_PATH])
})

describe('the computer’s clock', () => {
  it('up to 5 minutes behind the newest own event is waited out by the counter', async () => {
    const { journal, clock, sink } = await openDesk()
    await note(journal, 'c1', 'a')
    clock.forward(-5 * 60_000)
    await note(journal, 'c1', 'b')
    expect(textsOf(sink.events)).toEqual(['a', 'b'])
  })

  it('further behind stops registering, also after a restart, and says by how much', async () => {
    const { journal, disk } = await openDesk()
    await note(journal, 'c1', 'a')
    const late = testClock(NOON_MS - 7 * 60_000)
    const again = await openDesk(disk, { clock: late })
    const data: readonly EventData[] = [noted('b')]
    const refused = await again.journal.append('c1', 'op-1', () => ok(data))
    expect(refused).toMatchObject({ ok: false, error: { code: 'clock-behind', params: { minutes: 7 } } })
    late.forward(3 * 60_000)
    expect(valueOf(await again.journal.append('c1', 'op-1', () => ok(data)))).toHaveLength(1)
  })

  it('is not called behind because another computer runs ahead', async () => {
    const remote = await openDesk()
    remote.clock.forward(10 * 3_600_000)
    await note(remote.journal, 'c1', 'ahead')
    const { journal, disk } = await openDesk()
    valueOf(await journal.accept(remote.journal.since(remote.journal.node, 1)))
    await note(journal, 'c1', 'own')
    await note(journal, 'c1', 'own again')
    expect(await note((await openDesk(disk)).journal, 'c1', 'after a restart')).toHaveLength(1)
  })
})

it('closing finishes what was asked for; nothing is written afterwards', async () => {
  const { journal, sink } = await openDesk()
  const last = note(journal, 'c1', 'a')
  await journal.close()
  expect(await last).toHaveLength(1)
  await expect(note(journal, 'c1', 'b')).rejects.toThrow('storage-failed')
  expect(textsOf(sink.events)).toEqual(['a'])
})
