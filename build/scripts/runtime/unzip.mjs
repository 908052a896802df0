// Takes single files out of a large zip archive without unpacking all of it. Reads the archive's directory (at its end)
// and inflates what is asked for; Node has no zip reader, and `unzip` is not on every system.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END_RECORD = Buffer.from([0x50, 0x4b, 5, 6])
const END_RECORD_MAX = 65_557
const DEFLATED = 8

/**
 * @param {string} archive
 * @param {string} target folder the files are written to
 * @param {(name: string) => string | undefined} choose path under target for an entry's name; undefined leaves it out
 */
export function unzipMatching(archive, target, choose) {
  const fd = openSync(archive, 'r')
  try {
    for (const entry of entriesOf(fd)) {
      const name = choose(entry.name)
      if (name !== undefined) writeEntry(fd, entry, join(target, name))
    }
  } finally {
    closeSync(fd)
  }
}

function* entriesOf(fd) {
  const { size } = fstatSync(fd)
  const tail = readAt(fd, Math.max(0, size - END_RECORD_MAX), Math.min(END_RECORD_MAX, size))
  const end = tail.lastIndexOf(END_RECORD)
  if (end < 0) throw new Error('not a zip archive')
  const directory = readAt(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let at = 0
  for (let left = tail.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function writeEntry(fd, { method, packedSize, headerAt }, file) {
  const header = readAt(fd, headerAt, 30)
  const packed = readAt(fd, headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packedSize)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, method === DEFLATED ? inflateRawSync(packed) : packed)
}

function readAt(fd, position, length) {
  const buffer = Buffer.alloc(length)
  if (readSync(fd, buffer, 0, length, position) !== length) throw new Error('the zip archive is cut short')
  return buffer
}
