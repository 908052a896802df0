/** Keys that people write down, read out and type in: what they are for keeps one from being taken for another. */
export type KeyKind = 'office' | 'recovery'

/** A key of AES-256. */
export const KEY_BYTES = 32

/**
 * Why a phrase is no key: a letter no phrase has, too few or too many letters, a slip of the pen, or a key for something
 * else.
 */
export type PhraseProblem = 'letters' | 'length' | 'check' | 'other-kind'

export type KeyOfPhrase =
  { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly problem: PhraseProblem }

/** Crockford's base 32: without letters that look like a figure, and without the ones that make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
const CHECK_BYTES = 3
const SYMBOLS = ((KEY_BYTES + CHECK_BYTES) * 8) / 5

/** What is typed for a letter it looks like: by Crockford's rules, and on a Kazakh or Russian keyboard. */
const TYPED = 'OILАВСЕНКМОРТХІЗ'
const MEANT = '011ABCEHKM0PTX13'

/** Where the check begins: another start for each kind, so that a phrase says what it is for. */
const SEEDS: Readonly<Record<KeyKind, number>> = { office: 0xb7_04_ce, recovery: 0x2e_5f_31 }

/** A key as 14 groups of four letters and figures, the last ones a check: `7K2M-…`. */
export function keyPhrase(key: Uint8Array, kind: KeyKind): string {
  if (key.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`)
  const symbols = symbolsOf([...key, ...checkOf(key, kind)])
  return (symbols.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The key a phrase stands for, however it was typed: spaces, dashes and small letters do not matter. */
export function keyOfPhrase(text: string, kind: KeyKind): KeyOfPhrase {
  const symbols = Array.from(text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, ''), meantBy)
  if (symbols.some((one) => !ALPHABET.includes(one))) return { ok: false, problem: 'letters' }
  if (symbols.length !== SYMBOLS) return { ok: false, problem: 'length' }
  const bytes = bytesOf(symbols)
  const key = bytes.slice(0, KEY_BYTES)
  const isOf = (one: KeyKind): boolean => checkOf(key, one).every((byte, n) => byte === bytes[KEY_BYTES + n])
  if (isOf(kind)) return { ok: true, key }
  const other: KeyKind = kind === 'office' ? 'recovery' : 'office'
  return { ok: false, problem: isOf(other) ? 'other-kind' : 'check' }
}

function meantBy(typed: string): string {
  const at = TYPED.indexOf(typed)
  return at < 0 ? typed : MEANT.charAt(at)
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
      text += ALPHABET.charAt((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  return text
}

function bytesOf(symbols: readonly string[]): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const symbol of symbols) {
    held = (held << 5) | ALPHABET.indexOf(symbol)
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

/** CRC-24 (RFC 9580): any wrong letter, any two neighbours changed about, and nearly every other slip. */
function checkOf(key: Uint8Array, kind: KeyKind): readonly number[] {
  let crc = SEEDS[kind]
  for (const byte of key) {
    crc ^= byte << 16
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1
      if ((crc & 0x1_00_00_00) !== 0) crc ^= 0x1_86_4c_fb
    }
  }
  return [(crc >> 16) & 255, (crc >> 8) & 255, crc & 255]
}
