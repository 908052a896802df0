import { createHash } from 'node:crypto'

import { chunksOf } from '../attachments/attachmentStore.ts'
import { writeAll } from '../platform/fileSystem.ts'
import type { BackupFiles } from './backupFiles.ts'
import type { Work } from './work.ts'

export type FileSum = { readonly size: number; readonly sha256: string }

type Order = {
  readonly from: string
  readonly to: string
  /** So much from the beginning; the file may have grown since. */
  readonly length: number
  readonly work: Work
  /** Told of every piece. */
  readonly onBytes: (count: number) => void
}

/** Copies a file into a new one, flushed. Null when there is none any more. */
export async function copyFile(
  source: Pick<BackupFiles, 'openForReading'>,
  target: Pick<BackupFiles, 'create'>,
  { from, to, length, work, onBytes }: Order,
): Promise<FileSum | null> {
  const reading = await source.openForReading(from)
  if (!reading) return null
  try {
    const writing = await target.create(to)
    try {
      const hash = createHash('sha256')
      let size = 0
      for await (const bytes of chunksOf(reading, 0, length)) {
        await work.step()
        await writeAll(writing, bytes, size)
        hash.update(bytes)
        size += bytes.length
        onBytes(bytes.length)
      }
      await writing.flush()
      return { size, sha256: hash.digest('hex') }
    } finally {
      await writing.close()
    }
  } finally {
    await reading.close()
  }
}

/** Reads a file to its end. Null when there is none. */
export async function sumOf(
  files: Pick<BackupFiles, 'openForReading'>,
  path: string,
  work: Work,
): Promise<FileSum | null> {
  const file = await files.openForReading(path)
  if (!file) return null
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const bytes of chunksOf(file)) {
      await work.step()
      hash.update(bytes)
      size += bytes.length
    }
    return { size, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** The whole content of a file that is known to fit into memory; null when there is none. */
export async function wholeOf(
  files: Pick<BackupFiles, 'openForReading'>,
  path: string,
): Promise<Buffer | null> {
  const file = await files.openForReading(path)
  if (!file) return null
  try {
    const bytes = Buffer.alloc(file.size)
    let length = 0
    while (length < bytes.length) {
      const read = await file.read(bytes.subarray(length), length)
      if (read === 0) break
      length += read
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}

/** Writes a small new file, flushed. */
export async function writeNew(
  files: Pick<BackupFiles, 'create'>,
  path: string,
  bytes: Buffer,
): Promise<void> {
  const file = await files.create(path)
  try {
    await writeAll(file, bytes, 0)
    await file.flush()
  } finally {
    await file.close()
  }
}
