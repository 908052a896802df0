/** What a new password must be, in the order the window shows it. */
export const PASSWORD_RULES = ['long', 'varied', 'unnamed'] as const
export type PasswordRule = (typeof PASSWORD_RULES)[number]

/**
 * Why a new password is not taken: `short`, below six characters; `simple`, one character or a plain sequence; `named`,
 * the operator's own name is in it.
 */
export type PasswordProblem = 'short' | 'simple' | 'named'

const MIN_LENGTH = 6
const SEQUENCES = ['0123456789', '9876543210', 'qwertyuiop', 'йцукенгшщзхъ', 'abcdefghijklmnopqrstuvwxyz']
/** Shorter names are part of too many words. */
const SHORTEST_NAME = 3

const PROBLEMS = { long: 'short', varied: 'simple', unnamed: 'named' } as const satisfies Record<
  PasswordRule,
  PasswordProblem
>

/**
 * The least a password or PIN must have, as five tries a minute are all a guesser gets at the desk. Null when it is
 * good enough.
 * @param names those of its owner, as `namesOf` gives them
 */
export function passwordProblem(password: string, names: readonly string[] = []): PasswordProblem | null {
  const broken = PASSWORD_RULES.find((rule) => !isKept(rule, password, names))
  return broken === undefined ? null : PROBLEMS[broken]
}

/**
 * The names a password must not hold: each word of its owner's surname, name and patronymic, whether they come as
 * fields or as one text.
 */
export function namesOf(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(' '))
}

/** The rules a password keeps, for the list that is shown while it is typed. */
export function keptRules(password: string, names: readonly string[] = []): ReadonlySet<PasswordRule> {
  return new Set(PASSWORD_RULES.filter((rule) => password !== '' && isKept(rule, password, names)))
}

function isKept(rule: PasswordRule, password: string, names: readonly string[]): boolean {
  const text = folded(password)
  if (rule === 'long') return password.length >= MIN_LENGTH
  if (rule === 'varied')
    return new Set(text).size > 1 && !SEQUENCES.some((sequence) => sequence.includes(text))
  return !names.map(folded).some((name) => name.length >= SHORTEST_NAME && text.includes(name))
}

/** Kazakh and Russian letters can be typed in two Unicode forms. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
