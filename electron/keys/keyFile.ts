import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { parseJson } from '@shared/core/parseJson.ts'

import { writeFileAtomic } from '../platform/atomicFile.ts'
import { errorCode } from '../platform/fileSystem.ts'
import type { Secrets } from '../platform/secrets.ts'
import { KEY_BYTES } from './sealing.ts'

/** Holds the data key of a data folder, never open: wrapped for a user of Windows, and by the recovery key. */
export const KEY_FILE = 'keys.json'

/** The same once more: without the key nothing opens, so that one damaged file must not be the end of a register. */
export const KEY_FILE_COPY = 'keys-copy.json'

const Base64 = z.string().regex(/^[A-Za-z0-9+/=]+$/)

export const KeyFile = z.object({
  version: z.literal(1),
  /** Tells one data key from another; says nothing about it. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** Wrapped by the system for one user of one computer; null in a backup, and where the system keeps no keys. */
  user: z.string().nullable(),
  recovery: z.object({ salt: Base64, nonce: Base64, wrapped: Base64 }),
  /** Whether what lay there unsealed when sealing was switched on has been sealed, too. */
  allSealed: z.boolean(),
})
export type KeyFile = z.infer<typeof KeyFile>

/** There is a file of keys, but it cannot be read: without it nothing can be opened, and it must not be replaced. */
export class UnreadableKeys extends Error {
  override readonly name = 'UnreadableKeys'
}

const CIPHER = 'aes-256-gcm'
const WRAP_FORMAT = 'merzim recovery 1 '
const TAG_BYTES = 16

/** A new data key in a file of keys. */
export function newKeyFile(
  secret: string,
  allSealed: boolean,
): { readonly key: Buffer; readonly file: KeyFile } {
  const key = randomBytes(KEY_BYTES)
  const keyId = randomBytes(8).toString('hex')
  const recovery = wrapFor(secret, key, keyId)
  return { key, file: { version: 1, keyId, user: null, recovery, allSealed } }
}

/** The same with another recovery key; the one before opens it no more. */
export function withRecovery(file: KeyFile, key: Buffer, secret: string): KeyFile {
  return { ...file, recovery: wrapFor(secret, key, file.keyId) }
}

/** The same wrapped for the user of this computer, as far as the system keeps keys. */
export function withUser(file: KeyFile, key: Buffer, secrets: Secrets): KeyFile {
  return { ...file, user: secrets.isAvailable() ? secrets.seal(key.toString('base64')) : null }
}

/** The data key for this user; null when it was wrapped for another one. */
export function openForUser({ user }: KeyFile, secrets: Secrets): Buffer | null {
  if (user === null || !secrets.isAvailable()) return null
  const opened = secrets.open(user)
  const key = opened === null ? null : Buffer.from(opened, 'base64')
  return key?.length === KEY_BYTES ? key : null
}

/** The data key by the recovery key; null when it is another one. */
export function openByRecovery({ recovery, keyId }: KeyFile, secret: string): Buffer | null {
  const [nonce, body] = [recovery.nonce, recovery.wrapped].map((text) => Buffer.from(text, 'base64'))
  if (!nonce || !body || body.length !== KEY_BYTES + TAG_BYTES) return null
  try {
    const cipher = createDecipheriv(CIPHER, keyOf(secret, Buffer.from(recovery.salt, 'base64')), nonce)
    cipher.setAAD(Buffer.from(WRAP_FORMAT + keyId))
    cipher.setAuthTag(body.subarray(KEY_BYTES))
    return Buffer.concat([cipher.update(body.subarray(0, KEY_BYTES)), cipher.final()])
  } catch {
    return null
  }
}

/**
 * Null when there is none. Throws `UnreadableKeys` for what is no file of keys, and what the disk throws, unless the copy
 * can be read.
 */
export async function readKeyFile(folder: string): Promise<KeyFile | null> {
  try {
    const file = await readOne(join(folder, KEY_FILE))
    if (file) return file
  } catch (error) {
    const copy = await readOne(join(folder, KEY_FILE_COPY)).catch(() => null)
    if (copy) return copy
    throw error
  }
  return readOne(join(folder, KEY_FILE_COPY))
}

async function readOne(path: string): Promise<KeyFile | null> {
  let text = ''
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  const parsed = KeyFile.safeParse(parseJson(text))
  if (!parsed.success) throw new UnreadableKeys('keys.json holds no keys')
  return parsed.data
}

/** Flushed to the disk when it returns. One after the other, so that a crash leaves one of the two as it was. */
export async function writeKeyFile(folder: string, file: KeyFile): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`
  await writeFileAtomic(join(folder, KEY_FILE_COPY), text)
  await writeFileAtomic(join(folder, KEY_FILE), text)
}

function wrapFor(secret: string, key: Buffer, keyId: string): KeyFile['recovery'] {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(CIPHER, keyOf(secret, salt), nonce)
  cipher.setAAD(Buffer.from(WRAP_FORMAT + keyId))
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  const [saltText, nonceText, text] = [salt, nonce, wrapped].map((bytes) => bytes.toString('base64'))
  return { salt: saltText ?? '', nonce: nonceText ?? '', wrapped: text ?? '' }
}

/** The recovery key is chance, not a password somebody thought of: nothing is gained by counting slowly. */
function keyOf(secret: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, WRAP_FORMAT, KEY_BYTES))
}
