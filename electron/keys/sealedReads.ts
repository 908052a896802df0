import { setImmediate as afterOthers } from 'node:timers/promises'

import type { FileSystem } from '../platform/fileSystem.ts'
import { openText, sealText, type Pace } from './sealedText.ts'

type Disk = Pick<FileSystem, 'sealing'>

/** The whole content of a file with its sealed lines open; null when there is no such file. */
export async function readOpened(
  files: Disk & Pick<FileSystem, 'read'>,
  path: string,
): Promise<Buffer | null> {
  const stored = await files.read(path)
  return stored && files.sealing ? (await openText(stored, files.sealing)).bytes : stored
}

/** Replaces a file by the content as one sealed line, or plain where nothing is sealed. */
export async function replaceSealed(
  files: Disk & Pick<FileSystem, 'replace'>,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const { sealing } = files
  if (!sealing?.isOn()) return files.replace(path, content)
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return files.replace(path, `${sealing.sealLine(bytes, '')}\n`)
}

/** Replaces a journal's file, each of its lines sealed; plain where nothing is sealed. */
export async function replaceLines(
  files: Disk & Pick<FileSystem, 'replace'>,
  path: string,
  bytes: Buffer,
): Promise<void> {
  const { sealing } = files
  return files.replace(path, sealing?.isOn() ? await sealText(bytes, sealing, headOfLine) : bytes)
}

/**
 * A text file with all its lines sealed; null when none lies there plain. Only what opens to the very same bytes is
 * given out: it will take the place of the file.
 */
export async function sealedBytes({ sealing }: Disk, stored: Buffer): Promise<Buffer | null> {
  if (!sealing?.isOn() || stored.length === 0) return null
  const pace = inSlices()
  const sealed = await sealText(stored, sealing, headOfLine, pace)
  if (sealed.equals(stored)) return null
  const before = await openText(stored, sealing, pace)
  const after = await openText(sealed, sealing, pace)
  if (!after.bytes.equals(before.bytes)) throw new Error('what was sealed opens to something else')
  return sealed
}

/** The window is answered at least this often meanwhile. */
const SLICE_MS = 10

function inSlices(): Pace {
  let sliceEnd = 0
  return {
    mayGoOn: () => performance.now() < sliceEnd,
    async rest() {
      await afterOthers()
      sliceEnd = performance.now() + SLICE_MS
    },
  }
}

const NUMBERED = /"type":"complaint\.registered","number":"([^"\\~|]{1,20})"/
const PLACE = /"node":"([a-z0-9-]{2,24})","seq":(\d{1,9}),/
/** The number of a complaint stands behind a head that is shorter than this. */
const BEGINNING_BYTES = 480

/**
 * What of an event's line may be read by everybody: whose event it is and the number it gave out. When the line is
 * damaged one day, neither must be given out a second time.
 */
export function headOfLine(line: Buffer | string): string {
  const text =
    typeof line === 'string' ? line.slice(0, BEGINNING_BYTES) : line.toString('utf8', 0, BEGINNING_BYTES)
  const [place = ''] = PLACE.exec(text) ?? []
  const [, number] = NUMBERED.exec(text) ?? []
  return number === undefined ? place : `${place}"number":"${number}",`
}
