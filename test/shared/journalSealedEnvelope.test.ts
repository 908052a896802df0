import fc from 'fast-check'
import { expect, it } from 'vitest'

import { SealedEnvelope } from '@shared/journal/envelope.ts'
import { isSealedEnvelope } from '@shared/journal/sealedEnvelope.ts'

const SOUND = {
  seal: '0123abcd.0123456789abcdef0123456789abcdef',
  v: 1,
  of: 3,
  id: '00000000-0000-4000-8000-000000000001',
  stream: 'c1',
  node: 'pc-1',
  seq: 7,
  hlc: '2026-01-05T05:00:00.000Z-0000-pc-1',
  actor: 'op-1',
  data: { type: 'complaint.noted', text: 'a' },
}

const KEYS = [...Object.keys(SOUND), 'other']

/** What may stand at a key: hostile, nearly right, and right. */
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, 0, 1, 2, 1.5, -1, 1e6, 1_000_001, 2 ** 53, Number.NaN, '', 'pc', 'a'.repeat(25)),
  fc.constantFrom({ type: 1 }, { type: '' }, [], Object.assign([], { type: 'a' }), null, {
    type: 'x.y',
    z: {},
  }),
  fc.constantFrom(...Object.values(SOUND)),
  fc.constantFrom(
    SOUND.seal.toUpperCase(),
    `${SOUND.seal} `,
    SOUND.id.replace('4000', '1000'),
    `${SOUND.id}\n`,
  ),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', '2026-01-05Tabcdefghijk Z-0000-', `${SOUND.hlc}\n`),
)

it('what is taken for an event at a glance is what the schema says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...KEYS), anyValue), { maxLength: 3 }), (changes) => {
      const event = { ...SOUND, ...Object.fromEntries(changes) }
      expect(isSealedEnvelope(event)).toBe(SealedEnvelope.safeParse(event).success)
    }),
    { numRuns: 3000 },
  )
})

it('what is no event is none', () => {
  for (const one of [null, undefined, 1, 'text', [], {}]) expect(isSealedEnvelope(one)).toBe(false)
  expect(isSealedEnvelope(SOUND)).toBe(true)
})
