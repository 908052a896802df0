import { dirname } from 'node:path/posix'

import type { FileSystem, OpenFile } from '../../electron/platform/fileSystem.ts'
import type { Gate, Place, Running } from './gate.ts'
import type { Randomness } from './randomness.ts'

/** A disk that keeps what was flushed and may lose, tear or mix up what was not. */
export type SimulatedDisk = {
  /** How a running program reaches it: every system call waits at the gate. */
  filesFor(running: Running, place: Place): FileSystem
  /** What a program reads now, by path. */
  content(): ReadonlyMap<string, Buffer>
  /** What somebody else does to it behind everybody's back, durably; null removes the file. */
  put(path: string, bytes: Buffer | null): void
  /** The power fails: what was not flushed is there, is not, or is there in part. */
  cutPower(random: Randomness): void
}

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number }
/** Contents of a file: as programs see them, as they surely are on the disk, and what lies between. */
type Inode = { bytes: Buffer; durable: Buffer; unflushed: Change[]; writtenMs: number }
type Naming = { readonly path: string; readonly inode: Inode | null }

export function createDisk(gate: Gate, nowMs: () => number): SimulatedDisk {
  let names = new Map<string, Inode>()
  /** Names in the order they were given; a folder that is flushed makes all of them durable. */
  let unflushedNames: Naming[] = []
  let durableNames = new Map<string, Inode>()
  const folders = new Set<string>(['/share'])

  function name(path: string, inode: Inode | null): void {
    put(names, { path, inode })
    unflushedNames.push({ path, inode })
  }

  function flushNames(): void {
    for (const naming of unflushedNames) put(durableNames, naming)
    unflushedNames = []
  }

  function opened(path: string): Inode {
    const found = names.get(path)
    if (found) return found
    const inode = emptyInode(nowMs())
    name(path, inode)
    return inode
  }

  function filesFor(running: Running, place: Place): FileSystem {
    const pass = (step: string, path: string): Promise<number | undefined> =>
      gate.pass(running, place, step, path)
    return {
      open: async (path) => {
        await pass('open', path)
        return openFile(opened(path), path, pass, nowMs)
      },
      read: async (path) => {
        await pass('read', path)
        return names.get(path)?.bytes ?? null
      },
      list: async (folder) => {
        await pass('list', folder)
        return namesIn(folder, names)
      },
      modifiedMs: async (path) => {
        await pass('stat', path)
        const isFolder = folders.has(path) || namesIn(path, names).length > 0
        return names.get(path)?.writtenMs ?? (isFolder ? 0 : null)
      },
      makeFolder: async (path) => {
        await pass('makeFolder', path)
        for (let at = path; at !== '/'; at = dirname(at)) folders.add(at)
      },
      flushFolder: async (path) => {
        await pass('flushFolder', path)
        flushNames()
      },
      replace: async (path, content, { durable = 'all' } = {}) => {
        const beside = `${path}.tmp`
        const bytes = Buffer.from(content)
        try {
          await pass('open', beside)
          const inode = emptyInode(nowMs())
          name(beside, inode)
          const taken = await pass('write', beside)
          change(inode, { at: 0, bytes: bytes.subarray(0, taken ?? bytes.length) }, nowMs())
          if (taken !== undefined && taken < bytes.length)
            throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
          if (durable !== 'nothing') {
            await pass('flush', beside)
            flush(inode)
          }
          await pass('rename', path)
          name(path, inode)
          name(beside, null)
        } catch (error) {
          name(beside, null)
          throw error
        }
        if (durable !== 'all') return
        await pass('flushFolder', path)
        flushNames()
      },
      pause: async () => {
        await pass('pause', '')
      },
    }
  }

  return {
    filesFor,
    content: () => new Map([...names].map(([path, { bytes }]) => [path, bytes])),
    put(path, bytes) {
      const inode = bytes && { bytes, durable: bytes, unflushed: [], writtenMs: nowMs() }
      name(path, inode)
      flushNames()
    },
    cutPower(random) {
      const kept = new Map(durableNames)
      // A file system's own journal keeps the order of names, but not how many of them.
      for (const naming of unflushedNames.slice(0, random.between(0, unflushedNames.length)))
        put(kept, naming)
      for (const inode of new Set(kept.values())) settle(inode, random)
      names = kept
      durableNames = new Map(kept)
      unflushedNames = []
    },
  }
}

const emptyInode = (writtenMs: number): Inode => ({
  bytes: Buffer.alloc(0),
  durable: Buffer.alloc(0),
  unflushed: [],
  writtenMs,
})

function put(names: Map<string, Inode>, { path, inode }: Naming): void {
  if (inode) names.set(path, inode)
  else names.delete(path)
}

function openFile(
  inode: Inode,
  path: string,
  pass: (step: string, path: string) => Promise<number | undefined>,
  nowMs: () => number,
): OpenFile {
  return {
    // The system answers it from memory, without a turn of the disk.
    size: async () => inode.bytes.length,
    write: async (bytes, position) => {
      const taken = Math.min((await pass('write', path)) ?? bytes.length, bytes.length)
      // The caller may use its buffer again.
      change(inode, { at: position, bytes: Buffer.from(bytes.subarray(0, taken)) }, nowMs())
      return taken
    },
    flush: async () => {
      await pass('flush', path)
      flush(inode)
    },
    truncate: async (length) => {
      await pass('truncate', path)
      change(inode, { length }, nowMs())
    },
    close: async () => undefined,
  }
}

function flush(inode: Inode): void {
  inode.durable = inode.bytes
  inode.unflushed = []
}

function change(inode: Inode, what: Change, nowMs: number): void {
  inode.bytes = changed(inode.bytes, what)
  inode.unflushed.push(what)
  inode.writtenMs = nowMs
}

function changed(bytes: Buffer, what: Change): Buffer {
  if ('length' in what) return bytes.subarray(0, what.length)
  const room = Buffer.alloc(Math.max(0, what.at - bytes.length))
  return Buffer.concat([
    bytes.subarray(0, what.at),
    room,
    what.bytes,
    bytes.subarray(what.at + what.bytes.length),
  ])
}

/**
 * What is left of a file after the power failed: some of the changes in their order, and of the next write its beginning,
 * with the rest missing or, where the file system had made room before, zeros. Holes with data behind them are left out:
 * NTFS and ext4 say that a file is longer only once what it is longer by has been written.
 */
function settle(inode: Inode, random: Randomness): void {
  const { unflushed } = inode
  let left = inode.durable
  if (unflushed.length > 0) {
    const whole = random.between(0, unflushed.length)
    for (const one of unflushed.slice(0, whole)) left = changed(left, one)
    const torn = unflushed[whole]
    if (torn && 'at' in torn) left = tear(left, torn, random)
  }
  inode.bytes = left
  inode.durable = left
  inode.unflushed = []
}

function tear(bytes: Buffer, { at, bytes: written }: Extract<Change, { at: number }>, random: Randomness) {
  const kept = random.between(0, written.length)
  const rest = random.oneIn(3) ? Buffer.alloc(written.length - kept) : Buffer.alloc(0)
  return changed(bytes, { at, bytes: Buffer.concat([written.subarray(0, kept), rest]) })
}

function namesIn(folder: string, names: ReadonlyMap<string, Inode>): readonly string[] {
  const below = [...names.keys()].filter((path) => path.startsWith(`${folder}/`))
  return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))].toSorted()
}
