import { describe, expect, it } from 'vitest'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { openObligations } from '@shared/complaint/obligations.ts'

import { given } from '../support/builders.ts'
import {
  after,
  answer,
  ask,
  atAkim,
  codeOf,
  decision,
  fieldsOf,
  forward,
  registered,
  registerReview,
  satisfy,
} from '../support/steps.ts'

describe('N-03 forwarding within 3 working days of receipt', () => {
  it('N-03 is in time on the third working day', () => {
    const result = ask([registered], forward('2026-03-13'), '2026-03-13')
    expect(result).toMatchObject({ ok: true, value: [{ type: 'complaint.forwarded', late: null }] })
  })

  it('N-03 is recorded as late on the fourth day, with its reason', () => {
    const result = ask([registered], forward('2026-03-16', { lateReason: 'болезнь' }), '2026-03-16')
    expect(result).toMatchObject({ ok: true, value: [{ late: { dueOn: '2026-03-13', reason: 'болезнь' } }] })
  })

  it('N-03 asks for a reason when late', () => {
    const result = ask([registered], forward('2026-03-16'), '2026-03-16')
    expect(codeOf(result)).toBe('late-reason-missing')
    expect(fieldsOf(result)).toEqual({ lateReason: 'late-reason-missing' })
  })

  it('N-03 ends the own review, so that no review clock runs until the other body registers', () => {
    const state = given(after([registered], forward('2026-03-12')))
    expect(state.status).toBe('forwarded')
    expect(state.review).toBeNull()
    expect(openObligations(state)).toEqual([])
  })

  it('N-03 does not run for a complaint to the akim about a subordinate provider', () => {
    expect(codeOf(ask([atAkim], forward('2026-03-11'), '2026-03-11'))).toBe('forward-not-running')
  })

  it('N-03 happens once', () => {
    const history = after([registered], forward('2026-03-12'))
    expect(codeOf(ask(history, forward('2026-03-12'), '2026-03-12'))).toBe('already-forwarded')
  })
})

describe('N-04 full satisfaction within the same 3 working days', () => {
  it('N-04 ends both obligations, and only the answer is left', () => {
    const state = given(after([registered], satisfy('2026-03-13')))
    expect(state.status).toBe('decided')
    expect(openObligations(state)).toEqual([])
    expect(codeOf(ask(after([registered], satisfy('2026-03-13')), forward('2026-03-13'), '2026-03-13'))).toBe(
      'already-satisfied',
    )
  })

  it('N-04 on day 4 is refused: the duty to forward stays', () => {
    const result = ask([registered], satisfy('2026-03-16'), '2026-03-16')
    expect(codeOf(result)).toBe('satisfied-too-late')
    expect(openObligations(given([registered])).map(({ kind }) => kind)).toContain('forward')
  })

  it('N-04 done in time may be recorded later', () => {
    expect(codeOf(ask([registered], satisfy('2026-03-13'), '2026-03-17'))).toBe('ok')
  })

  it('N-04 needs the document', () => {
    const result = ask([registered], satisfy('2026-03-12', ''), '2026-03-12')
    expect(codeOf(result)).toBe('document-missing')
    expect(fieldsOf(result)).toEqual({ documentNumber: 'document-missing' })
  })

  it('N-04 a partial satisfaction, which is a decision, does not replace forwarding', () => {
    const partly = decision('2026-03-12', { answer: 'partly_satisfied' })
    expect(codeOf(ask([registered], partly, '2026-03-12'))).toBe('forward-first')
  })
})

