import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomFillSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * Seals what lies on the disk with AES-256-GCM under the data key of the data folder. What was sealed can be opened
 * only by it, and any change of it shows.
 */
export type Sealing = {
  /** Whether what is written from now on is sealed. What was sealed before opens as long as the key is known. */
  isOn(): boolean
  /** Whether there is a key at all. */
  hasKey(): boolean
  /** A text as one sealed line without a line end; `head` can be read by everybody and cannot be changed. */
  sealLine(text: Uint8Array, head: string): string
  /** The text of the sealed line `bytes[start, end)`; null when it is none, or is not as it was sealed. */
  openLine(bytes: Buffer, start: number, end: number): Buffer | null
  /** The key of one file, made of the data key and what the file says of itself. */
  fileKey(salt: Uint8Array): KeyObject
}

/** A sealing that may get its key, or be switched on, while the program runs. */
export type OpenSealing = Sealing & {
  /** From now on everything that is written is sealed with this key, or, when `isOn` is false, only opened. */
  use(dataKey: Buffer, isOn: boolean): void
}

/** No other line of ours begins with it, and base64 has neither of the two. */
export const SEALED_START = 0x7e // ~
const HEAD_END = 0x7c // |

export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'
const LINE_FORMAT = 'merzim line 1 '
const FILE_FORMAT = 'merzim file 1'
/** Room for a head: a node, a number of a sequence, the number of a complaint. */
const LONGEST_HEAD = 160

export function createSealing(): OpenSealing {
  let keys: { readonly data: Buffer; readonly line: KeyObject } | null = null
  let on = false
  const nonces = createNonces()

  function known() {
    if (!keys) throw Object.assign(new Error('the data key is not known'), { code: 'ENOKEY' })
    return keys
  }

  return {
    isOn: () => on,
    hasKey: () => keys !== null,
    use(dataKey, isOn) {
      keys = { data: Buffer.from(dataKey), line: derived(dataKey, Buffer.alloc(0), LINE_FORMAT) }
      on = isOn
    },
    sealLine(text, head) {
      const nonce = nonces()
      const cipher = createCipheriv(CIPHER, known().line, nonce)
      cipher.setAAD(Buffer.from(LINE_FORMAT + head, 'utf8'))
      const sealed = cipher.update(text)
      cipher.final()
      const body = Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')
      return `~${head}|${body}`
    },
    openLine(bytes, start, end) {
      if (bytes[start] !== SEALED_START) return null
      const headEnd = bytes.indexOf(HEAD_END, start)
      if (headEnd < 0 || headEnd > Math.min(end, start + LONGEST_HEAD)) return null
      const body = fromBase64(bytes.toString('latin1', headEnd + 1, end))
      const tagAt = body.length - TAG_BYTES
      if (tagAt < NONCE_BYTES) return null
      return opened(known().line, body, tagAt, bytes.toString('utf8', start + 1, headEnd))
    },
    fileKey: (salt) => derived(known().data, salt, FILE_FORMAT),
  }
}

/** Nothing for what nobody would have written so: a decoder passes over foreign letters and loose bits at the end. */
function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const isWhole = Math.ceil(bytes.length / 3) * 4 === text.length
  const tail = bytes.length - (bytes.length % 3 || 3)
  return isWhole && text.endsWith(bytes.toString('base64', tail)) ? bytes : Buffer.alloc(0)
}

function opened(key: KeyObject, body: Buffer, tagAt: number, head: string): Buffer | null {
  const cipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES))
  cipher.setAAD(Buffer.from(LINE_FORMAT + head, 'utf8'))
  cipher.setAuthTag(body.subarray(tagAt))
  const text = cipher.update(body.subarray(NONCE_BYTES, tagAt))
  try {
    cipher.final()
    return text
  } catch {
    return null
  }
}

/** Where there is no key: nothing is sealed, and what is sealed cannot be read. */
export const noSealing: Sealing = createSealing()

/** A key of its own for each purpose: none opens what was sealed for another. */
function derived(dataKey: Buffer, salt: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, salt, purpose, KEY_BYTES)))
}

/** Random nonces, many at a time: asking the system for twelve bytes costs more than sealing a line. */
function createNonces(): () => Buffer {
  const pool = Buffer.alloc(NONCE_BYTES * 512)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += NONCE_BYTES
    return Buffer.from(pool.subarray(at - NONCE_BYTES, at))
  }
}
