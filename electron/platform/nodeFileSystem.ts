import { constants, fdatasyncSync, fstatSync, writeSync } from 'node:fs'
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

import { syncDirectory, writeFileAtomic } from './atomicFile.ts'
import { errorCode, type FileSystem, type OpenFile, type Removing } from './fileSystem.ts'
import { createFlushPace } from './flushPace.ts'

// Not `a`: a Windows handle opened for appending only may not shorten the file, which a failed write needs.
const READ_WRITE = constants.O_RDWR | constants.O_CREAT

/** So little is a copy into the system's memory, done before another thread could begin; the flush does the waiting. */
const SMALL_BYTES = 64 * 1024

/** The computer's own disk. */
export const nodeFileSystem: FileSystem & Removing = {
  open: async (path) => openFile(await open(path, READ_WRITE)),
  read: (path) => whenPresent(readWhole(path), null),
  list: (folder) => whenPresent(readdir(folder), []),
  modifiedMs: (path) =>
    whenPresent(
      stat(path).then(({ mtimeMs }) => mtimeMs),
      null,
    ),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  flushFolder: syncDirectory,
  replace: writeFileAtomic,
  remove: (path) => rm(path, { force: true }),
  pause: async (ms) => {
    await delay(ms)
  },
}

/** One buffer and one read: `readFile` puts a file together from many small pieces, which a large journal notices. */
async function readWhole(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.allocUnsafeSlow(size)
    let length = 0
    while (length < size) {
      const { bytesRead } = await handle.read(bytes, length, size - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}

const pace = createFlushPace(() => performance.now())

function openFile(handle: FileHandle): OpenFile {
  let unflushed = 0
  return {
    // Asking for the size never waits for the disk; a trip through the thread pool would cost more than the answer.
    size: async () => fstatSync(handle.fd).size,
    write: async (bytes, position) => {
      unflushed += bytes.length
      return bytes.length <= SMALL_BYTES
        ? writeSync(handle.fd, bytes, 0, bytes.length, position)
        : (await handle.write(bytes, 0, bytes.length, position)).bytesWritten
    },
    flush: async () => {
      const start = performance.now()
      if (unflushed <= SMALL_BYTES && pace.mayWait()) fdatasyncSync(handle.fd)
      else await handle.datasync()
      if (unflushed <= SMALL_BYTES) pace.took(performance.now() - start)
      unflushed = 0
    },
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}

async function whenPresent<T, D>(reading: Promise<T>, otherwise: D): Promise<T | D> {
  try {
    return await reading
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return otherwise
    throw error
  }
}
