import { describe, expect, it } from 'vitest'

import { isComplaintOver } from '@shared/complaint/complaint.ts'
import { obligationsOf, openObligations } from '@shared/complaint/obligations.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'

import { given } from '../support/builders.ts'
import {
  after,
  ask,
  askCorrection,
  atAkim,
  codeOf,
  decision,
  fieldsOf,
  forward,
  openKinds,
  recordCorrection,
  registered,
  returning,
  satisfy,
  underOldLaw,
} from '../support/steps.ts'

describe('art. 64(6) requirements not met', () => {
  it('art. 64(6) asks what is lacking and a time after the day of asking', () => {
    expect(fieldsOf(ask([atAkim], askCorrection('2026-03-11', { defects: '' }), '2026-03-11'))).toEqual({
      defects: 'defects-missing',
    })
    const same = askCorrection('2026-03-11', { until: date('2026-03-11') })
    expect(fieldsOf(ask([atAkim], same, '2026-03-11'))).toEqual({ until: 'until-before-asking' })
  })

  it('art. 64(6) leaves the review running, and the return falls due three working days after the time set', () => {
    const state = given(after([atAkim], askCorrection('2026-03-11')))
    expect(state.status).toBe('awaiting_correction')
    expect(openObligations(state)).toMatchObject([
      { kind: 'review', dueOn: '2026-03-17' },
      { kind: 'return', from: '2026-03-16', dueOn: '2026-03-19' },
    ])
  })

  it('art. 64(6) is over once it was put right, and may be asked for again', () => {
    const asked = after([atAkim], askCorrection('2026-03-11'))
    expect(codeOf(ask(asked, askCorrection('2026-03-12'), '2026-03-12'))).toBe('correction-running')
    const made = after(asked, recordCorrection('2026-03-13'))
    expect(given(made).status).toBe('registered')
    expect(openKinds(made)).toEqual(['review'])
    expect(codeOf(ask(made, askCorrection('2026-03-13'), '2026-03-13'))).toBe('ok')
  })

  it('art. 64(6) may be put right late: nothing was returned yet', () => {
    const asked = after([atAkim], askCorrection('2026-03-11'))
    expect(openKinds(after(asked, recordCorrection('2026-03-18', '')))).toEqual(['review'])
  })

  it('art. 64(6) passes to the reviewing body when the complaint is forwarded meanwhile', () => {
    const history = after([registered], askCorrection('2026-03-11'), forward('2026-03-12'))
    expect(given(history).status).toBe('forwarded')
    expect(openKinds(history)).toEqual([])
    expect(obligationsOf(given(history)).at(-1)).toMatchObject({ kind: 'return', state: 'fell_away' })
  })

  it('art. 64(6) is needless once the demands were satisfied in full', () => {
    const history = after([registered], askCorrection('2026-03-11'), satisfy('2026-03-12'))
    expect(given(history).status).toBe('decided')
    expect(openKinds(history)).toEqual([])
  })
})

describe('art. 64(7) return within three working days', () => {
  const asked = after([atAkim], askCorrection('2026-03-11'))

  it('art. 64(7)1 waits until the time set is over', () => {
    const early = ask(asked, returning('2026-03-16'), '2026-03-16')
    expect(codeOf(early)).toBe('correction-period-running')
    expect(fieldsOf(early)).toEqual({ on: 'correction-period-running' })
    expect(codeOf(ask(asked, returning('2026-03-17'), '2026-03-17'))).toBe('ok')
  })

  it('art. 64(7)1 is in time on the third working day after, late on the fourth, with a reason', () => {
    const inTime = ask(asked, returning('2026-03-19'), '2026-03-19')
    expect(inTime).toMatchObject({ ok: true, value: [{ type: 'complaint.returned', late: null }] })
    expect(codeOf(ask(asked, returning('2026-03-20'), '2026-03-20'))).toBe('late-reason-missing')
    const late = ask(asked, returning('2026-03-20', { lateReason: 'болезнь' }), '2026-03-20')
    expect(late).toMatchObject({ ok: true, value: [{ late: { dueOn: '2026-03-19' } }] })
  })

  it('art. 64(7)1 needs that something was asked for', () => {
    const result = ask([atAkim], returning('2026-03-17'), '2026-03-17')
    expect(fieldsOf(result)).toEqual({ ground: 'no-correction' })
  })

  it.each(['identical', 'obscene'] as const)(
    'art. 64(7)2 %s: three working days from the registration',
    (ground) => {
      expect(codeOf(ask([atAkim], returning('2026-03-13', { ground }), '2026-03-13'))).toBe('ok')
      expect(codeOf(ask([atAkim], returning('2026-03-16', { ground }), '2026-03-16'))).toBe(
        'late-reason-missing',
      )
    },
  )

  it('art. 64(7)2 is not in the law before Law 241-VIII, and returning has no term there', () => {
    const identical = returning('2025-11-12', { ground: 'identical' })
    expect(fieldsOf(ask([underOldLaw], identical, '2025-11-12'))).toEqual({ ground: 'ground-not-in-law' })
    const before = after([underOldLaw], askCorrection('2025-11-12', { until: date('2025-11-14') }))
    expect(openKinds(before)).toEqual(['review'])
    const returned = ask(before, returning('2025-12-25'), '2025-12-25')
    expect(returned).toMatchObject({ ok: true, value: [{ late: null }] })
  })

  it('art. 64(7) has no other ground', () => {
    const result = ask([atAkim], returning('2026-03-12', { ground: null }), '2026-03-12')
    expect(fieldsOf(result)).toEqual({ ground: 'ground-missing' })
  })

  it.each(['not_corrected', 'identical', 'obscene'] as const)(
    'art. 64(7-2) what reports a crime or a threat is never returned: %s',
    (ground) => {
      const result = ask(asked, returning('2026-03-17', { ground, reportsCrime: true }), '2026-03-17')
      expect(codeOf(result)).toBe('crime-redirect-first')
    },
  )

  it('art. 64(7) ends the procedure: nothing is due any more', () => {
    const returned = after(asked, returning('2026-03-17'))
    expect(given(returned).status).toBe('returned')
    expect(isComplaintOver(given(returned))).toBe(true)
    expect(openKinds(returned)).toEqual([])
    expect(codeOf(ask(returned, decision('2026-03-17'), '2026-03-17'))).toBe('complaint-over')
  })

  it('art. 64(7) is not for a complaint on its way to another body', () => {
    const sent = after([registered], forward('2026-03-12'))
    const result = ask(sent, returning('2026-03-12', { ground: 'obscene' }), '2026-03-12')
    expect(codeOf(result)).toBe('not-registered-there')
  })
})
