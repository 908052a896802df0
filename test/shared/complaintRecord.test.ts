import { describe, expect, it } from 'vitest'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { decide, type DecisionContext } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { registrationDates } from '@shared/complaint/register.ts'
import { dueDatesOf, recountDueDates } from '@shared/complaint/runningDates.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant, aRegistration, calendar, contextOn, given, HOURS } from '../support/builders.ts'
import {
  after,
  answer,
  ask,
  atAkim,
  codeOf,
  decision,
  extend,
  fieldsOf,
  forward,
  registered,
  satisfy,
} from '../support/steps.ts'

const datesOf = (form: ComplaintForm) =>
  registrationDates(form, { now: at('2026-03-20T10:00'), calendar, hours: HOURS, providerKind: 'state_body' })

const correcting = (day: string): DecisionContext => contextOn(day, { datesOf })

const correct = (form: ComplaintForm, reason = 'Описка'): ComplaintCommand => ({
  type: 'correct',
  form,
  reason,
})

const formOf = (events: readonly ComplaintEvent[]): ComplaintForm => given(events).registration.form

describe('correcting registered facts', () => {
  it('keeps old and new of what changed, and nothing of what did not', () => {
    const form = { ...formOf([registered]), applicant: anApplicant({ surname: 'Өтегенов' }) }
    const decided = decide(given([registered]), correct(form), correcting('2026-03-11'))
    expect(decided).toMatchObject({
      ok: true,
      value: [
        {
          before: { applicant: { surname: 'Өтегенова' } },
          after: { applicant: { surname: 'Өтегенов' } },
          dates: null,
        },
      ],
    })
    if (!decided.ok) return
    expect(
      Object.keys(decided.value[0] && 'after' in decided.value[0] ? decided.value[0].after : {}),
    ).toEqual(['applicant'])
    const state = given([registered, ...decided.value])
    expect(state.registration.form.applicant.surname).toBe('Өтегенов')
    expect(state.original).toBe(given([registered]).original)
  })

  it('N-03, N-05 a corrected day of receipt moves both clocks, the extension with them; the promise stays readable', () => {
    const history = after([atAkim], extend('2026-03-12', { days: 5 }))
    const form = { ...formOf(history), receivedAt: at('2026-03-09T10:00') }
    const before = given(history)
    const decided = decide(
      before,
      correct({ ...form, receivedAt: at('2026-03-06T10:00') }),
      correcting('2026-03-13'),
    )
    expect(decided.ok).toBe(true)
    if (!decided.ok) return
    const state = given([...history, ...decided.value])
    expect(state.review).toMatchObject({
      registeredOn: '2026-03-06',
      firstReviewBy: datesOf(state.registration.form).reviewBy,
    })
    expect(state.review?.reviewBy).toBe(recountDueDates(state, calendar).dates.reviewBy)
    expect(state.original.reviewBy).toBe(before.original.reviewBy)
  })

  it('a corrected addressee starts or stops the clock of forwarding', () => {
    const toAkim = decide(
      given([registered]),
      correct({ ...formOf([registered]), addressee: 'akim' }),
      correcting('2026-03-11'),
    )
    expect(toAkim.ok && dueDatesOf(given([registered, ...toAkim.value])).forwardBy).toBeNull()
    const toHead = decide(
      given([atAkim]),
      correct({ ...formOf([atAkim]), addressee: 'provider_head' }),
      correcting('2026-03-11'),
    )
    expect(toHead.ok && dueDatesOf(given([atAkim, ...toHead.value])).forwardBy).toBe('2026-03-13')
  })

  it('what was forwarded already keeps its clocks', () => {
    const history = after([registered], forward('2026-03-12'))
    const form = { ...formOf(history), receivedAt: at('2026-03-06T10:00') }
    const decided = decide(given(history), correct(form), correcting('2026-03-13'))
    expect(decided.ok && given([...history, ...decided.value])).toMatchObject({
      forwardBy: '2026-03-13',
      review: null,
    })
  })

  it('asks for a change, a reason, and a receipt that is not in the future', () => {
    const form = formOf([registered])
    expect(codeOf(ask([registered], correct(form), '2026-03-11'))).toBe('nothing-to-correct')
    const changed = { ...form, demands: 'Иное' }
    expect(fieldsOf(ask([registered], correct(changed, ''), '2026-03-11'))).toEqual({
      reason: 'reason-missing',
    })
    const later = { ...form, receivedAt: at('2026-03-30T10:00') }
    expect(codeOf(ask([registered], correct(later), '2026-03-11'))).toBe('received-in-future')
  })
})

