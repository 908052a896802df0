import type { FileSystem, OpenFile, Removing } from './fileSystem.ts'

export type DiskStep =
  'open' | 'read' | 'list' | 'stat' | 'write' | 'flush' | 'truncate' | 'replace' | 'makeFolder' | 'remove'

export type MemoryDisk = FileSystem &
  Removing & {
    /** What a program reads now, by path. Tests may edit it. */
    readonly content: Map<string, Buffer>
    /** Told before every step; throws to make it fail, or returns how many bytes a write may take. */
    hook: (step: DiskStep, path: string) => number | void
    /** The clock of the disk, by which it says when a file was replaced. */
    nowMs: () => number
    /** Every step in order, such as `write /data/journal/2026-11.ndjson`. */
    readonly steps: string[]
    /** The same disk after a power cut: only flushed bytes are there, and of a file's unflushed tail the first `kept`. */
    afterPowerCut(kept: number): MemoryDisk
  }

/** A disk in memory that can fill up, be locked, take half a write and lose power. The fake beside the port. */
// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createMemoryDisk(initial: ReadonlyMap<string, Buffer> = new Map()): MemoryDisk {
  const content = new Map(initial)
  const durable = new Map(initial)
  const steps: string[] = []
  const folders = new Set<string>()
  const written = new Map<string, number>()

  function step(name: DiskStep, path: string): number | void {
    steps.push(`${name} ${path}`)
    return disk.hook(name, path)
  }

  const disk: MemoryDisk = {
    content,
    steps,
    hook: () => undefined,
    nowMs: () => 0,
    open: async (path) => {
      step('open', path)
      if (!content.has(path)) content.set(path, Buffer.alloc(0))
      return openFile(content, durable, step, path)
    },
    read: async (path) => {
      step('read', path)
      return content.get(path) ?? null
    },
    list: async (folder) => {
      step('list', folder)
      return namesIn(folder, content)
    },
    modifiedMs: async (path) => {
      step('stat', path)
      const isThere = content.has(path) || folders.has(path) || namesIn(path, content).length > 0
      return isThere ? (written.get(path) ?? 0) : null
    },
    makeFolder: async (path) => {
      step('makeFolder', path)
      folders.add(path)
    },
    flushFolder: async () => undefined,
    replace: async (path, given) => {
      const bytes = typeof given === 'string' ? Buffer.from(given) : Buffer.from(given)
      step('replace', path)
      content.set(path, bytes)
      written.set(path, disk.nowMs())
      durable.set(path, bytes)
    },
    remove: async (path) => {
      step('remove', path)
      content.delete(path)
      durable.delete(path)
    },
    pause: async () => undefined,
    afterPowerCut: (kept) => {
      const left = new Map<string, Buffer>()
      for (const [path, bytes] of content) {
        const safe = durable.get(path) ?? Buffer.alloc(0)
        left.set(path, Buffer.concat([safe, bytes.subarray(safe.length, safe.length + kept)]))
      }
      return createMemoryDisk(left)
    },
  }
  return disk
}

/** Folders are there as soon as something lies in them. */
function namesIn(folder: string, content: Content): readonly string[] {
  const below = [...content.keys()].filter((path) => path.startsWith(`${folder}/`))
  return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
}

type Content = Map<string, Buffer>

function openFile(
  content: Content,
  durable: Content,
  step: (name: DiskStep, path: string) => number | void,
  path: string,
): OpenFile {
  const now = (): Buffer => content.get(path) ?? Buffer.alloc(0)
  return {
    size: async () => now().length,
    write: async (bytes, position) => {
      const taken = step('write', path) ?? bytes.length
      const part = bytes.subarray(0, taken)
      content.set(path, Buffer.concat([now().subarray(0, position), part, now().subarray(position + taken)]))
      return part.length
    },
    flush: async () => {
      step('flush', path)
      durable.set(path, Buffer.from(now()))
    },
    truncate: async (length) => {
      step('truncate', path)
      content.set(path, now().subarray(0, length))
    },
    close: async () => undefined,
  }
}
