import type { Language } from '../core/bilingual.ts'

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** Digits and Latin go by their codes and before Cyrillic, which follows the Kazakh alphabet. */
const CYRILLIC = 0x1_0000
const RANKS = new Map(Array.from(ALPHABET, (letter, n) => [letter, CYRILLIC + n]))
/** For Russian ё is a variant of е, not a letter of its own. */
const RUSSIAN_RANKS = new Map([...RANKS, ['ё', CYRILLIC + ALPHABET.indexOf('е')]])

/** Below this code lie Latin and Cyrillic, whose small and capital letters have one rank. */
const TABLE_SIZE = 0x530

/**
 * The order of the alphabet of `language`; capital letters follow small ones of otherwise equal texts. Own tables:
 * the browser inside Electron sorts Kazakh by the Russian alphabet, with І before К. One order serves both
 * alphabets, as the Kazakh one contains the Russian one in its own order.
 */
export function compareText(language: Language): (a: string, b: string) => number {
  const table = language === 'kk' ? KAZAKH_TABLE : RUSSIAN_TABLE
  return (a, b) => compareBy(table, a, b)
}

const KAZAKH_TABLE = tableOf(RANKS)
const RUSSIAN_TABLE = tableOf(RUSSIAN_RANKS)

/** `compareText('kk')`. */
export const kkCompare = compareText('kk')

function tableOf(ranks: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from({ length: TABLE_SIZE }, (_, code) => {
    const letter = String.fromCharCode(code).toLowerCase()
    return ranks.get(letter) ?? letter.charCodeAt(0)
  })
}

function compareBy(table: Uint32Array, a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let n = 0; n < shorter; n += 1) {
    const [left, right] = [a.charCodeAt(n), b.charCodeAt(n)]
    if (left === right) continue
    const difference = (table[left] ?? CYRILLIC + left) - (table[right] ?? CYRILLIC + right)
    if (difference !== 0) return difference
  }
  if (a.length !== b.length) return a.length - b.length
  return a === b ? 0 : a > b ? -1 : 1
}
