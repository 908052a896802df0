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
  ς: 'σ', // so that a letter folds the same wherever it stands
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

/** Below this code lie Latin, Greek, Cyrillic and the punctuation in use. */
const TABLE_SIZE = 0x3000
const SPACE = 32
const UNDECIDED = 0

/** What each letter alone folds to; a character that needs its neighbours, such as a combining mark, is undecided. */
const TABLE = Uint16Array.from({ length: TABLE_SIZE }, (_, code) => {
  const character = String.fromCharCode(code)
  const folded = foldSlowly(character)
  if (/\p{M}/u.test(character) || folded.length > 1) return UNDECIDED
  return folded === '' ? SPACE : folded.charCodeAt(0)
})

/**
 * Text as search compares it: lower case, look-alike letters made one («Қыдырғали» and «кыдыргали», Latin «K1» and
 * Cyrillic «К1»), anything but letters and digits a single space. Not for showing.
 */
export function foldText(text: string): string {
  const codes: number[] = []
  for (let n = 0; n < text.length; n += 1) {
    const code = TABLE[text.charCodeAt(n)] ?? UNDECIDED
    if (code === UNDECIDED) return foldSlowly(text)
    if (code !== SPACE || (codes.length > 0 && codes.at(-1) !== SPACE)) codes.push(code)
  }
  if (codes.at(-1) === SPACE) codes.pop()
  return stringOf(codes)
}

/** In pieces, as a call takes only so many arguments. */
function stringOf(codes: readonly number[]): string {
  let text = ''
  for (let n = 0; n < codes.length; n += 4096) text += String.fromCharCode(...codes.slice(n, n + 4096))
  return text
}

/** The definition the table is made from; slower by far, and right for every text. */
function foldSlowly(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(FOLDED, (letter) => FOLDS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
