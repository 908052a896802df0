import { numberOfQr } from '../tickets/checkCode.ts'

/**
 * Keys of the Russian and Kazakh layouts by what they are on the Latin one: a scanner presses keys, so what it types
 * depends on the layout that happens to be on.
 */
const CYRILLIC = 'йцукенгшщзфывапролдячсмить'
const LATIN = 'qwertyuiopasdfghjklzxcvbnm'
/** The Kazakh layout has letters where the others have digits. */
const KAZAKH = '"әіңғ,.үұқө'
const DIGITS = '1234567890-'

const KEYS: ReadonlyMap<string, string> = new Map([
  ...pairs(CYRILLIC, LATIN),
  ...pairs(CYRILLIC.toUpperCase(), LATIN.toUpperCase()),
  ...pairs(KAZAKH, DIGITS),
])

/** «MERZIM» as it comes out under a Cyrillic layout. */
const CYRILLIC_MARK = 'ЬУКЯШЬ'

/** The number of the ticket whose square code was scanned, under whatever layout; null when the text is something else. */
export function scannedNumber(text: string): string | null {
  const known = numberOfQr(text)
  if (known !== null || !text.trim().startsWith(CYRILLIC_MARK)) return known
  return numberOfQr(
    Array.from(text)
      .map((letter) => KEYS.get(letter) ?? letter)
      .join(''),
  )
}

function pairs(letters: string, keys: string): readonly (readonly [string, string])[] {
  return Array.from(letters, (letter, n) => [letter, keys[n] ?? ''] as const)
}
