import type { Language } from '../core/bilingual.ts'

/** The only counts a letter writes out: days of an extension (N-07). */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз', 'он'],
  ru: ['один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять'],
}

/** «10 (он)», «10 (десять)», as official letters write a count; figures alone above ten. */
export function countInWords(count: number, language: Language): string {
  const word = WORDS[language][count - 1]
  return word === undefined ? String(count) : `${count} (${word})`
}

/** Which form of a Russian noun follows a count. */
export function russianForm(count: number): 'one' | 'few' | 'many' {
  const [tens, ones] = [count % 100, count % 10]
  if (tens >= 11 && tens <= 14) return 'many'
  if (ones === 1) return 'one'
  return ones >= 2 && ones <= 4 ? 'few' : 'many'
}
