/** Letters that one types for another: Kazakh letters on a Russian layout, ё, Latin look-alikes of Cyrillic letters. */
const FOLDS: Readonly<Record<string, string>> = {
  ә: 'а',
  ə: 'а', // the Latin schwa, often met in place of ә
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const FOLDED = new RegExp(`[${Object.keys(FOLDS).join('')}]`, 'g')

/**
 * Text as search compares it: lower case, look-alike letters made one («Қыдырғали» and «кыдыргали», Latin «K1» and
 * Cyrillic «К1»), anything but letters and digits a single space. Not for showing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(FOLDED, (letter) => FOLDS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
