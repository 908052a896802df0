import { describe, expect, it } from 'vitest'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { parseLocalDate as date, parseYearMonth } from '@shared/time/localDate.ts'

import { aRegistration, contextOn, given } from '../support/builders.ts'
import { figuresOf } from '../support/figures.ts'
import { after, answer, atAkim, codeOf, decision, leave, reopen, withdraw } from '../support/steps.ts'

describe('what ended without a review', () => {
  it('art. 64(9) a withdrawn complaint leaves the balance, but is not reviewed', () => {
    expect(figuresOf(given(after([atAkim], withdraw('2026-03-12', '5'))), '2026-03')).toEqual([
      'ended',
      'ended_withdrawn',
      'received',
    ])
  })

  it('art. 95, 100(1)(6) leaving without consideration is a result of the review', () => {
    const left = after([atAkim], leave('2026-03-12', { ground: 'court_act' }))
    expect(figuresOf(given(left), '2026-03')).toEqual([
      'decided_in_time',
      'outcome_left_without_consideration',
      'received',
      'reviewed',
      'reviewed_in_time',
    ])
  })

  it('domain §4.5 a duplicate is in no total', () => {
    const other = given([aRegistration(undefined, 'К1-26-0001')], 'other')
    const command: ComplaintCommand = {
      type: 'link',
      on: date('2026-03-11'),
      kind: 'duplicate',
      toId: 'other',
      note: '',
    }
    const linked = decide(given([atAkim]), command, contextOn('2026-03-11', { target: other }))
    if (!linked.ok) throw new Error(codeOf(linked))
    expect(figuresOf(given([atAkim, ...linked.value]), '2026-03')).toEqual(['duplicates'])
  })
})

describe('what was reopened', () => {
  const closed: readonly ComplaintEvent[] = after([atAkim], decision('2026-03-12'), answer('2026-03-13'))
  const again = given(
    after(closed, reopen('2026-05-11', { clock: 'anew', reason: 'Сот шешімі' }), decision('2026-05-15')),
  )

  it('leaves the month of the first decision as it was', () => {
    expect(figuresOf(again, '2026-03')).toEqual(figuresOf(given(closed), '2026-03'))
    expect(figuresOf(again, '2026-04')).toEqual([])
  })

  it('comes into the balance once more on its day, and leaves it by its second decision', () => {
    const figures = figuresOf(again, '2026-05')
    expect(figures).toEqual(expect.arrayContaining(['reopened', 'reviewed', 'reviewed_in_time']))
    expect(figures).not.toContain('opening')
    expect(figures).not.toContain('received')
  })

  it('is found by the index of every month it counts in', () => {
    const index = new MonthIndex(new Map([[again.id, again]]))
    expect(index.reviewedIn(parseYearMonth('2026-03')).reviewed).toBe(1)
    expect(index.reviewedIn(parseYearMonth('2026-05')).reviewed).toBe(1)
    expect([...index.ofMonth(parseYearMonth('2026-05'))]).toEqual([again])
  })
})
