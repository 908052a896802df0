/** Latin capitals that look like Cyrillic ones: a mark must read the same whoever typed it, on whichever layout. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
}

/** A mark as it is kept: capitals, without spaces, look-alike Latin letters made Cyrillic: «k1 » is «К1». */
export function foldMark(text: string): string {
  return text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => LOOKALIKES[letter] ?? letter)
}
