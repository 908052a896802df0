import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { forksIn, inPieces, inReadingOrder, missingThere, useOf } from '@shared/exchange/difference.ts'
import { nextIn, AFTER_CHANGE_MS, EVERY_MS } from '@shared/exchange/pace.ts'
import type { Run } from '@shared/exchange/run.ts'
import { skewOf, type FoundSign } from '@shared/exchange/sign.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { envelopeOf } from '../../support/envelopes.ts'

const NONE = new Set<string>()
const run = (first: number, last: number, node = 'pc-a'): Run => ({
  node,
  first,
  last,
  hash: `hash-${last}`,
  place: `${node} ${first}-${last}`,
})

describe('what a target lacks', () => {
  it('is everything of an empty one, and nothing of a full one', () => {
    expect(missingThere({ 'pc-a': 3 }, [], NONE)).toEqual([{ node: 'pc-a', first: 1, last: 3 }])
    expect(missingThere({ 'pc-a': 3 }, [run(1, 2), run(2, 5)], NONE)).toEqual([])
    expect(missingThere({ 'pc-a': 0 }, [], NONE)).toEqual([])
  })

  it('is exactly the numbers no run holds, whatever the runs', () => {
    const anyRun = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(8))
      .map(([first, more]) => run(first, first + more))
    fc.assert(
      fc.property(fc.nat(30), fc.array(anyRun), (head, runs) => {
        const held = new Set(runs.flatMap(({ first, last }) => numbers(first, last)))
        const missing = missingThere({ 'pc-a': head }, runs, NONE).flatMap(({ first, last }) =>
          numbers(first, last),
        )
        expect(missing).toEqual(numbers(1, head).filter((seq) => !held.has(seq)))
      }),
    )
  })

  it('is nothing of a node with two histories', () => {
    expect(missingThere({ 'pc-a': 3, 'pc-b': 1 }, [], new Set(['pc-a']))).toEqual([
      { node: 'pc-b', first: 1, last: 1 },
    ])
  })
})

describe('two histories', () => {
  const known = { vector: { 'pc-a': 5 }, hashAt: (_node: string, seq: number) => `hash-${seq}` }

  it('are told by names alone, from the first run that differs', () => {
    const other = { ...run(3, 4), hash: 'other' }
    const later = { ...run(5, 5), hash: 'other too' }
    expect(forksIn(known, [run(1, 2), later, other, run(3, 5)])).toEqual([{ node: 'pc-a', run: other }])
  })

  it('are not suspected of what is not known here', () => {
    expect(forksIn(known, [{ ...run(4, 6), hash: 'unknown' }, run(1, 9, 'pc-b')])).toEqual([])
  })
})

it('runs are read so that each continues the ones before, the longest of a place first', () => {
  const order = inReadingOrder([run(3, 4), run(1, 1, 'pc-b'), run(1, 2), run(1, 4)])
  expect(order.map(({ place }) => place)).toEqual(['pc-a 1-4', 'pc-a 1-2', 'pc-a 3-4', 'pc-b 1-1'])
  expect([run(1, 2), run(1, 4), run(4, 5)].map((one) => useOf(one, { 'pc-a': 2 }))).toEqual([
    'known',
    'read',
    'gap',
  ])
})

it('events written together are never torn apart', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 7 }), (groups, size) => {
      const events = groups.flatMap(groupOf).map((event, n) => ({ ...event, seq: n + 1 }))
      const pieces = inPieces(events, () => size)
      expect(pieces.flat()).toEqual(events)
      for (const piece of pieces) {
        expect(piece[0]?.data['n']).toBe(0)
        expect(piece.length).toBeLessThan(size + 9)
      }
    }),
  )
})

it('files of an exchange grow: a day is one, a register some hundred', () => {
  const ofLength = (count: number): readonly number[] =>
    inPieces(numbers(1, count).flatMap((seq) => groupOf(1).map((event) => ({ ...event, seq })))).map(
      (piece) => piece.length,
    )
  expect(ofLength(300)).toEqual([300])
  expect(ofLength(6000)).toEqual([500, 1000, 2000, 2000, 500])
})

function groupOf(size: number): readonly SealedEnvelope[] {
  return numbers(0, size - 1).map((n) => ({
    ...envelopeOf('c1', placed(n), { order: n }),
    seal: '',
    ...(n === 0 && size > 1 && { of: size }),
  }))
}

const placed = (n: number) => ({ type: 'complaint.noted', n })

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
}

describe('the clocks of two workstations', () => {
  const MINUTE = 60_000
  const found = (at: number, storedAt: number | null): FoundSign => ({
    sign: { node: 'pc-a', mark: 'К1', name: null, office: null, at, program: '', vector: {}, unreadable: {} },
    storedAt,
  })

  it('are compared by the clock of the share, whenever each of them was there', () => {
    const own = found(100 * MINUTE, 90 * MINUTE)
    expect(skewOf(found(60 * MINUTE, 40 * MINUTE), own, 100 * MINUTE)).toBe(10 * MINUTE)
    expect(skewOf(found(45 * MINUTE, 40 * MINUTE), own, 100 * MINUTE)).toBe(-5 * MINUTE)
    expect(skewOf(found(50 * MINUTE, 40 * MINUTE), own, 100 * MINUTE)).toBe(0)
  })

  it('without one, only a sign from the future tells', () => {
    expect(skewOf(found(110 * MINUTE, null), found(100 * MINUTE, null), 100 * MINUTE)).toBe(10 * MINUTE)
    expect(skewOf(found(20 * MINUTE, null), found(100 * MINUTE, null), 100 * MINUTE)).toBe(0)
    expect(skewOf(found(101 * MINUTE, null), undefined, 100 * MINUTE)).toBe(0)
  })
})

it('after failures the next exchange comes later and later, but within minutes, and a change does not hurry it', () => {
  expect(nextIn(0, false)).toBe(EVERY_MS)
  expect(nextIn(0, true)).toBe(AFTER_CHANGE_MS)
  const delays = [1, 2, 3, 4, 5, 6, 100].map((failures) => nextIn(failures, true))
  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
  expect(delays.at(0)).toBeGreaterThan(AFTER_CHANGE_MS)
  expect(delays.at(-1)).toBeLessThanOrEqual(EVERY_MS)
})
