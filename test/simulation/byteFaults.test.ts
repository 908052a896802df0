import { describe, expect, it } from 'vitest'

import { chunkFaults, KINDS_OF_VALUES, monthFaults } from './byteFaults.ts'

describe('invariant 9, byte by byte (every value: npm run simulate -- --bytes)', () => {
  it('a month file: one line is lost at the most, one damage is told, no other event is read than was written', () => {
    const { cases, wrong } = monthFaults(KINDS_OF_VALUES)
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(30_000)
  }, 60_000)

  it('a chunk: it is refused as a whole, and under a false first line no changed event is taken', () => {
    const { cases, wrong } = chunkFaults(KINDS_OF_VALUES)
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(45_000)
  }, 60_000)
})
