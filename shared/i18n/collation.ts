import type { Language } from '../core/bilingual.ts'

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** Digits and Latin go by their codes and before Cyrillic, which follows the Kazakh alphabet. */
const CYRILLIC = 0x10000
const RANKS = new Map(Array.from(ALPHABET, (letter, n) => [letter, CYRILLIC + n]))
/** For Russian ё is a variant of е, not a letter of its own. */
const RUSSIAN_RANKS = new Map([...RANKS, ['ё', CYRILLIC + ALPHABET.indexOf('е')]])

/**
 * The order of the alphabet of `language`; capital letters follow small ones of otherwise equal texts. Own tables:
 * the browser inside Electron sorts Kazakh by the Russian alphabet, with І before К. One order serves both
 * alphabets, as the Kazakh one contains the Russian one in its own order.
 */
export function compareText(language: Language): (a: string, b: string) => number {
  const ranks = language === 'kk' ? RANKS : RUSSIAN_RANKS
  return (a, b) => compareBy(ranks, a, b)
}

/** `compareText('kk')`. */
export const kkCompare = compareText('kk')

function compareBy(ranks: ReadonlyMap<string, number>, a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  const shorter = Math.min(left.length, right.length)
  for (let n = 0; n < shorter; n += 1) {
    if (left[n] === right[n]) continue
    const difference = rank(ranks, left, n) - rank(ranks, right, n)
    if (difference !== 0) return difference
  }
  if (left.length !== right.length) return left.length - right.length
  return a === b ? 0 : a > b ? -1 : 1
}

function rank(ranks: ReadonlyMap<string, number>, text: string, index: number): number {
  return ranks.get(text[index] ?? '') ?? text.charCodeAt(index)
}
