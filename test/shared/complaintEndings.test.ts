import { describe, expect, it } from 'vitest'

import { openObligations } from '@shared/complaint/obligations.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant, aRegistration, given } from '../support/builders.ts'
import {
  after,
  answer,
  ask,
  atAkim,
  codeOf,
  decision,
  fieldsOf,
  forward,
  leave,
  openKinds,
  redirect,
  registered,
  registerReview,
  tell,
  terminate,
  underOldLaw,
  withdraw,
} from '../support/steps.ts'

const receivedAt = at('2026-03-10T10:00')
const nobody = anApplicant({ kind: 'anonymous', surname: '', name: '', patronymic: '', iin: '' })
const anonymous = aRegistration(aForm({ receivedAt, addressee: 'akim', applicant: nobody }))
const ofPortal = aRegistration(aForm({ receivedAt, addressee: 'akim', channel: 'portal' }))

describe('art. 64(9) withdrawal', () => {
  it('art. 64(9) needs the application in writing', () => {
    const result = ask([atAkim], withdraw('2026-03-11', ''), '2026-03-11')
    expect(fieldsOf(result)).toEqual({ document: 'application-missing' })
  })

  it('art. 64(9) is possible until the decision, also while the complaint is on its way', () => {
    expect(
      codeOf(ask(after([registered], forward('2026-03-12')), withdraw('2026-03-12'), '2026-03-12')),
    ).toBe('ok')
    const decided = after([atAkim], decision('2026-03-12'))
    expect(codeOf(ask(decided, withdraw('2026-03-12'), '2026-03-12'))).toBe('already-decided')
  })

  it('art. 95(1)4, 95(2) tells the applicant within three working days', () => {
    const withdrawn = after([atAkim], withdraw('2026-03-11'))
    expect(given(withdrawn).status).toBe('withdrawn')
    expect(openObligations(given(withdrawn))).toMatchObject([{ kind: 'telling', dueOn: '2026-03-16' }])
    expect(openKinds(after(withdrawn, tell('2026-03-16')))).toEqual([])
  })
})

describe('art. 95 leaving without consideration', () => {
  it('art. 95(1) has only the grounds of the law', () => {
    const result = ask([atAkim], leave('2026-03-11', { ground: null }), '2026-03-11')
    expect(fieldsOf(result)).toEqual({ ground: 'ground-missing' })
  })

  it('art. 95(1)5 a claim before the court is a ground since Law 241-VIII only', () => {
    const claim = { ground: 'court_claim' } as const
    expect(codeOf(ask([atAkim], leave('2026-03-11', claim), '2026-03-11'))).toBe('ok')
    expect(fieldsOf(ask([underOldLaw], leave('2025-11-12', claim), '2025-11-12'))).toEqual({
      ground: 'ground-not-in-law',
    })
  })

  it('art. 95(1) is for the body that reviews: a provider complained of forwards or satisfies', () => {
    expect(codeOf(ask([registered], leave('2026-03-11'), '2026-03-11'))).toBe('forward-first')
  })

  it('art. 95(2) tells within three working days of the decision, late with a reason', () => {
    const left = after([atAkim], leave('2026-03-11'))
    expect(given(left).status).toBe('left_without_consideration')
    expect(codeOf(ask(left, tell('2026-03-17'), '2026-03-17'))).toBe('late-reason-missing')
    const late = ask(left, tell('2026-03-17', 'нет бланков'), '2026-03-17')
    expect(late).toMatchObject({ ok: true, value: [{ about: 'leaving', late: { dueOn: '2026-03-16' } }] })
  })

  it('art. 95(2), 66 tells in the form of the filing', () => {
    const told = ask(after([ofPortal], leave('2026-03-11')), tell('2026-03-12'), '2026-03-12')
    expect(told).toMatchObject({ ok: true, value: [{ form: 'electronic' }] })
  })

  it('art. 95(2) nobody is told of what has not happened', () => {
    const left = after([atAkim], leave('2026-03-12'))
    expect(fieldsOf(ask(left, tell('2026-03-11'), '2026-03-12'))).toEqual({ on: 'date-before-receipt' })
    expect(codeOf(ask([atAkim], tell('2026-03-11'), '2026-03-11'))).toBe('nothing-to-tell')
  })
})