describe('N-05 and N-06 the review clock counts from registration in the reviewing body', () => {
  it('N-05 gives a local body 5 working days', () => {
    const state = given(after([registered], forward('2026-03-12'), registerReview('2026-03-16', '551')))
    expect(state.review).toMatchObject({ reviewBy: '2026-03-26', elsewhere: true, incomingNumber: '551' })
    expect(state.status).toBe('in_review')
  })

  it('N-06 gives the authorised body 15 working days', () => {
    const history = after(
      [registered],
      forward('2026-03-12', { authority: 'authorised_body' }),
      registerReview('2026-03-16'),
    )
    expect(given(history).review?.reviewBy).toBe('2026-04-09')
  })

  it('N-05 cannot be before the forwarding, nor without it, nor twice', () => {
    const forwarded = after([registered], forward('2026-03-12'))
    expect(codeOf(ask(forwarded, registerReview('2026-03-11'), '2026-03-16'))).toBe('date-before-receipt')
    expect(codeOf(ask([registered], registerReview('2026-03-16'), '2026-03-16'))).toBe('not-forwarded')
    const inReview = after(forwarded, registerReview('2026-03-16'))
    expect(codeOf(ask(inReview, registerReview('2026-03-16'), '2026-03-16'))).toBe('already-in-review')
  })

  it('N-05 a decision there cannot be older than the registration there', () => {
    const inReview = after([registered], forward('2026-03-12'), registerReview('2026-03-16'))
    expect(codeOf(ask(inReview, decision('2026-03-13'), '2026-03-17'))).toBe('date-before-receipt')
  })
})

describe('art. 100 the decision and its answer', () => {
  it('art. 100 after the term is recorded as late', () => {
    expect(codeOf(ask([atAkim], decision('2026-03-18'), '2026-03-18'))).toBe('late-reason-missing')
    const late = ask([atAkim], decision('2026-03-18', { lateReason: 'проверка' }), '2026-03-18')
    expect(late).toMatchObject({ ok: true, value: [{ late: { dueOn: '2026-03-17', reason: 'проверка' } }] })
  })

  it('art. 100 the answer closes the complaint, and comes after the decision', () => {
    const decided = after([atAkim], decision('2026-03-12'))
    expect(given(decided).status).toBe('decided')
    expect(codeOf(ask(decided, answer('2026-03-11'), '2026-03-13'))).toBe('date-before-receipt')
    const closed = after(decided, answer('2026-03-13'))
    expect(given(closed).status).toBe('closed')
    expect(codeOf(ask(closed, answer('2026-03-13'), '2026-03-13'))).toBe('already-answered')
    expect(codeOf(ask(closed, decision('2026-03-13'), '2026-03-13'))).toBe('already-decided')
    expect(codeOf(ask([atAkim], answer('2026-03-13'), '2026-03-13'))).toBe('not-decided')
  })
})

describe('dates, numbers and marks', () => {
  it('nothing lies in the future or before the receipt', () => {
    expect(codeOf(ask([registered], forward('2026-03-12'), '2026-03-11'))).toBe('date-in-future')
    expect(codeOf(ask([registered], forward('2026-03-09'), '2026-03-11'))).toBe('date-before-receipt')
  })

  it('a void number stays with its reason and takes no more steps', () => {
    const voidIt = (reason: string): ComplaintCommand => ({ type: 'void', reason })
    expect(codeOf(ask([registered], voidIt(''), '2026-03-10'))).toBe('reason-missing')
    const gone = after([registered], voidIt('ошибка ввода'))
    expect(given(gone)).toMatchObject({ status: 'void', voided: { reason: 'ошибка ввода' } })
    expect(codeOf(ask(gone, forward('2026-03-11'), '2026-03-11'))).toBe('complaint-void')
    expect(codeOf(ask(after([registered], forward('2026-03-11')), voidIt('поздно'), '2026-03-11'))).toBe(
      'void-too-late',
    )
  })

  it('A-10 the marks of the portal come one after another', () => {
    const mark = (name: 'delivered' | 'registered'): ComplaintCommand => ({ type: 'mark-portal', mark: name })
    expect(codeOf(ask([registered], mark('registered'), '2026-03-10'))).toBe('mark-out-of-order')
    expect(codeOf(ask(after([registered], mark('delivered')), mark('registered'), '2026-03-10'))).toBe('ok')
  })

  it('a note is taken in any state', () => {
    const closed = after([atAkim], decision('2026-03-12'), answer('2026-03-13'))
    expect(codeOf(ask(closed, { type: 'note', text: 'Позвонили заявителю' }, '2026-03-14'))).toBe('ok')
  })
})
