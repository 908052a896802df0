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
    const [, dative = '', ablative = ''] = CASES.find(([one]) => one === name) ?? []
    return `${name}${word === ' дейін' ? dative : ablative}${word}`
  })
}

/** The same over every text the window shows: a text cannot know which month its date will have. */
export const kazakhCases: PostProcessorModule = {
  type: 'postProcessor',
  name: 'kazakhCases',
  process: (text) => withCases(text),
}
