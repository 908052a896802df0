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

const KEYS = new Map<string, string>([
  ...[...CYRILLIC].map((letter, n) => [letter, LATIN[n] ?? ''] as const),
  ...[...CYRILLIC.toUpperCase()].map((letter, n) => [letter, (LATIN[n] ?? '').toUpperCase()] as const),
  ...[...KAZAKH].map((letter, n) => [letter, DIGITS[n] ?? ''] as const),
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
