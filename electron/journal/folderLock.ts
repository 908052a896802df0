import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { errorCode } from '../platform/fileSystem.ts'

/** Gives the folder back. */
export type Release = () => Promise<void>

/**
 * Takes a data folder for this process alone; null when another one has it. The lock is a name the system itself holds
 * (a named pipe on Windows, an abstract socket on Linux): it goes with the process, however that ends, so there is no
 * stale lock file to judge by a process number that another program may have been given since.
 */
export async function lockFolder(folder: string): Promise<Release | null> {
  const server = createServer((socket) => socket.destroy())
  const name = await nameOf(folder)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(name, resolve)
    })
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return null
    throw error
  }
  server.unref()
  return () => new Promise((resolve) => void server.close(() => resolve()))
}

async function nameOf(folder: string): Promise<string> {
  const real = await realpath(folder)
  const key = process.platform === 'win32' ? real.toLowerCase() : real
  const name = `merzim-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}
