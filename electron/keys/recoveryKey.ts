import { randomBytes } from 'node:crypto'

import { SIGNS, signsTyped } from '@shared/core/crockford.ts'

/**
 * The recovery key as the office keeps it on paper: seven groups of four signs and a fifth that checks them, in
 * Crockford's base32, which has no letters that are taken for digits. 28 signs of 5 bits are 140 bits of chance.
 */
export const RECOVERY_GROUPS = 7
const DATA_SIGNS = 4
const GROUP_SIGNS = DATA_SIGNS + 1

export type TypedKey =
  /** `secret`: what the key is made of, the same however it was typed. */
  | { readonly kind: 'key'; readonly secret: string }
  /** `group`: the first group, from 1, that is not what was printed; null when there are too few or too many signs. */
  | { readonly kind: 'typo'; readonly group: number | null }

/** A new recovery key, as it is shown: `7K2MX-…`. */
export function newRecoveryKey(chance: (bytes: number) => Buffer = randomBytes): string {
  const digits = [...chance(RECOVERY_GROUPS * DATA_SIGNS)].map((byte) => byte % SIGNS.length)
  return Array.from({ length: RECOVERY_GROUPS }, (_, group) => {
    const data = digits.slice(group * DATA_SIGNS, (group + 1) * DATA_SIGNS)
    return [...data, checkOf(data, group)].map((digit) => SIGNS[digit]).join('')
  }).join('-')
}

/** Reads a key as somebody typed it: small letters, spaces, O for 0 and the like do no harm. */
export function readRecoveryKey(typed: string): TypedKey {
  const digits = signsTyped(typed)
  const groups = Array.from({ length: Math.ceil(digits.length / GROUP_SIGNS) }, (_, n) =>
    digits.slice(n * GROUP_SIGNS, (n + 1) * GROUP_SIGNS),
  )
  const wrong = groups.findIndex((group, n) => group.length < GROUP_SIGNS || !isRight(group, n))
  if (digits.length !== RECOVERY_GROUPS * GROUP_SIGNS)
    return { kind: 'typo', group: wrong < 0 || wrong >= RECOVERY_GROUPS ? null : wrong + 1 }
  if (wrong >= 0) return { kind: 'typo', group: wrong + 1 }
  const data = groups.flatMap((group) => group.slice(0, DATA_SIGNS))
  return { kind: 'key', secret: data.map((digit) => SIGNS[digit]).join('') }
}

/** Whether a group typed back is the last one of a key. */
export function isLastGroup(key: string, typed: string): boolean {
  const last = signsTyped(key.split('-').at(-1) ?? '')
  const said = signsTyped(typed)
  return said.length === GROUP_SIGNS && said.every((digit, n) => digit === last[n])
}

function isRight(group: readonly number[], place: number): boolean {
  return (
    group.every((digit) => digit >= 0) && checkOf(group.slice(0, DATA_SIGNS), place) === group[DATA_SIGNS]
  )
}

/** Odd weights: no other sign in one place gives the same check. The place of the group is in it, so that none is swapped. */
function checkOf(data: readonly number[], group: number): number {
  const sum = data.reduce((total, digit, n) => total + digit * (2 * n + 3), group * 5 + 1)
  return sum % SIGNS.length
}
