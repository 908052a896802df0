import type { PostProcessorModule } from 'i18next'

/** Names a written date ends with, in the dative («дейін» asks for it) and in the ablative («бастап»). */
const CASES: readonly (readonly [name: string, dative: string, ablative: string])[] = [
  ['қаңтар', 'ға', 'дан'],
  ['ақпан', 'ға', 'нан'],
  ['наурыз', 'ға', 'дан'],
  ['сәуір', 'ге', 'ден'],
  ['мамыр', 'ға', 'дан'],
  ['маусым', 'ға', 'нан'],
  ['шілде', 'ге', 'ден'],
  ['тамыз', 'ға', 'дан'],
  ['қыркүйек', 'ке', 'тен'],
  ['қазан', 'ға', 'нан'],
  ['қараша', 'ға', 'дан'],
  ['желтоқсан', 'ға', 'нан'],
  ['дүйсенбі', 'ге', 'ден'],
  ['сейсенбі', 'ге', 'ден'],
  ['сәрсенбі', 'ге', 'ден'],
  ['бейсенбі', 'ге', 'ден'],
  ['жұма', 'ға', 'дан'],
  ['жексенбі', 'ге', 'ден'],
  ['сенбі', 'ге', 'ден'],
]
const NAMES = CASES.map(([name]) => name).join('|')
const BEFORE_WORD = new RegExp(`(${NAMES})( дейін| бастап| кешіктірмей)`, 'gu')

/**
 * Puts the name a date ends with into the case its word asks for: «20 наурыз дейін» → «20 наурызға дейін», «5 қазан
 * бастап» → «5 қазаннан бастап». Dates in figures stay: nobody writes an ending after them.
 */
export function withCases(text: string): string {
  return text.replace(BEFORE_WORD, (_all, name: string, word: string) => {
    const [, dative = '', ablative = ''] = casesOf(name)
    return `${name}${word === ' дейін' ? dative : ablative}${word}`
  })
}

/** Endings a template may ask for after a date, each in one spelling: in, of (what was on that day), to, from. */
const ENDING = /^-(да|дағы|ға|дан)(?!\p{L})/u
const WORD = /^ (дейін|бастап|кешіктірмей)/u

/** Month names in these cases; the locative follows the sound of the dative. */
const ENDINGS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  CASES.map(([name, dative, ablative]) => {
    const locative = dative.replace('ғ', 'д').replace('г', 'д').replace('к', 'т')
    const ofThatDay = `${locative}${locative.endsWith('а') ? 'ғы' : 'гі'}`
    return [name, { да: locative, дағы: ofThatDay, ға: dative, дан: ablative, дейін: dative }]
  }),
)

/**
 * What follows a date, with the ending its month asks for: after «2026 жылғы 5 шілде», «-да тіркелген» becomes
 * «де тіркелген» and « дейін» becomes «ге дейін». Anything else stays as it is.
 */
export function caseAfterDate(date: string, after: string): string {
  const endings = ENDINGS.get(date.slice(date.lastIndexOf(' ') + 1))
  if (!endings) return after
  const asked = ENDING.exec(after)?.[1]
  if (asked !== undefined) return `${endings[asked] ?? ''}${after.slice(asked.length + 1)}`
  const word = WORD.exec(after)?.[1]
  if (word === undefined) return after
  return `${endings[word] ?? endings['дан'] ?? ''}${after}`
}

function casesOf(name: string): readonly string[] {
  return CASES.find(([one]) => one === name) ?? []
}

/** The same over every text the window shows: a text cannot know which month its date will have. */
export const kazakhCases: PostProcessorModule = {
  type: 'postProcessor',
  name: 'kazakhCases',
  process: (text) => withCases(text),
}
