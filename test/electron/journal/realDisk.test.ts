import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { lockFolder } from '../../../electron/journal/folderLock.ts'
import { nodeFileSystem } from '../../../electron/platform/nodeFileSystem.ts'
import { note, openDesk, textsOf } from './desk.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (data: string) => openDesk(undefined, { folder: data, files: nodeFileSystem, lock: lockFolder })

/** Whether this process may mount a small disk of its own; without that a real full disk cannot be made. */
function mountProblem(): string | null {
  if (process.platform !== 'linux') return 'only on Linux'
  if (process.getuid?.() !== 0) return 'only as root'
  const probe = join(tmpdir(), `probe-${process.pid}`)
  try {
    execFileSync('mkdir', ['-p', probe])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe])
    return null
  } catch {
    return 'mounting is not allowed here'
  } finally {
    execFileSync('rm', ['-rf', probe])
  }
}

it('keeps its files where the office’s IT expects them', async () => {
  const { journal } = await open(folder)
  await note(journal, 'c1', 'a')
  await note(journal, 'directory', 'b')
  await journal.close()
  expect((await readdir(folder)).toSorted()).toEqual(['journal', 'node.json'])
  expect((await readdir(join(folder, 'journal'))).toSorted()).toEqual(['2026-11.ndjson', 'office.ndjson'])
  const [line = ''] = (await readFile(join(folder, 'journal', '2026-11.ndjson'), 'utf8')).split('\n')
  const parsed: unknown = JSON.parse(line)
  expect(Object.keys(Object(parsed))).toEqual([
    'seal',
    'v',
    'id',
    'stream',
    'node',
    'seq',
    'hlc',
    'actor',
    'data',
  ])
})

it('a torn tail is cut off and set aside on a real disk', async () => {
  const first = await open(folder)
  await note(first.journal, 'c1', 'a')
  await note(first.journal, 'c1', 'b')
  await first.journal.close()
  const path = join(folder, 'journal', '2026-11.ndjson')
  const bytes = await readFile(path)
  await writeFile(path, bytes.subarray(0, -30))
  const { journal, sink } = await open(folder)
  expect(textsOf(sink.events)).toEqual(['a'])
  await journal.close()
  expect(await readFile(path)).toEqual(bytes.subarray(0, bytes.indexOf('\n') + 1))
  const copies = (await readdir(join(folder, 'quarantine'))).filter((name) => name.endsWith('.bin'))
  const [copy = ''] = copies
  expect(copies).toHaveLength(1)
  expect(await readFile(join(folder, 'quarantine', copy))).toEqual(
    bytes.subarray(bytes.indexOf('\n') + 1, -30),
  )
})

describe('one process per data folder', () => {
  it('the second is refused, until the first gives the folder back', async () => {
    const first = await open(folder)
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'storage-locked' } })
    await first.journal.close()
    const second = await open(folder)
    await second.journal.close()
  })

  it('two names of one folder are one folder; two folders are two', async () => {
    await mkdir(join(folder, 'sub'))
    const release = await lockFolder(folder)
    expect(await lockFolder(join(folder, 'sub', '..'))).toBeNull()
    const other = await lockFolder(join(folder, 'sub'))
    expect(other).not.toBeNull()
    await other?.()
    await release?.()
  })
})

const problem = mountProblem()
describe.skipIf(problem !== null)(`a real full disk${problem ? ` (skipped: ${problem})` : ''}`, () => {
  beforeEach(() => void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]))
  afterEach(() => void execFileSync('umount', ['-l', folder]))

  it('refuses with a code, keeps all that was stored, and works again once there is room', async () => {
    const { journal, sink } = await open(folder)
    await note(journal, 'c1', 'a')
    await writeFile(join(folder, 'filler'), Buffer.alloc(1024)).catch(() => undefined)
    const long = 'ж'.repeat(10_000)
    const results: string[] = []
    for (let n = 0; n < 30; n += 1)
      results.push(
        await note(journal, 'c1', long).then(
          () => 'ok',
          (error: Error) => error.message,
        ),
      )
    const stored = results.filter((result) => result === 'ok').length
    expect(new Set(results.slice(stored))).toEqual(new Set(['storage-full']))
    expect(sink.events).toHaveLength(1 + stored)
    await journal.close()
    const again = await open(folder)
    expect(again.sink.events).toEqual(sink.events)
    expect((await again.journal.loaded).damages).toEqual([])
    await expect(note(again.journal, 'c1', long)).rejects.toThrow('storage-full')
    await rm(join(folder, 'filler'))
    execFileSync('mount', ['-o', 'remount,size=1m', folder])
    await note(again.journal, 'c1', long)
    await again.journal.close()
    const last = await open(folder)
    expect(last.sink.events).toHaveLength(2 + stored)
    expect(await last.journal.checkChain()).toEqual([])
    await last.journal.close()
  })

  it('a real read-only disk is told apart, and everything can still be read', async () => {
    const first = await open(folder)
    await note(first.journal, 'c1', 'a')
    await first.journal.close()
    execFileSync('mount', ['-o', 'remount,ro', folder])
    const { journal, sink } = await open(folder)
    expect(textsOf(sink.events)).toEqual(['a'])
    await expect(note(journal, 'c1', 'b')).rejects.toThrow('storage-read-only')
    execFileSync('mount', ['-o', 'remount,rw', folder])
    await note(journal, 'c1', 'c')
    expect(textsOf(sink.events)).toEqual(['a', 'c'])
    await journal.close()
  })
})
