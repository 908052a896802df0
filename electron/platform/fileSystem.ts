import type { Sealing } from '../keys/sealing.ts'
import type { Replacing } from './atomicFile.ts'

/** What the journal needs of a disk, and no more: small enough that a fake can lose power, fill up or be locked. */
export type FileSystem = {
  /** Opens for reading and writing; creates an empty file when there is none. */
  open(path: string): Promise<OpenFile>
  /** The whole content; null when there is no such file. */
  read(path: string): Promise<Buffer | null>
  /** Names of files and folders in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** When a file or folder was last written, by the clock of its disk; null when it is not there. */
  modifiedMs(path: string): Promise<number | null>
  makeFolder(path: string): Promise<void>
  /** Makes a file created in the folder durable. */
  flushFolder(path: string): Promise<void>
  /** Replaces a file: after a crash it holds the old content or the new one, unless less was asked to be durable. */
  replace(path: string, content: string | Uint8Array, how?: Replacing): Promise<void>
  /** Waits before a locked file is tried again. */
  pause(ms: number): Promise<void>
  /** How what holds people's data is sealed on this disk; absent: everything is written as it is. */
  readonly sealing?: Sealing
}

/** Takes a file away; harmless when it is not there. Only what has been copied elsewhere is ever removed. */
export type Removing = { remove(path: string): Promise<void> }

export type OpenFile = {
  size(): Promise<number>
  /** Writes at an offset and returns how many bytes went out, which on a full disk may be fewer than asked. */
  write(bytes: Buffer, position: number): Promise<number>
  /** Returns when the data has reached the disk. */
  flush(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

const RETRY_DELAYS_MS = [20, 50, 100, 200, 400, 800]
const LOCKED = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Tries again while a virus scanner, a backup or the search indexer holds the file: some 1.6 s in all. */
export async function withRetry<T>(files: Pick<FileSystem, 'pause'>, action: () => Promise<T>): Promise<T> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await action()
    } catch (error) {
      if (!LOCKED.has(errorCode(error))) throw error
      await files.pause(delayMs)
    }
  }
  return action()
}

/** Writes all of `bytes` at an offset; throws when the disk takes only a part. */
export async function writeAll(
  file: Pick<OpenFile, 'write'>,
  bytes: Buffer,
  position: number,
): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done)
    if (written === 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'ENOSPC' })
    done += written
  }
}

/** The system's name of a failure, such as `ENOSPC`; empty when it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A disk that lets itself be read only: what a normal start would mend stays as it is. */
export function readOnly(files: FileSystem): FileSystem {
  const refuse = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('read only'), { code: 'EROFS' }))
  return { ...files, open: refuse, makeFolder: refuse, flushFolder: refuse, replace: refuse }
}
