import { LocalDate } from '../time/localDate.ts'

/** A person's number (ИИН, ЖСН) or a legal entity's (БИН, БСН). */
export type IdentityKind = 'iin' | 'bin'

/**
 * `unassigned`: the first eleven digits have no valid check digit, such numbers are never issued. `date`: the digits
 * of birth or registration are not a date.
 */
export type IdentityProblem = 'length' | 'digits' | 'check_digit' | 'unassigned' | 'date'

export type IdentityCheck = {
  readonly valid: boolean
  /** By the fifth digit; null when the number is too broken to tell. */
  readonly kind: IdentityKind | null
  /** A hint only, and null for a legal entity or an unknown century. */
  readonly birthDate: LocalDate | null
  readonly problem: IdentityProblem | null
}

const LENGTH = 12
const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]
const NO_DIGIT = 10
const CENTURIES: Readonly<Record<string, string>> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' }

/**
 * Checks an identity number (domain §4.6). A problem is a warning to the clerk, never a reason not to accept the
 * complaint; and a valid number is no proof, as the check digit cannot see an error in the eleventh digit.
 */
export function checkIdentityNumber(text: string): IdentityCheck {
  const number = text.trim()
  if (!/^[0-9]*$/.test(number)) return broken('digits')
  if (number.length !== LENGTH) return broken('length')
  const kind = kindOf(number)
  const check = checkDigit(Array.from(number, Number))
  if (check === NO_DIGIT) return { valid: false, kind, birthDate: null, problem: 'unassigned' }
  if (String(check) !== number.slice(-1))
    return { valid: false, kind, birthDate: null, problem: 'check_digit' }
  return kind === 'bin' ? checkRegistration(number) : checkBirth(number, kind)
}

/** The control digit of the first eleven digits; 10 when there is none. */
function checkDigit(digits: readonly number[]): number {
  const first = remainder(digits, FIRST_PASS)
  return first === NO_DIGIT ? remainder(digits, SECOND_PASS) : first
}

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, n) => sum + weight * (digits[n] ?? 0), 0) % 11
}

/** The fifth digit is the tens of a day (0-3) or the kind of a legal entity (4-6). */
function kindOf(number: string): IdentityKind | null {
  const fifth = Number(number[4])
  if (fifth <= 3) return 'iin'
  return fifth <= 6 ? 'bin' : null
}

function checkRegistration(number: string): IdentityCheck {
  const month = Number(number.slice(2, 4))
  const valid = month >= 1 && month <= 12
  return { valid, kind: 'bin', birthDate: null, problem: valid ? null : 'date' }
}

function checkBirth(number: string, kind: IdentityKind | null): IdentityCheck {
  const [year, month, day] = [number.slice(0, 2), number.slice(2, 4), number.slice(4, 6)]
  const century = CENTURIES[number[6] ?? '']
  // A zero is reported for some foreigners: the century is unknown, 2000 was the leap year that leaves most days possible.
  const unknown = number[6] === '0'
  const parsed = LocalDate.safeParse(`${unknown ? '2000' : `${century}${year}`}-${month}-${day}`)
  if (kind === null || (!century && !unknown) || !parsed.success) {
    return { valid: false, kind, birthDate: null, problem: 'date' }
  }
  return { valid: true, kind, birthDate: unknown ? null : parsed.data, problem: null }
}

function broken(problem: 'digits' | 'length'): IdentityCheck {
  return { valid: false, kind: null, birthDate: null, problem }
}
