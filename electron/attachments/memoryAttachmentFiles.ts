import { dirname } from 'node:path'

import type { AttachmentFiles, ReadableFile } from './attachmentFiles.ts'

export type AttachmentStep = 'create' | 'write' | 'flush' | 'flushFolder' | 'rename' | 'remove' | 'read'

type Content = { bytes: Buffer; flushed: Buffer; changes: number }

export type MemoryAttachmentFiles = AttachmentFiles & {
  /** What a program reads now, by path. Tests may edit it. */
  readonly names: Map<string, Content>
  /** Told before every step; throws to make it fail. */
  hook: (step: AttachmentStep, path: string) => void
  readonly steps: string[]
  /**
   * The same disk after a power cut: of every file only what was flushed. Names that no flushed folder vouches for are
   * `lost` or, as it also happens, `kept`.
   */
  afterPowerCut(unsafeNames: 'lost' | 'kept'): MemoryAttachmentFiles
  put(path: string, bytes: Buffer): void
}

/** A disk in memory that tells flushed bytes and flushed names from others. The fake beside the port. */
export function createMemoryAttachmentFiles(): MemoryAttachmentFiles {
  const names = new Map<string, Content>()
  const durable = new Map<string, Content>()
  const steps: string[] = []

  function step(name: AttachmentStep, path: string): void {
    steps.push(`${name} ${path}`)
    disk.hook(name, path)
  }

  const disk: MemoryAttachmentFiles = {
    names,
    steps,
    hook: () => undefined,
    list: async (folder) => {
      const below = [...names.keys()].filter((path) => path.startsWith(`${folder}/`))
      return [...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
    },
    makeFolder: async () => undefined,
    pause: async () => undefined,
    async flushFolder(folder) {
      step('flushFolder', folder)
      for (const path of durable.keys()) if (dirname(path) === folder) durable.delete(path)
      for (const [path, content] of names) if (dirname(path) === folder) durable.set(path, content)
    },
    async create(path) {
      step('create', path)
      if (names.has(path)) throw Object.assign(new Error(path), { code: 'EEXIST' })
      const content: Content = { bytes: Buffer.alloc(0), flushed: Buffer.alloc(0), changes: 0 }
      names.set(path, content)
      return writable(content, (name) => step(name, path))
    },
    async openForReading(path) {
      const content = names.get(path)
      if (!content) return null
      step('read', path)
      return readable(content)
    },
    async rename(from, to) {
      step('rename', to)
      const content = names.get(from)
      if (!content) throw Object.assign(new Error(from), { code: 'ENOENT' })
      names.set(to, content)
      names.delete(from)
    },
    async remove(path) {
      step('remove', path)
      names.delete(path)
    },
    put(path, bytes) {
      names.set(path, { bytes, flushed: bytes, changes: (names.get(path)?.changes ?? 0) + 1 })
    },
    afterPowerCut(unsafeNames) {
      const left = createMemoryAttachmentFiles()
      for (const [path, { flushed }] of unsafeNames === 'kept' ? names : durable) left.put(path, flushed)
      return left
    },
  }
  return disk
}

function writable(
  content: Content,
  step: (name: 'write' | 'flush') => void,
): Awaited<ReturnType<AttachmentFiles['create']>> {
  return {
    async write(bytes, position) {
      step('write')
      content.bytes = Buffer.concat([content.bytes.subarray(0, position), bytes])
      content.changes += 1
      return bytes.length
    },
    async flush() {
      step('flush')
      content.flushed = content.bytes
    },
    close: async () => undefined,
  }
}

function readable({ bytes, changes }: Content): ReadableFile {
  return {
    size: bytes.length,
    stamp: `${bytes.length} ${changes}`,
    read: async (buffer, position) => bytes.copy(buffer, 0, position),
    close: async () => undefined,
  }
}
