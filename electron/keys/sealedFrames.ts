import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

import type { Sealing } from './sealing.ts'

/**
 * A sealed content: 8 bytes that say what it is, 32 bytes of salt for its own key, then frames of 64 KiB, each followed
 * by its tag. A frame's nonce holds its place and whether it is the last one, so that none can be moved, doubled or cut
 * off without being noticed, and any part can be read without the rest.
 */
const MAGIC = Buffer.from('MERZIMS1', 'latin1')
const SALT_BYTES = 32
export const HEADER_BYTES = MAGIC.length + SALT_BYTES
export const FRAME_BYTES = 64 * 1024
const TAG_BYTES = 16
const STORED_FRAME_BYTES = FRAME_BYTES + TAG_BYTES
const CIPHER = 'aes-256-gcm'

/** A sealed content is not as it was sealed. */
export class NotAsSealed extends Error {
  override readonly name = 'NotAsSealed'
}

/** Seals a content from its beginning to its end. */
export type FrameSealer = {
  readonly header: Buffer
  /** What is to be written for these bytes; the rest of them is kept until a frame is full. */
  add(bytes: Buffer): Buffer
  /** The last frame. Nothing may follow. */
  end(): Buffer
}

export function createFrameSealer(sealing: Sealing): FrameSealer {
  const salt = randomBytes(SALT_BYTES)
  const key = sealing.fileKey(salt)
  let waiting = Buffer.alloc(0)
  let place = 0
  return {
    header: Buffer.concat([MAGIC, salt]),
    add(bytes) {
      const all = Buffer.concat([waiting, bytes])
      const frames: Buffer[] = []
      let at = 0
      // A full frame waits, too: it may be the last one.
      for (; all.length - at > FRAME_BYTES; at += FRAME_BYTES) {
        frames.push(sealFrame(key, place, false, all.subarray(at, at + FRAME_BYTES)))
        place += 1
      }
      waiting = Buffer.from(all.subarray(at))
      return Buffer.concat(frames)
    },
    end: () => sealFrame(key, place, true, waiting),
  }
}

/** The key of a sealed content by its first bytes; null when it is not sealed. Throws `ENOKEY` without a data key. */
export function keyOfContent(header: Buffer, sealing: Sealing): KeyObject | null {
  const isSealed = header.length === HEADER_BYTES && header.subarray(0, MAGIC.length).equals(MAGIC)
  return isSealed ? sealing.fileKey(header.subarray(MAGIC.length)) : null
}

/** How many bytes a sealed content has once it is open. */
export function openedSize(storedSize: number): number {
  const body = storedSize - HEADER_BYTES
  return Math.max(0, body - framesIn(storedSize) * TAG_BYTES)
}

/** How many frames a stored size makes. */
export function framesIn(storedSize: number): number {
  return Math.max(1, Math.ceil((storedSize - HEADER_BYTES) / STORED_FRAME_BYTES))
}

/** Where a frame lies in the stored file. */
export function placeOfFrame(place: number): { readonly at: number; readonly length: number } {
  return { at: HEADER_BYTES + place * STORED_FRAME_BYTES, length: STORED_FRAME_BYTES }
}

/** Throws `NotAsSealed` for what was changed, moved or cut off. */
export function openFrame(key: KeyObject, place: number, isLast: boolean, stored: Buffer): Buffer {
  const tagAt = stored.length - TAG_BYTES
  if (tagAt < 0) throw new NotAsSealed('a frame is cut off')
  const cipher = createDecipheriv(CIPHER, key, nonceOf(place, isLast))
  cipher.setAuthTag(stored.subarray(tagAt))
  const bytes = cipher.update(stored.subarray(0, tagAt))
  try {
    cipher.final()
    return bytes
  } catch (cause) {
    throw new NotAsSealed('a frame is not as it was sealed', { cause })
  }
}

function sealFrame(key: KeyObject, place: number, isLast: boolean, bytes: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(place, isLast))
  const sealed = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([sealed, cipher.getAuthTag()])
}

/** Never twice under one key: the key is the file's own. */
function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(place, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
