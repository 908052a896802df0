import { describe, expect, it } from 'vitest'

import { checkIdentityNumber } from '@shared/identity/iin.ts'

/** Synthetic vectors of domain §4.6. */
const PASS_1 = ['900101300007', '840229400006', '050615500005', '151231600008', '771231400004']
const PASS_2 = ['900101300811', '840229400705', '050615500600', '151231600900', '771231400504']

describe('an IIN', () => {
  it.each([...PASS_1, ...PASS_2])('%s is valid', (number) => {
    expect(checkIdentityNumber(number)).toMatchObject({ valid: true, kind: 'iin', problem: null })
  })

  it('tells the date of birth with its century', () => {
    expect(checkIdentityNumber('900101300007').birthDate).toBe('1990-01-01')
    expect(checkIdentityNumber('050615500005').birthDate).toBe('2005-06-15')
    expect(checkIdentityNumber(' 840229400006 ').birthDate).toBe('1984-02-29')
  })

  it.each([...PASS_1, ...PASS_2])('%s with a wrong check digit is noticed', (number) => {
    const wrong = `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`
    expect(checkIdentityNumber(wrong)).toEqual({
      valid: false,
      kind: 'iin',
      birthDate: null,
      problem: 'check_digit',
    })
  })

  it.each(['90010130080', '84022940078', '05061550065'])(
    '%s is never issued, whatever the last digit',
    (prefix) => {
      for (let digit = 0; digit < 10; digit += 1) {
        expect(checkIdentityNumber(`${prefix}${digit}`).problem).toBe('unassigned')
      }
    },
  )

  it('with an impossible date is noticed although its check digit holds', () => {
    expect(checkIdentityNumber('850229400008')).toEqual({
      valid: false,
      kind: 'iin',
      birthDate: null,
      problem: 'date',
    })
  })

  it('is no proof: the eleventh digit is not checked in the first pass', () => {
    expect(checkIdentityNumber('900101300017').valid).toBe(true)
  })
})

describe('a BIN', () => {
  it.each(['160440000015', '990140000017', '121041000011'])('%s is valid', (number) => {
    expect(checkIdentityNumber(number)).toEqual({ valid: true, kind: 'bin', birthDate: null, problem: null })
  })
})

it.each([
  ['', 'length'],
  ['90010130000', 'length'],
  ['9001013000071', 'length'],
  ['90010130000a', 'digits'],
  ['9001013 00007', 'digits'],
  ['９00101300007', 'digits'],
])('%j has a problem of %s', (text, problem) => {
  expect(checkIdentityNumber(text)).toEqual({ valid: false, kind: null, birthDate: null, problem })
})
