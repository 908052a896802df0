import { describe, expect, it } from 'vitest'

import type { CommandOf } from '@shared/complaint/commands.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, aRegistration, given } from '../support/builders.ts'
import { after, ask, atAkim, codeOf, extend, fieldsOf, registered } from '../support/steps.ts'

describe('N-07 extension', () => {
  it('N-07 adds the days to the term that runs, and keeps the first one', () => {
    const { review, extension } = given(after([atAkim], extend('2026-03-16', { days: 10 })))
    expect(review).toMatchObject({ firstReviewBy: '2026-03-17', reviewBy: '2026-04-03' })
    expect(extension?.noticeBy).toBe('2026-03-19')
  })

  it.each([
    [{ days: 11 }, 'extension-too-long', { days: 'extension-too-long' }],
    [{ ground: null }, 'extension-without-ground', { ground: 'extension-without-ground' }],
  ])('N-07 refuses %o with %s', (part, code, fields) => {
    const result = ask([atAkim], extend('2026-03-16', part), '2026-03-16')
    expect(codeOf(result)).toBe(code)
    expect(fieldsOf(result)).toEqual(fields)
  })

  it('N-07 is too late the day after the term', () => {
    const result = ask([atAkim], extend('2026-03-18'), '2026-03-18')
    expect(codeOf(result)).toBe('extension-after-term')
    expect(fieldsOf(result)).toEqual({ on: 'extension-after-term' })
  })

  it('N-07 happens once: a second one could pass ten days', () => {
    const history = after([atAkim], extend('2026-03-16', { days: 3 }))
    expect(codeOf(ask(history, extend('2026-03-17', { days: 3 }), '2026-03-17'))).toBe('already-extended')
  })

  it('N-07 is for the bodies art. 25(4) names: not for a provider that may not', () => {
    const without = { providerMayExtend: false }
    expect(codeOf(ask([registered], extend('2026-03-11'), '2026-03-11', without))).toBe(
      'extension-not-allowed-for-body',
    )
    expect(codeOf(ask([atAkim], extend('2026-03-11'), '2026-03-11', without))).toBe('ok')
  })
})

describe('N-08 notice of the extension', () => {
  const notice = (on: string, lateReason = ''): CommandOf<'send-notice'> => ({
    type: 'send-notice',
    on: date(on),
    outgoingNumber: '9',
    lateReason,
  })
  const extended = after([atAkim], extend('2026-03-16'))

  it.each([
    ['counter', 'paper'],
    ['post', 'paper'],
    ['portal', 'electronic'],
  ] as const)('N-08 has the form of filing: %s is answered %s', (channel, form) => {
    const complaint = aRegistration(aForm({ receivedAt: at('2026-03-10T10:00'), addressee: 'akim', channel }))
    const result = ask(after([complaint], extend('2026-03-16')), notice('2026-03-17'), '2026-03-17')
    expect(result).toMatchObject({ ok: true, value: [{ form, late: null }] })
  })

  it('N-08 on day 4 is late and asks for the reason', () => {
    expect(codeOf(ask(extended, notice('2026-03-20'), '2026-03-20'))).toBe('late-reason-missing')
    const late = ask(extended, notice('2026-03-20', 'нет связи'), '2026-03-20')
    expect(late).toMatchObject({ ok: true, value: [{ late: { dueOn: '2026-03-19', reason: 'нет связи' } }] })
  })

  it('N-08 needs an extension, and is sent once', () => {
    expect(codeOf(ask([atAkim], notice('2026-03-16'), '2026-03-16'))).toBe('no-extension')
    const sent = after(extended, notice('2026-03-17'))
    expect(codeOf(ask(sent, notice('2026-03-17'), '2026-03-17'))).toBe('notice-already-sent')
  })
})
