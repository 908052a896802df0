/** Shorter words stay whole. */
const LONG = 11
const SOFT_HYPHEN = '\u00AD'

const VOWEL = 'аәеёиіоөуұүыэюя'
const CONSONANT = 'бвгғджзйкқлмнңпрстфхһцчшщ'
/** Before the last consonant between two vowels, the signs ь and ъ staying with the consonant they soften or part. */
const SYLLABLE = new RegExp(`(?<=[${VOWEL}][${CONSONANT}ьъ]*)(?=[${CONSONANT}][${VOWEL}])`, 'giu')

/** Lets long Kazakh and Russian words break between syllables where a line is narrow; what is read stays the same. */
export function withSoftHyphens(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) =>
    word.length < LONG ? word : word.replaceAll(SYLLABLE, SOFT_HYPHEN),
  )
}
