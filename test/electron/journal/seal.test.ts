import { crc32 } from 'node:zlib'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import { formatHlc } from '@shared/time/hlc.ts'

import {
  continuesChain,
  hasIntactLine,
  isIntact,
  lastLineOf,
  lineOf,
  NO_HASH,
  receivedEvent,
  sealEvent,
  sealLine,
} from '../../../electron/journal/seal.ts'

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

const receivedLine = (line: string): SealedEnvelope => {
  const bytes = Buffer.from(`x${line}y`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- lines of this test are events
  return receivedEvent(bytes, 1, bytes.length - 1) as SealedEnvelope
}

it('a received line is stored as it came, and is still the line that would be made of its event', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = sealLine(NO_HASH, event(text))
      const received = receivedLine(line)
      expect(hasIntactLine(received)).toBe(true)
      expect(lineOf(received)).toBe(line)
      expect(lastLineOf(received)).toBe(line)
      expect(JSON.stringify(received)).toBe(line)
    }),
  )
})

it('a line whose checksum holds is not intact when its event would be written otherwise', () => {
  const honest = sealLine(NO_HASH, event('a'))
  const covered = honest.slice(17)
  for (const other of [
    covered.replace('"text":"a"', '"text": "a"'),
    covered.replace('"text":"a"', '"text":"\\u0061"'),
    covered.replace('"text":"a"', '"text":"b","text":"a"'),
    covered.replace('"seq":1', '"seq":1.0'),
  ]) {
    const line = `{"seal":"${crc32(other).toString(16).padStart(8, '0')}${other}`
    const bytes = Buffer.from(line)
    expect(isIntact(bytes, 0, bytes.length)).toBe(true)
    expect(hasIntactLine(receivedLine(line))).toBe(false)
  }
})
