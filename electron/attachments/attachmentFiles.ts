import { open, readdir, mkdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

import { syncDirectory } from '../platform/atomicFile.ts'
import { errorCode, type FileSystem, type OpenFile } from '../platform/fileSystem.ts'

/** What the store of attachments needs of a disk: small enough that a fake can lose power, fill up or be locked. */
export type AttachmentFiles = Pick<FileSystem, 'list' | 'makeFolder' | 'flushFolder' | 'pause'> & {
  /** A new file to write into; fails when there is one already. */
  create(path: string): Promise<Pick<OpenFile, 'write' | 'flush' | 'close'>>
  /** Null when there is no such file; fails for a folder or a device. */
  openForReading(path: string): Promise<ReadableFile | null>
  rename(from: string, to: string): Promise<void>
  /** Nothing happens when there is no such file. */
  remove(path: string): Promise<void>
  /** Whether a file lies there plain on a disk where it should be sealed; absent where nothing is sealed. */
  readonly needsSealing?: (path: string) => Promise<boolean>
}

export type ReadableFile = {
  readonly size: number
  /** Changes whenever somebody writes into the file in the usual way. */
  readonly stamp: string
  /** Fills the buffer from an offset and returns how many bytes came; 0 at the end. */
  read(buffer: Buffer, position: number): Promise<number>
  close(): Promise<void>
}

/** The computer's own disk. */
export const nodeAttachmentFiles: AttachmentFiles = {
  list: async (folder) => (await whenPresent(readdir(folder))) ?? [],
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  flushFolder: syncDirectory,
  pause: async (ms) => {
    await delay(ms)
  },
  create: async (path) => {
    const handle = await open(path, 'wx')
    return {
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
      flush: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  openForReading: async (path) => {
    const handle = await whenPresent(open(path, 'r'))
    return handle && readable(handle)
  },
  rename,
  remove: (path) => rm(path, { force: true }),
}

async function readable(handle: FileHandle): Promise<ReadableFile> {
  const stat = await handle.stat()
  if (!stat.isFile()) {
    await handle.close()
    throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
  }
  return {
    size: stat.size,
    stamp: `${stat.size} ${stat.mtimeMs} ${stat.ino}`,
    read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    close: () => handle.close(),
  }
}

async function whenPresent<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
