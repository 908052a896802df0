import fc from 'fast-check'
import { expect, it } from 'vitest'

import { formatHlc } from '@shared/time/hlc.ts'

import { continuesChain, isIntact, lineOf, NO_HASH, sealEvent } from '../../../electron/journal/seal.ts'

const event = (text: string) => ({
  v: 1,
  id: '00000000-0000-4000-8000-000000000001',
  stream: 'c1',
  node: 'pc-1',
  seq: 1,
  hlc: formatHlc({ millis: 0, counter: 0 }, 'pc-1'),
  actor: 'op-1',
  data: { type: 'complaint.noted', text },
})

it('the line of a new event is the same whenever it is asked for, and intact', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sealed = sealEvent(NO_HASH, event(text))
      const line = lineOf(sealed)
      expect(lineOf(sealed)).toBe(line)
      expect(JSON.parse(line)).toEqual(sealed)
      const bytes = Buffer.from(line)
      expect(isIntact(bytes, 0, bytes.length)).toBe(true)
      expect(continuesChain(NO_HASH, sealed)).toBe(true)
      expect(continuesChain('1'.repeat(32), sealed)).toBe(false)
    }),
  )
})
