import { createInflateRaw } from 'node:zlib'

/** What is in a zip file, found by unpacking it piece by piece into nothing. */
export type ZipSurvey = {
  readonly bytes: number
  /** Whether a sheet of a workbook has merged cells. */
  readonly hasMerges: boolean
}

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number }

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const MOST_ENTRIES = 5000
const DEFLATED = 8
const MERGE = '<mergeCell '

/**
 * Unpacks every entry to see how large it really is: what the file says of itself is not believed. Null when it is no
 * zip file that can be read, or unpacks to more than `most` bytes.
 */
export async function surveyZip(
  bytes: Buffer,
  most: number,
  step: () => Promise<void>,
): Promise<ZipSurvey | null> {
  const entries = entriesOf(bytes)
  if (entries === null) return null
  let total = 0
  let hasMerges = false
  for (const { name, method, packed, at } of entries) {
    const data = bytes.subarray(at, at + packed)
    if (method !== DEFLATED) {
      total += data.length
      continue
    }
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(name)
    let tail = ''
    const unpacked = await inflatedSize(data, most - total, step, (piece) => {
      if (!isSheet || hasMerges) return
      const text = tail + piece.toString('latin1')
      hasMerges = text.includes(MERGE)
      tail = text.slice(-MERGE.length)
    })
    if (unpacked === null) return null
    total += unpacked
    if (total > most) return null
  }
  return total > most ? null : { bytes: total, hasMerges }
}

async function inflatedSize(
  data: Buffer,
  most: number,
  step: () => Promise<void>,
  onPiece: (piece: Buffer) => void,
): Promise<number | null> {
  const inflating = createInflateRaw()
  let size = 0
  try {
    inflating.end(data)
    for await (const piece of inflating) {
      if (!Buffer.isBuffer(piece)) return null
      await step()
      size += piece.length
      if (size > most) return null
      onPiece(piece)
    }
    return size
  } finally {
    inflating.destroy()
  }
}

/** The entries by the list at the end of the file; null when it makes no sense. */
function entriesOf(bytes: Buffer): readonly Entry[] | null {
  const end = endOf(bytes)
  if (end < 0) return null
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return null
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_SIZE > bytes.length || bytes.readUInt32LE(at) !== ENTRY_MARK) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (local + LOCAL_SIZE > bytes.length) return null
    const data = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: data,
    })
    at += ENTRY_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff)
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END_MARK) return at
  return -1
}
