/**
 * How much of somebody's data a copy of an event keeps. `masked`: enough to recognize a case one knows. `emptied`:
 * nothing. `erased`: nothing, for good, after the term of keeping is over; the outcome of an old record stays.
 */
export const WITHHOLDINGS = ['masked', 'emptied', 'erased'] as const
export type Withholding = (typeof WITHHOLDINGS)[number]

/**
 * What one field of an event is. `keep`: no data of a person, or those of an official in office. `name`: a name.
 * `iin`: an IIN or BIN (an entrepreneur's BIN is his IIN). `place`: a settlement. `gone`: kept in no copy. `text`: free words,
 * in which anybody may be named; that there were some stays. `outcome`: free words that an erased record keeps.
 * `file`: a file's name. `null`: a whole that no copy has. `secret`: what only the office itself needs to sign in.
 */
export type Treatment =
  'keep' | 'name' | 'iin' | 'place' | 'gone' | 'text' | 'outcome' | 'file' | 'null' | 'secret'

/** A decision for every field a value has: one that is forgotten does not compile. */
export type Decision<T> = [NonNullable<T>] extends [string]
  ? Treatment
  : [NonNullable<T>] extends [readonly (infer Item)[]]
    ? 'keep' | { readonly each: Decision<Item> }
    : [NonNullable<T>] extends [object]
      ? 'keep' | (null extends T ? 'null' : never) | FieldDecisions<NonNullable<T>>
      : 'keep'

export type FieldDecisions<T> = { readonly [K in keyof T]-?: Decision<T[K]> }

/** What stands where free words were. */
export const NO_WORDS = '—'

const MASKED_DIGITS = '********'

/** One text as a copy has it. */
export function treatedText(treatment: Treatment, text: string, how: Withholding): string {
  if (text === '') return ''
  return TREATED[treatment](text, how)
}

type Treated = (text: string, how: Withholding) => string

const nothing: Treated = () => ''
const whenMasked =
  (mask: (text: string) => string): Treated =>
  (text, how) =>
    how === 'masked' ? mask(text) : ''

const TREATED: Readonly<Record<Treatment, Treated>> = {
  keep: (text) => text,
  name: whenMasked(initialOf),
  iin: whenMasked(lastDigits),
  place: whenMasked(settlementOf),
  gone: nothing,
  text: () => NO_WORDS,
  outcome: (text, how) => (how === 'erased' ? text : NO_WORDS),
  file: fileNameWithout,
  null: nothing,
  secret: nothing,
}

/** «Нұрғалиева» → «Н.» */
function initialOf(name: string): string {
  const [first] = name.trim()
  return first === undefined ? '' : `${first.toUpperCase()}.`
}

/** The last four of the usual twelve digits; of anything else nothing. */
function lastDigits(iin: string): string {
  if (/^\*{8}\d{4}$/.test(iin)) return iin
  return /^\d{12}$/.test(iin) ? `${MASKED_DIGITS}${iin.slice(-4)}` : ''
}

/** The settlement alone: people write street and house behind it, and a number is a house or a flat. */
function settlementOf(place: string): string {
  const [settlement = ''] = place.split(/[,;]/)
  return /\d/.test(settlement) ? '' : settlement.trim()
}

/** The kind of file says nothing of anybody. */
function fileNameWithout(name: string): string {
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(name) ?? []
  return `file${ending.toLowerCase()}`
}
