import { z } from 'zod'

import { foldText } from '../i18n/fold.ts'

/** The fields of an old record a column may hold. */
export const OLD_FIELDS = [
  'number',
  'receivedOn',
  'applicant',
  'iin',
  'phone',
  'address',
  'provider',
  'service',
  'subject',
  'officer',
  'dueOn',
  'outcome',
  'answeredOn',
  'answerNumber',
  'note',
] as const
export type OldField = (typeof OLD_FIELDS)[number]

/** Where a column goes: a field, `other` to be kept under its own name, or nowhere. */
export const ColumnTarget = z.enum([...OLD_FIELDS, 'other', 'skip'])
export type ColumnTarget = z.infer<typeof ColumnTarget>

/** Fields that are dates. */
export const DATE_FIELDS: ReadonlySet<ColumnTarget> = new Set(['receivedOn', 'dueOn', 'answeredOn'])

/**
 * Words by which a column is known, folded as search folds them; the first field with a fitting word wins, so the more
 * special ones stand first. Every part of a name must be found, in any order.
 */
const NAMES: readonly (readonly [OldField, readonly string[]])[] = [
  ['answerNumber', ['номер ответа', 'ответа №', 'исходящий', 'исх', 'жауап номири', 'шыгыс']],
  [
    'answeredOn',
    [
      'дата ответа',
      'дата исполнения',
      'исполнено',
      'дата отправки',
      'жауап куни',
      'орындалган куни',
      'жауап берилген',
    ],
  ],
  ['dueOn', ['срок', 'мерзими', 'контрольная дата']],
  [
    'receivedOn',
    [
      'дата поступления',
      'дата регистрации',
      'дата приема',
      'дата обращения',
      'поступила',
      'тускен куни',
      'тиркелген куни',
      'дата',
      'куни',
    ],
  ],
  ['iin', ['иин', 'жсн', 'бин', 'бсн']],
  ['phone', ['телефон', 'тел', 'контакт', 'байланыс']],
  ['address', ['адрес', 'место жительства', 'мекенжай', 'тургылыкты']],
  [
    'applicant',
    [
      'заявитель',
      'фио',
      'ф и о',
      'обратившегося',
      'от кого',
      'арыз иеси',
      'аты жони',
      'отиниш беруши',
      'шагымданушы',
    ],
  ],
  ['provider', ['услугодатель', 'орган', 'организация', 'на кого', 'кызмет беруши', 'мекеме', 'уйым']],
  ['service', ['услуга', 'вид услуги', 'кызмет туpи', 'корсетилетин кызмет', 'кызмет']],
  ['outcome', ['результат', 'решение', 'итог', 'принятые меры', 'натиже', 'шешим', 'кабылданган шара']],
  ['officer', ['исполнитель', 'ответственный', 'орындаушы', 'жауапты']],
  ['subject', ['содержание', 'суть', 'краткое', 'текст', 'предмет', 'мазмуны', 'кыскаша']],
  ['note', ['примечание', 'ескертпе', 'ескерту', 'комментарий']],
  [
    'number',
    ['регистрационный номер', 'входящий', 'вх', 'номер', '№', 'рег', 'номири', 'тиркеу', 'кирис', 'n п п'],
  ],
]

/** What the columns of a header seem to hold; each field is given once, the rest is kept under its own name. */
export function guessTargets(
  header: readonly string[],
  remembered: Readonly<Record<string, ColumnTarget>> = {},
): readonly ColumnTarget[] {
  const taken = new Set<ColumnTarget>()
  return header.map((name) => {
    if (name.trim() === '') return 'skip'
    const target = remembered[foldText(name)] ?? fieldNamed(name, taken) ?? 'other'
    if (target === 'other' || target === 'skip') return target
    if (taken.has(target)) return 'other'
    taken.add(target)
    return target
  })
}

/** How many columns of a row have the name of a field: the row with most of them is the header. */
export function knownColumns(row: readonly string[]): number {
  return guessTargets(row).filter((target) => target !== 'other' && target !== 'skip').length
}

function fieldNamed(name: string, taken: ReadonlySet<ColumnTarget>): OldField | null {
  // The sign of a number is no letter and would be folded away.
  const folded = foldText(name.replaceAll('№', ' номер '))
  const words = folded.split(' ')
  for (const [field, names] of NAMES) {
    if (
      !taken.has(field) &&
      names.some((one) => isNamed(folded, words, foldText(one.replaceAll('№', 'номер'))))
    ) {
      return field
    }
  }
  return null
}

/** A short name must be a whole word: «тел» is no part of «заявитель». */
function isNamed(folded: string, words: readonly string[], name: string): boolean {
  return name.length <= 4 ? words.includes(name) : folded.includes(name)
}
