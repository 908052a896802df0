/**
 * Capital letters of a workstation's mark in Latin, for the square code: scanners type Latin only. Each is a capital
 * and at most one small letter, so that the way back is unambiguous. Not a transliteration for people.
 */
const LATIN: Readonly<Record<string, string>> = {
  А: 'A',
  Ә: 'Ax',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ғ: 'Gx',
  Д: 'D',
  Е: 'E',
  Ё: 'Ex',
  Ж: 'J',
  З: 'Z',
  И: 'I',
  Й: 'Y',
  К: 'K',
  Қ: 'Kx',
  Л: 'L',
  М: 'M',
  Н: 'N',
  Ң: 'Nx',
  О: 'O',
  Ө: 'Ox',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ұ: 'Ux',
  Ү: 'W',
  Ф: 'F',
  Х: 'X',
  Һ: 'H',
  Ц: 'C',
  Ч: 'Cx',
  Ш: 'Sx',
  Щ: 'Sy',
  Ъ: 'Qx',
  Ы: 'Yx',
  І: 'Ix',
  Ь: 'Qy',
  Э: 'Ey',
  Ю: 'Uy',
  Я: 'Ay',
}

const CYRILLIC = new Map(Object.entries(LATIN).map(([letter, latin]) => [latin, letter]))

/** «К1-26-0406» as `K1-26-0406`. Letters outside the Kazakh alphabet stay as they are. */
export function numberInLatin(number: string): string {
  return number.replaceAll(/\p{Lu}/gu, (letter) => LATIN[letter] ?? letter)
}

/** The number as it is kept, from `numberInLatin`. */
export function numberFromLatin(latin: string): string {
  return latin.replaceAll(/[A-Z][xy]?/g, (letter) => CYRILLIC.get(letter) ?? letter)
}
