import { SIGNS, signsTyped } from './crockford.ts'

/** A key of AES-256. */
export const KEY_BYTES = 32

/**
 * Why a phrase is no key: a letter no phrase has, too few or too many letters, a slip of the pen, or a key for something
 * else.
 */
export type PhraseProblem = 'letters' | 'length' | 'check' | 'other-kind'

export type KeyOfPhrase =
  { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly problem: PhraseProblem }

const GROUP = 4
const CHECK_BYTES = 3
const SYMBOLS = ((KEY_BYTES + CHECK_BYTES) * 8) / 5

/** So many signs has the recovery key of a data folder, which lies on another sheet of the same safe. */
export const RECOVERY_SIGNS = 35

/** Where the check begins. */
const SEED = 0xb7_04_ce

/** An office key, for people who write it down, read it out and type it in: 14 groups of four, the last ones a check. */
export function keyPhrase(key: Uint8Array): string {
  if (key.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`)
  const symbols = symbolsOf([...key, ...checkOf(key)])
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The key a phrase stands for, however it was typed: spaces, dashes and small letters do not matter. */
export function keyOfPhrase(text: string): KeyOfPhrase {
  const signs = signsTyped(text)
  if (signs.some((one) => one < 0)) return { ok: false, problem: 'letters' }
  if (signs.length === RECOVERY_SIGNS) return { ok: false, problem: 'other-kind' }
  if (signs.length !== SYMBOLS) return { ok: false, problem: 'length' }
  const bytes = bytesOf(signs)
  const key = bytes.slice(0, KEY_BYTES)
  const isRight = checkOf(key).every((byte, n) => byte === bytes[KEY_BYTES + n])
  return isRight ? { ok: true, key } : { ok: false, problem: 'check' }
}

function symbolsOf(bytes: readonly number[]): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += SIGNS.charAt((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  return text
}

function bytesOf(signs: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const sign of signs) {
    held = (held << 5) | sign
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

/** CRC-24 (RFC 9580): any wrong letter, any two neighbours changed about, and nearly every other slip. */
function checkOf(key: Uint8Array): readonly number[] {
  let crc = SEED
  for (const byte of key) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1
      if ((crc & 0x1_00_00_00) !== 0) crc ^= 0x1_86_4c_fb
    }
  }
  return [(crc >> 16) & 255, (crc >> 8) & 255, crc & 255]
}
