import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

import type { PasswordHash } from '@shared/directory/events.ts'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** OWASP's advice for scrypt (2^16, 8, 2): some 100 ms on an office PC, and 64 MB of memory per guess. */
const COST = { cost: 2 ** 16, blockSize: 8, parallelization: 2 }
const KEY_BYTES = 32

/** The form a password is kept in. The password itself is never stored. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16)
  const key = await keyOf(password, salt, COST)
  return { salt: salt.toString('base64'), key: key.toString('base64'), ...COST }
}

/** Whether `password` is the one that was hashed. */
export async function isPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const expected = Buffer.from(hash.key, 'base64')
  const key = await keyOf(password, Buffer.from(hash.salt, 'base64'), hash)
  return key.length === expected.length && timingSafeEqual(key, expected)
}

type Cost = Pick<PasswordHash, 'cost' | 'blockSize' | 'parallelization'>

function keyOf(password: string, salt: Buffer, { cost, blockSize, parallelization }: Cost): Promise<Buffer> {
  // Kazakh and Russian letters can be typed in two Unicode forms: both must open the desk.
  const maxmem = 256 * cost * blockSize
  return derive(password.normalize('NFC'), salt, KEY_BYTES, { cost, blockSize, parallelization, maxmem })
}
