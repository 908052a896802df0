import { basename, dirname } from 'node:path'

import { sealedBytes } from '../keys/sealedReads.ts'
import { withRetry, writeAll, type FileSystem, type OpenFile } from '../platform/fileSystem.ts'
import type { Span } from './lineScanner.ts'
import { describeDamage, quarantine, type Damage } from './quarantine.ts'

/** Where the known part of a file ends, and whether its last line has lost its line end. */
export type FileEnd = { readonly length: number; readonly unterminated: boolean }

/** A file that only grows, and always ends where we think it ends. */
export type GrowingFile = {
  /** Says where the file ends as read, and what in it could not be read: `damaged` stays, `torn` will be taken out. */
  known(end: FileEnd, damaged: readonly Damage[], torn: Damage | null, bytes: Buffer): Promise<void>
  /** Adds whole lines: they are on the disk when it returns; the file is as before when it throws. */
  append(lines: string): Promise<void>
  /** Puts other bytes in the place of all: beside, flushed, renamed, read again. Throws when the disk refuses. */
  rewrite(change: (bytes: Buffer) => Promise<Buffer>): Promise<void>
  /** Takes out what a failed write left behind. Throws when the disk still refuses. */
  mend(): Promise<void>
  /** Seals what lies there plain; false when nothing did. What cannot be read is kept as it is, only sealed. */
  reseal(): Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * What lies behind the known end was never acknowledged: the torn tail of a crash is set aside, the rest of a failed
 * write is cut off, before anything else is written.
 */
// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createGrowingFile(files: FileSystem, path: string, quarantineFolder: string): GrowingFile {
  let end: FileEnd = { length: 0, unterminated: false }
  const handle = createHandle(files, path)
  let torn: { readonly damage: Damage; readonly bytes: Buffer } | null = null
  let leftover = false

  /** Brings the file back to its known end. The torn bytes are safe in quarantine before they are cut off. */
  async function mend(): Promise<void> {
    if (torn) {
      await quarantine(files, quarantineFolder, torn.damage, torn.bytes)
      leftover = true
      torn = null
    }
    if (!leftover) return
    const target = await handle.opened()
    await target.truncate(end.length)
    await target.flush()
    leftover = false
  }

  async function grow(bytes: Buffer): Promise<void> {
    const target = await handle.opened()
    if ((await target.size()) !== end.length)
      throw Object.assign(new Error('another program changed the journal'), { code: 'ECHANGED' })
    leftover = true
    await writeAll(target, bytes, end.length)
    await target.flush()
    if (end.length === 0) await files.flushFolder(dirname(path))
    leftover = false
    end = { length: end.length + bytes.length, unterminated: false }
  }

  return {
    async known(foundEnd, damaged, tornTail, bytes) {
      end = foundEnd
      if (tornTail) torn = { damage: tornTail, bytes: Buffer.from(bytes.subarray(tornTail.offset)) }
      // A disk that refuses the copies loses nothing: what is damaged stays where it is, what is torn is
      // set aside before the next write, and the next start tries again.
      for (const damage of damaged)
        await quarantine(files, quarantineFolder, damage, partOf(bytes, damage)).catch(ignore)
      await mend().catch(ignore)
      if (end.length > 0) await reachDisk(files, path, handle).catch(ignore)
    },
    async append(lines) {
      try {
        await mend()
        await grow(Buffer.from(end.unterminated ? `\n${lines}` : lines, 'utf8'))
      } catch (error) {
        await mend().catch(ignore)
        await handle.close()
        throw error
      }
    },
    async rewrite(change) {
      await mend()
      // Windows puts no file in the place of an open one.
      await handle.close()
      const bytes = await files.read(path)
      if (bytes?.length !== end.length)
        throw Object.assign(new Error('another program changed the journal'), { code: 'ECHANGED' })
      const changed = await change(bytes)
      await files.replace(path, changed)
      end = { ...end, length: changed.length }
      if (!(await files.read(path))?.equals(changed))
        throw Object.assign(new Error('the disk holds something else'), { code: 'EIO' })
    },
    mend,
    async reseal() {
      await mend()
      const stored = await files.read(path)
      if (!stored || stored.length !== end.length) return false
      const sealed = await sealedBytes(files, stored)
      if (sealed === null) return false
      await handle.close()
      await withRetry(files, () => files.replace(path, sealed, { compare: true }))
      end = { ...end, length: sealed.length }
      return true
    },
    close: handle.close,
  }
}

/**
 * A program that was killed may have left whole lines on their way to the disk. From now on they are shown and sent to
 * others, so a power cut must not take them back.
 */
async function reachDisk(
  files: FileSystem,
  path: string,
  handle: ReturnType<typeof createHandle>,
): Promise<void> {
  const file = await handle.opened()
  await file.flush()
  await files.flushFolder(dirname(path))
  // An old register has many files, of which one or two are written to.
  await handle.close()
}

/** Opens the file when it is needed; after a failure it is opened anew. */
function createHandle(files: FileSystem, path: string) {
  let file: OpenFile | null = null
  return {
    opened: async (): Promise<OpenFile> => (file ??= await files.open(path)),
    close: async (): Promise<void> => {
      const old = file
      file = null
      await old?.close().catch(ignore)
    },
  }
}

/** What the scanner found, as damage: `torn` behind the cut, `damaged` before it. */
export function damagesOf(
  path: string,
  bytes: Buffer,
  spans: readonly Span[],
  cut: number,
  /** Where in the file a place of `bytes` lies, when these are not the file's own. */
  storedAt: (place: number) => number = (place) => place,
): { readonly damaged: readonly Damage[]; readonly torn: Damage | null } {
  const name = basename(path)
  const tail = { start: cut, end: bytes.length }
  const describe = (kind: Damage['kind'], span: Span): Damage => {
    const offset = storedAt(span.start)
    return { ...describeDamage(kind, name, bytes, span), offset, length: storedAt(span.end) - offset }
  }
  return {
    damaged: spans.filter(({ start }) => start < cut).map((span) => describe('damaged', span)),
    torn: cut < bytes.length ? describe('torn', tail) : null,
  }
}

const partOf = (bytes: Buffer, { offset, length }: Damage): Buffer => bytes.subarray(offset, offset + length)

const ignore = (): void => undefined