describe('art. 65 redirection', () => {
  it('art. 65(1) within three working days of receipt, later with a reason', () => {
    expect(codeOf(ask([atAkim], redirect('2026-03-13'), '2026-03-13'))).toBe('ok')
    expect(codeOf(ask([atAkim], redirect('2026-03-16'), '2026-03-16'))).toBe('late-reason-missing')
  })

  it('art. 65(1) tells the applicant at the same time, or the duty stays', () => {
    const told = after([atAkim], redirect('2026-03-12', { told: true }))
    expect(given(told).status).toBe('redirected')
    expect(openKinds(told)).toEqual([])
    const untold = after([atAkim], redirect('2026-03-12'))
    expect(openObligations(given(untold))).toMatchObject([
      { kind: 'telling', from: '2026-03-10', dueOn: '2026-03-13' },
    ])
    expect(fieldsOf(ask(untold, tell('2026-03-11'), '2026-03-12'))).toEqual({ on: 'date-before-receipt' })
  })

  it('art. 65(2) a part goes and the rest is reviewed here; which part must be said', () => {
    const part = redirect('2026-03-12', { scope: 'part', told: true })
    expect(fieldsOf(ask([atAkim], part, '2026-03-12'))).toEqual({ what: 'part-missing' })
    const state = given(after([atAkim], { ...part, what: 'О дороге' }))
    expect(state).toMatchObject({ status: 'registered', redirections: [{ what: 'О дороге' }] })
    expect(openObligations(state).map(({ kind }) => kind)).toEqual(['review'])
  })

  it('art. 65(3) counts anew in the body it came to', () => {
    const there = after([registered], forward('2026-03-12'), registerReview('2026-03-16'))
    expect(codeOf(ask(there, redirect('2026-03-19'), '2026-03-19'))).toBe('ok')
    expect(codeOf(ask(there, redirect('2026-03-20'), '2026-03-20'))).toBe('late-reason-missing')
  })

  it('art. 64(7-2), 88(1)2 a crime goes to the competent body also when the author is unknown, and nobody is told', () => {
    const history = after([anonymous], redirect('2026-03-11', { crime: true, told: true }))
    expect(given(history)).toMatchObject({ status: 'redirected', tellings: [] })
  })
})

describe('art. 70, 88 termination', () => {
  it('art. 88(1)2 an anonymous complaint is terminated, and there is nobody to tell', () => {
    const history = after([anonymous], terminate('2026-03-11'))
    expect(given(history).status).toBe('terminated')
    expect(openKinds(history)).toEqual([])
  })

  it('art. 88(1)2 only when the author is unknown, and not when it reports a crime or a threat', () => {
    expect(codeOf(ask([atAkim], terminate('2026-03-11'), '2026-03-11'))).toBe('not-anonymous')
    const crime = terminate('2026-03-11', { reportsCrime: true })
    expect(codeOf(ask([anonymous], crime, '2026-03-11'))).toBe('crime-redirect-first')
  })

  it('art. 70(1)5, 70(3) another ground names its law, and the applicant is told within three working days', () => {
    const other = terminate('2026-03-11', { ground: 'other' })
    expect(fieldsOf(ask([atAkim], other, '2026-03-11'))).toEqual({ reason: 'reason-missing' })
    const history = after([atAkim], { ...other, reason: 'статья 12 Закона' })
    expect(openObligations(given(history))).toMatchObject([{ kind: 'telling', dueOn: '2026-03-16' }])
  })
})

describe('endings while the answer is out', () => {
  it('art. 64(9) nothing of the side paths is left once the answer was sent', () => {
    const closed = after([atAkim], decision('2026-03-12'), answer('2026-03-12'))
    for (const command of [withdraw('2026-03-12'), leave('2026-03-12'), redirect('2026-03-12')]) {
      expect(codeOf(ask(closed, command, '2026-03-12'))).toBe('already-decided')
    }
  })
})
