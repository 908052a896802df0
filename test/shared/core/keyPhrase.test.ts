import fc from 'fast-check'
import { expect, it } from 'vitest'

import { KEY_BYTES, keyOfPhrase, keyPhrase } from '@shared/core/keyPhrase.ts'

const aKey = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES })
const KEY = Uint8Array.from({ length: KEY_BYTES }, (_, n) => n * 7)

it('is 14 groups of four, and comes back as the key', () => {
  fc.assert(
    fc.property(aKey, (key) => {
      const phrase = keyPhrase(key)
      expect(phrase).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){13}$/)
      expect(keyOfPhrase(phrase)).toEqual({ ok: true, key })
    }),
  )
})

it('may be typed small, with spaces or none, with look-alikes and on a Cyrillic keyboard', () => {
  const phrase = keyPhrase(KEY)
  const typed = [
    phrase.toLowerCase(),
    phrase.replaceAll('-', ' '),
    phrase.replaceAll('-', ''),
    phrase.replaceAll('-', '–'),
    phrase.replaceAll('0', 'o').replaceAll('1', 'l'),
    Array.from(phrase, (one) => 'АВСЕНКМРТХ'['ABCEHKMPTX'.indexOf(one)] ?? one).join(''),
  ]
  for (const text of typed) expect(keyOfPhrase(text)).toEqual({ ok: true, key: KEY })
})

it('any one wrong symbol, and any two neighbours changed about, are noticed', () => {
  const place = fc.nat({ max: 55 })
  const symbol = fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ'))
  fc.assert(
    fc.property(aKey, place, symbol, (key, at, other) => {
      const right = Array.from(keyPhrase(key).replaceAll('-', ''))
      const wrong = right.with(at, other)
      fc.pre(right[at] !== other)
      expect(keyOfPhrase(wrong.join('')).ok).toBe(false)
      const next = (at + 1) % right.length
      const swapped = right.with(at, right[next] ?? '').with(next, right[at] ?? '')
      fc.pre(right[at] !== right[next] && next !== 0)
      expect(keyOfPhrase(swapped.join('')).ok).toBe(false)
    }),
  )
})

it('says what is wrong', () => {
  const phrase = keyPhrase(KEY)
  expect(keyOfPhrase('7K2MX-'.repeat(7))).toEqual({ ok: false, problem: 'other-kind' })
  expect(keyOfPhrase(phrase.slice(0, -1))).toEqual({ ok: false, problem: 'length' })
  expect(keyOfPhrase('')).toEqual({ ok: false, problem: 'length' })
  expect(keyOfPhrase(`Я${phrase.slice(1)}`)).toEqual({ ok: false, problem: 'letters' })
  const slip = phrase.startsWith('7') ? `8${phrase.slice(1)}` : `7${phrase.slice(1)}`
  expect(keyOfPhrase(slip)).toEqual({ ok: false, problem: 'check' })
})

it('holds no key of another length', () => {
  expect(() => keyPhrase(new Uint8Array(16))).toThrow(/32 bytes/)
})
