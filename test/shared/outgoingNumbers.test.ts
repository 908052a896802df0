import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  nextOutgoing,
  outgoingOf,
  patternProblem,
  repeatsOf,
  type Outgoing,
} from '@shared/papers/outgoingNumbers.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { aForm } from '../support/builders.ts'
import { afterSteps, STEPS_TO } from '../support/papers.ts'

const PLACE = { mark: 'К1', year: '2026' }

function taken(...numbers: readonly string[]): readonly Outgoing[] {
  return numbers.map((number, n) => ({
    number,
    on: parseLocalDate('2026-03-17'),
    complaintId: `c${n}`,
    complaint: `К1-26-000${n}`,
    paperId: `p${n}`,
  }))
}

describe('outgoing numbers', () => {
  it('go on from the highest of the series, whatever the clerk wrote beside it', () => {
    expect(nextOutgoing('{mark}/{n}', PLACE, [])).toBe('К1/1')
    expect(nextOutgoing('{mark}/{n}', PLACE, taken('К1/7', 'К1/3', 'К2/90', '03-14/352', 'К1/7-а'))).toBe(
      'К1/8',
    )
    expect(nextOutgoing('03-14/{n}-{yy}', PLACE, taken('03-14/352-26', '03-14/900-25'))).toBe('03-14/353-26')
    expect(nextOutgoing('({n})[{year}]', PLACE, taken('(5)[2026]'))).toBe('(6)[2026]')
  })

  it('are never proposed twice, by property', () => {
    const pattern = fc.constantFrom('{mark}/{n}', '{n}', '03.14-{n}/{yy}', '{year}-{mark}-{n}')
    fc.assert(
      fc.property(pattern, fc.integer({ min: 1, max: 30 }), (of, count) => {
        const given: string[] = []
        for (let n = 0; n < count; n += 1) given.push(nextOutgoing(of, PLACE, taken(...given)))
        expect(new Set(given).size).toBe(count)
      }),
    )
  })

  it.each([
    ['{mark}/{n}', null],
    ['03-14', 'no-count'],
    ['{n}/{n}', 'no-count'],
    ['{n}/{month}', 'unknown'],
    ['{n}/{', 'unknown'],
  ])('pattern %s: %s', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem)
  })

  it('a repeat on another complaint is told, spaces and case aside; the own step is not', () => {
    expect(repeatsOf('к1/ 7', { complaintId: 'other' }, taken('К1/7'))).toHaveLength(1)
    expect(repeatsOf('', { complaintId: 'other' }, taken(''))).toEqual([])
    const own = { ...taken('К1/7')[0], complaintId: 'mine', paperId: null }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from a whole one
    expect(repeatsOf('К1/7', { complaintId: 'mine' }, [own as Outgoing])).toEqual([])
  })

  it('knows the numbers of steps in the year they were given', () => {
    const complaint = afterSteps(aForm(), STEPS_TO.covering_letter)
    expect(outgoingOf([complaint], '2026').map(({ number }) => number)).toEqual(['03-14/352'])
    expect(outgoingOf([complaint], '2025')).toEqual([])
  })
})
