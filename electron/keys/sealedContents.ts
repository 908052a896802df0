import type { KeyObject } from 'node:crypto'

import type { AttachmentFiles, ReadableFile } from '../attachments/attachmentFiles.ts'
import { writeAll } from '../platform/fileSystem.ts'
import {
  createFrameSealer,
  FRAME_BYTES,
  framesIn,
  HEADER_BYTES,
  keyOfContent,
  openedSize,
  openFrame,
  placeOfFrame,
} from './sealedFrames.ts'
import type { Sealing } from './sealing.ts'

/**
 * A disk on which new files are sealed, and sealed ones read as they were given; plain ones stay readable. New files are
 * written from their beginning to their end, and are whole once they are flushed.
 */
export function sealedContents<F extends AttachmentFiles>(files: F, sealing: Sealing): F {
  return {
    ...files,
    create: async (path: string) => {
      const file = await files.create(path)
      return sealing.isOn() ? sealedWriter(file, sealing) : file
    },
    openForReading: async (path: string) => {
      const file = await files.openForReading(path)
      return file && openedReader(file, sealing)
    },
    needsSealing: async (path: string) => {
      const file = sealing.isOn() ? await files.openForReading(path) : null
      if (!file) return false
      try {
        return keyOfContent(await headerOf(file), sealing) === null
      } finally {
        await file.close()
      }
    },
  }
}

type NewFile = Awaited<ReturnType<AttachmentFiles['create']>>

function sealedWriter(file: NewFile, sealing: Sealing): NewFile {
  const sealer = createFrameSealer(sealing)
  let given = 0
  let stored = 0
  let isEnded = false

  async function put(bytes: Buffer): Promise<void> {
    await writeAll(file, bytes, stored)
    stored += bytes.length
  }

  return {
    async write(bytes, position) {
      if (position !== given || isEnded) throw new Error('a sealed file is written in one go')
      if (stored === 0) await put(sealer.header)
      await put(sealer.add(bytes))
      given += bytes.length
      return bytes.length
    },
    async flush() {
      if (!isEnded) {
        if (stored === 0) await put(sealer.header)
        await put(sealer.end())
        isEnded = true
      }
      await file.flush()
    },
    close: () => file.close(),
  }
}

async function openedReader(file: ReadableFile, sealing: Sealing): Promise<ReadableFile> {
  try {
    const key = keyOfContent(await headerOf(file), sealing)
    if (key === null) return file
    return reader(file, key)
  } catch (error) {
    await file.close()
    throw error
  }
}

async function headerOf(file: ReadableFile): Promise<Buffer> {
  const header = Buffer.alloc(Math.min(HEADER_BYTES, file.size))
  await readAll(file, header, 0)
  return header
}

function reader(file: ReadableFile, key: KeyObject): ReadableFile {
  const frames = framesIn(file.size)
  const size = openedSize(file.size)
  let latest: { readonly place: number; readonly bytes: Buffer } | null = null

  async function frame(place: number): Promise<Buffer> {
    if (latest?.place === place) return latest.bytes
    const { at, length } = placeOfFrame(place)
    const stored = Buffer.alloc(Math.min(length, file.size - at))
    const came = await readAll(file, stored, at)
    const bytes = openFrame(key, place, place === frames - 1, stored.subarray(0, came))
    latest = { place, bytes }
    return bytes
  }

  return {
    size,
    stamp: file.stamp,
    async read(buffer, position) {
      let done = 0
      for (const { place, skip } of stepsFrom(position, frames)) {
        if (done === buffer.length) break
        done += (await frame(place)).subarray(skip).copy(buffer, done)
      }
      // A file cut off at the end of a frame must not pass for a shorter one.
      if (position + done >= size) await frame(frames - 1)
      return done
    },
    close: () => file.close(),
  }
}

/** The frames from a position on, and how much of the first one lies before it. */
function* stepsFrom(position: number, frames: number) {
  const first = Math.floor(position / FRAME_BYTES)
  for (let place = first; place < frames; place += 1)
    yield { place, skip: place === first ? position % FRAME_BYTES : 0 }
}

async function readAll(file: ReadableFile, buffer: Buffer, position: number): Promise<number> {
  let done = 0
  while (done < buffer.length) {
    const came = await file.read(buffer.subarray(done), position + done)
    if (came === 0) break
    done += came
  }
  return done
}
