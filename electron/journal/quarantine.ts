import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import { SEALED_START } from '../keys/sealing.ts'
import { readOpened } from '../keys/sealedReads.ts'
import { writeAll, type FileSystem } from '../platform/fileSystem.ts'
import type { Span } from './lineScanner.ts'

/** Bytes of a journal file that could not be read, and what became of them. */
export type Damage = {
  /** `torn`: the end of a write that a crash cut off, nobody was told it was saved. `damaged`: changed afterwards. */
  readonly kind: 'torn' | 'damaged'
  readonly file: string
  readonly offset: number
  readonly length: number
  /** What can still be made out of the text: whose event it was, and the complaint's number. */
  readonly node: string | null
  readonly seq: number | null
  readonly number: string | null
}

/** What damaged bytes say of themselves. Not to be trusted further than "this may have been taken". */
export function describeDamage(
  kind: Damage['kind'],
  file: string,
  bytes: Buffer,
  { start, end }: Span,
): Damage {
  const text = bytes.toString('utf8', start, end)
  const [, node = null, seq = null] = /"node":"([a-z0-9-]{2,24})","seq":(\d{1,9}),/.exec(text) ?? []
  const [, number = null] = /"number":"([^"\\]{1,20})"/.exec(text) ?? []
  return {
    kind,
    file,
    offset: start,
    length: end - start,
    node,
    seq: seq === null ? null : Number(seq),
    number,
  }
}

/**
 * Copies unreadable bytes aside, flushed, with a note of where they were. The same bytes found again at the next start
 * are not copied twice. Throws when the disk refuses: then the original must stay as it is.
 */
export async function quarantine(
  files: FileSystem,
  folder: string,
  damage: Damage,
  bytes: Buffer,
): Promise<void> {
  const name = `${damage.file}-${damage.offset}-${crc32(bytes).toString(16).padStart(8, '0')}`
  const path = join(folder, `${name}.bin`)
  const present = await files.read(path)
  if (present && (present.equals(bytes) || (await readOpened(files, path))?.equals(bytes))) return
  await files.makeFolder(folder)
  const copy = await files.open(path)
  try {
    const kept = keptOf(files, bytes)
    await writeAll(copy, kept, 0)
    await copy.truncate(kept.length)
    await copy.flush()
  } finally {
    await copy.close()
  }
  await files.replace(join(folder, `${name}.json`), `${JSON.stringify(damage)}\n`)
  await files.flushFolder(folder)
}

/** What is sealed already stays as it is. */
function keptOf({ sealing }: FileSystem, bytes: Buffer): Buffer {
  if (!sealing?.isOn() || bytes[0] === SEALED_START) return bytes
  return Buffer.from(sealing.sealLine(bytes, ''), 'utf8')
}
