import { describe, expect, it } from 'vitest'

import { openObligations } from '@shared/complaint/obligations.ts'

import { given } from '../support/builders.ts'
import {
  after,
  answer,
  ask,
  askCorrection,
  atAkim,
  codeOf,
  decision,
  fieldsOf,
  forward,
  leave,
  recordCorrection,
  redirect,
  registered,
  reopen,
  returning,
  satisfy,
  withdraw,
} from '../support/steps.ts'

const left = after([atAkim], leave('2026-03-12'))

describe('art. 95(3) reopening', () => {
  it('art. 95(3) only what is over, with a reason, and not before it was over', () => {
    expect(codeOf(ask([atAkim], reopen('2026-03-12'), '2026-03-12'))).toBe('not-over')
    expect(fieldsOf(ask(left, reopen('2026-03-13', { reason: '' }), '2026-03-13'))).toEqual({
      reason: 'reason-missing',
    })
    expect(fieldsOf(ask(left, reopen('2026-03-11'), '2026-03-13'))).toEqual({ on: 'date-before-receipt' })
  })

  it('art. 95(3) resumed, the old clock goes on', () => {
    const state = given(after(left, reopen('2026-03-13')))
    expect(state.status).toBe('registered')
    expect(openObligations(state)).toMatchObject([
      { kind: 'review', from: '2026-03-10', dueOn: '2026-03-17' },
      // That it was left is still to be told.
      { kind: 'telling' },
    ])
    expect(state.earlier).toMatchObject([{ ending: { ground: 'court_act' }, reopenedOn: '2026-03-13' }])
  })

  it('art. 95(3) anew, a new review begins on the day of reopening', () => {
    const state = given(after(left, reopen('2026-03-18', { clock: 'anew' })))
    // 21 to 25 March are days off (Nauryz).
    expect(state.review).toMatchObject({ registeredOn: '2026-03-18', reviewBy: '2026-03-30', anew: true })
    expect(state.extension).toBeNull()
  })

  it('a decided and answered complaint may be reopened; its decision is kept with the earlier round', () => {
    const closed = after([atAkim], decision('2026-03-12'), answer('2026-03-13'))
    const state = given(after(closed, reopen('2026-03-16', { clock: 'anew' })))
    expect(state).toMatchObject({ status: 'registered', decision: null, answer: null })
    expect(state.earlier).toMatchObject([{ decision: { outcome: 'act_cancelled' } }])
  })

  it('reopened anew, the provider reviews itself: it need not forward again', () => {
    const closed = after([registered], satisfy('2026-03-12'), answer('2026-03-13'))
    const resumed = given(after(closed, reopen('2026-03-16')))
    expect(openObligations(resumed).map(({ kind }) => kind)).toEqual(['forward', 'review'])
    const anew = given(after(closed, reopen('2026-03-16', { clock: 'anew' })))
    expect(openObligations(anew).map(({ kind }) => kind)).toEqual(['review'])
  })

  it('returned for want of a signature and resumed, the signature may still be brought', () => {
    const returned = after([atAkim], askCorrection('2026-03-11'), returning('2026-03-17'))
    const history = after(returned, reopen('2026-03-18'), recordCorrection('2026-03-18'))
    expect(given(history).status).toBe('registered')
  })

  it('art. 65(3) reopened anew, redirecting counts from the day of reopening', () => {
    const history = after(left, reopen('2026-03-18', { clock: 'anew' }))
    expect(codeOf(ask(history, redirect('2026-03-20'), '2026-03-20'))).toBe('ok')
    expect(codeOf(ask(history, redirect('2026-03-27'), '2026-03-27'))).toBe('late-reason-missing')
  })

  it('a void number is not reopened', () => {
    const history = after([registered], { type: 'void', reason: 'дважды' })
    expect(codeOf(ask(history, reopen('2026-03-12'), '2026-03-12'))).toBe('complaint-void')
  })

  it('reopened while forwarded, it waits for the registration there', () => {
    const sent = after([registered], forward('2026-03-12'), withdraw('2026-03-13', 'вх. 9'))
    expect(given(after(sent, reopen('2026-03-16'))).status).toBe('forwarded')
  })
})
