import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keyOfPhrase } from '@shared/core/keyPhrase.ts'

import {
  isLastGroup,
  newRecoveryKey,
  readRecoveryKey,
  RECOVERY_GROUPS,
} from '../../../electron/keys/recoveryKey.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const key = fc
  .uint8Array({ minLength: 28, maxLength: 28 })
  .map((bytes) => newRecoveryKey(() => Buffer.from(bytes)))

describe('a recovery key', () => {
  it('is seven groups of five signs, and another one each time', () => {
    const keys = Array.from({ length: 50 }, () => newRecoveryKey())
    for (const one of keys) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(new Set(keys).size).toBe(50)
  })

  it('typed where the office key is asked for is known as the other key', () => {
    expect(keyOfPhrase(newRecoveryKey())).toEqual({ ok: false, problem: 'other-kind' })
  })

  it('is read however it was typed', () => {
    fc.assert(
      fc.property(key, (shown) => {
        const secret = readRecoveryKey(shown)
        expect(secret.kind).toBe('key')
        expect(readRecoveryKey(shown.toLowerCase().replaceAll('-', ' '))).toEqual(secret)
        expect(
          readRecoveryKey(` ${shown.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')}\n`),
        ).toEqual(secret)
        expect(readRecoveryKey(shown.replaceAll('K', 'К').replaceAll('C', 'с'))).toEqual(secret)
      }),
    )
  })

  it('tells in which group a sign is wrong, whichever it is', () => {
    const typo = fc.record({
      shown: key,
      group: fc.nat(RECOVERY_GROUPS - 1),
      sign: fc.nat(4),
      by: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(typo, ({ shown, group, sign, by }) => {
        const at = group * 6 + sign
        const other = SIGNS[(SIGNS.indexOf(shown[at] ?? '') + by) % 32] ?? ''
        const typed = `${shown.slice(0, at)}${other}${shown.slice(at + 1)}`
        expect(readRecoveryKey(typed)).toEqual({ kind: 'typo', group: group + 1 })
      }),
    )
  })

  it('tells that groups changed places, are missing or too many', () => {
    fc.assert(
      fc.property(key, (shown) => {
        const groups = shown.split('-')
        const [first = '', second = ''] = groups
        if (first !== second) {
          const swapped = [second, first, ...groups.slice(2)].join('-')
          expect(readRecoveryKey(swapped).kind).toBe('typo')
        }
        expect(readRecoveryKey(groups.slice(1).join('-')).kind).toBe('typo')
        expect(readRecoveryKey(`${shown}-${first}`)).toEqual({ kind: 'typo', group: null })
        expect(readRecoveryKey('').kind).toBe('typo')
      }),
    )
  })

  it('is confirmed by its last group only', () => {
    fc.assert(
      fc.property(key, (shown) => {
        const groups = shown.split('-')
        expect(isLastGroup(shown, (groups.at(-1) ?? '').toLowerCase())).toBe(true)
        expect(isLastGroup(shown, groups[0] ?? '')).toBe(groups[0] === groups.at(-1))
        expect(isLastGroup(shown, (groups.at(-1) ?? '').slice(1))).toBe(false)
        expect(isLastGroup(shown, '')).toBe(false)
      }),
    )
  })
})