describe('N-07 revoking an extension', () => {
  const revoke = (on: string, reason = 'Оснований не было'): ComplaintCommand => ({
    type: 'revoke-extension',
    on: date(on),
    reason,
  })

  it('leaves the complaint as if it had never been extended, but for the history', () => {
    const extended = after([atAkim], extend('2026-03-12'), {
      type: 'send-notice',
      on: date('2026-03-12'),
      outgoingNumber: '',
      lateReason: '',
    })
    const { version: _, lastStep: __, ...revoked } = given(after(extended, revoke('2026-03-13')))
    const { version: ___, lastStep: ____, ...untouched } = given([atAkim])
    expect(revoked).toEqual(untouched)
    expect(codeOf(ask(after(extended, revoke('2026-03-13')), extend('2026-03-13'), '2026-03-13'))).toBe('ok')
  })

  it('keeps what a change of the calendar has moved since', () => {
    const extended = after([atAkim], extend('2026-03-12'))
    const from = dueDatesOf(given(extended))
    const moved: ComplaintEvent = {
      type: 'complaint.due-recalculated',
      on: date('2026-03-12'),
      from,
      to: { ...from, firstReviewBy: date('2026-03-18'), reviewBy: date('2026-03-27') },
      provisional: false,
      calendarVersion: 'x',
      changeId: 'change',
      basis: { kk: '', ru: '' },
    }
    expect(given(after([...extended, moved], revoke('2026-03-13'))).review?.reviewBy).toBe('2026-03-18')
  })

  it('needs an extension, a reason, and a review that still runs', () => {
    expect(codeOf(ask([atAkim], revoke('2026-03-11'), '2026-03-11'))).toBe('no-extension')
    const extended = after([atAkim], extend('2026-03-12'))
    expect(codeOf(ask(extended, revoke('2026-03-13', ''), '2026-03-13'))).toBe('reason-missing')
    expect(codeOf(ask(after(extended, decision('2026-03-13')), revoke('2026-03-13'), '2026-03-13'))).toBe(
      'review-not-running',
    )
  })
})

describe('N-04 forwarding what was satisfied in full', () => {
  it('is refused, unless the office lets its providers do it (art. 91(4) of the Code)', () => {
    const satisfied = after([registered], satisfy('2026-03-11'))
    expect(codeOf(ask(satisfied, forward('2026-03-12'), '2026-03-12'))).toBe('already-satisfied')
    expect(codeOf(ask(satisfied, forward('2026-03-12'), '2026-03-12', { mayForwardSatisfied: true }))).toBe(
      'ok',
    )
    const answered = after(satisfied, answer('2026-03-12'))
    expect(codeOf(ask(answered, forward('2026-03-12'), '2026-03-12', { mayForwardSatisfied: true }))).toBe(
      'already-satisfied',
    )
  })

  it('partial satisfaction is recorded and does not stop forwarding', () => {
    const forwarded = after(
      [registered],
      forward('2026-03-12', { partlySatisfiedBy: '03-11/7', files: ['Жалоба', 'Ответ отдела'] }),
    )
    expect(given(forwarded)).toMatchObject({
      status: 'forwarded',
      forwarding: { partlySatisfiedBy: '03-11/7', files: ['Жалоба', 'Ответ отдела'] },
    })
  })
})

describe('links between complaints', () => {
  const other = given([aRegistration(aForm({ receivedAt: at('2026-03-02T10:00') }), 'К1-26-0001')], 'other')
  const link = (kind: 'repeat' | 'duplicate' | 'joined' | 'appeal'): ComplaintCommand => ({
    type: 'link',
    on: date('2026-03-11'),
    kind,
    toId: 'other',
    note: '',
  })
  const linking = contextOn('2026-03-11', { target: other })

  it.each(['repeat', 'appeal'] as const)('%s leaves the complaint on its way', (kind) => {
    const decided = decide(given([registered]), link(kind), linking)
    expect(decided.ok && given([registered, ...decided.value])).toMatchObject({
      status: 'registered',
      links: [{ kind, toNumber: 'К1-26-0001' }],
    })
  })

  it.each(['duplicate', 'joined'] as const)('%s ends it in the other one', (kind) => {
    const decided = decide(given([registered]), link(kind), linking)
    expect(decided.ok && given([registered, ...decided.value]).status).toBe('joined')
  })

  it('is refused to itself, to nobody, in a circle, and twice', () => {
    const state = given([registered], 'me')
    expect(codeOf(decide(state, link('repeat'), contextOn('2026-03-11')))).toBe('link-not-found')
    expect(codeOf(decide(state, link('repeat'), contextOn('2026-03-11', { target: state })))).toBe(
      'link-to-itself',
    )
    const joined = decide(
      other,
      { type: 'link', on: date('2026-03-11'), kind: 'joined', toId: 'me', note: '' },
      contextOn('2026-03-11', { target: state }),
    )
    if (!joined.ok) throw new Error(joined.error.code)
    const ended = given(
      [aRegistration(aForm({ receivedAt: at('2026-03-02T10:00') }), 'К1-26-0001'), ...joined.value],
      'other',
    )
    expect(codeOf(decide(state, link('joined'), contextOn('2026-03-11', { target: ended })))).toBe(
      'link-to-itself',
    )
    const once = decide(state, link('repeat'), linking)
    if (!once.ok) throw new Error(once.error.code)
    expect(codeOf(decide(given([registered, ...once.value], 'me'), link('repeat'), linking))).toBe(
      'link-known',
    )
  })
})
