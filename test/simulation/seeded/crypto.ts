import type { Randomness } from '../randomness.ts'

/** Stands in for `node:crypto` in a simulation: hashes are real, chance comes from the seed. */
const real = process.getBuiltinModule('node:crypto')

let source: Randomness | null = null

/** From now on ids and names are drawn from here. */
export function drawFrom(randomness: Randomness): void {
  source = randomness
}

export const {
  hash,
  createHash,
  createHmac,
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  scrypt,
  scryptSync,
  timingSafeEqual,
} = real

export function randomBytes(length: number): Buffer {
  return source ? source.bytes(length) : real.randomBytes(length)
}

export function randomFillSync<B extends Uint8Array>(into: B): B {
  into.set(randomBytes(into.length))
  return into
}

export function randomUUID(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
