import type { CommandOf, ComplaintCommand } from '@shared/complaint/commands.ts'
import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { openObligations, type ObligationKind } from '@shared/complaint/obligations.ts'
import type { Result } from '@shared/core/result.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, aRegistration, contextOn, given } from './builders.ts'

/** Steps of the procedure for tests, each with a sensible default; a test names only what it is about. */

/** A complaint against the provider itself, received Tuesday 10 March 2026: forward by 13.03, review by 17.03. */
export const registered = aRegistration(aForm({ receivedAt: at('2026-03-10T10:00') }))
export const atAkim = aRegistration(aForm({ receivedAt: at('2026-03-10T10:00'), addressee: 'akim' }))
/** Registered under the Code as it was before Law 241-VIII. */
export const underOldLaw = aRegistration(aForm({ receivedAt: at('2025-11-11T10:00'), addressee: 'akim' }))

export const forward = (on: string, part: Partial<CommandOf<'forward'>> = {}): CommandOf<'forward'> => ({
  type: 'forward',
  on: date(on),
  bodyId: null,
  bodyName: { kk: 'Әкім аппараты', ru: 'Аппарат акима' },
  authority: 'local_body',
  outgoingNumber: '03-14/389',
  lateReason: '',
  ...part,
})
export const registerReview = (on: string, incomingNumber = '551'): CommandOf<'register-review'> => ({
  type: 'register-review',
  on: date(on),
  incomingNumber,
})
export const extend = (on: string, part: Partial<CommandOf<'extend'>> = {}): CommandOf<'extend'> => ({
  type: 'extend',
  on: date(on),
  days: 5,
  ground: 'additional_information',
  siteVisit: false,
  ...part,
})
export const decision = (on: string, part: Partial<CommandOf<'decide'>> = {}): CommandOf<'decide'> => ({
  type: 'decide',
  on: date(on),
  outcome: 'act_cancelled',
  answer: 'satisfied',
  documentNumber: '12',
  rightsRestored: true,
  disciplined: 0,
  proposals: '',
  lateReason: '',
  ...part,
})
export const answer = (on: string): CommandOf<'answer'> => ({
  type: 'answer',
  on: date(on),
  way: 'post',
  language: 'kk',
  outgoingNumber: '14',
})
export const satisfy = (on: string, documentNumber = '77'): CommandOf<'satisfy'> => ({
  type: 'satisfy',
  on: date(on),
  documentNumber,
})

export const askCorrection = (
  on: string,
  part: Partial<CommandOf<'ask-correction'>> = {},
): CommandOf<'ask-correction'> => ({
  type: 'ask-correction',
  on: date(on),
  defects: 'Нет подписи',
  until: date('2026-03-16'),
  ...part,
})
export const recordCorrection = (on: string, note = 'Подписал'): CommandOf<'record-correction'> => ({
  type: 'record-correction',
  on: date(on),
  note,
})
export const returning = (on: string, part: Partial<CommandOf<'return'>> = {}): CommandOf<'return'> => ({
  type: 'return',
  on: date(on),
  ground: 'not_corrected',
  reason: '',
  outgoingNumber: '03-14/401',
  reportsCrime: false,
  lateReason: '',
  ...part,
})
export const withdraw = (on: string, document = 'вх. 88'): CommandOf<'withdraw'> => ({
  type: 'withdraw',
  on: date(on),
  document,
})
export const leave = (on: string, part: Partial<CommandOf<'leave'>> = {}): CommandOf<'leave'> => ({
  type: 'leave',
  on: date(on),
  ground: 'court_act',
  reason: '',
  documentNumber: '',
  ...part,
})
export const redirect = (on: string, part: Partial<CommandOf<'redirect'>> = {}): CommandOf<'redirect'> => ({
  type: 'redirect',
  on: date(on),
  scope: 'whole',
  bodyId: null,
  bodyName: { kk: 'Жер қатынастары бөлімі', ru: 'Отдел земельных отношений' },
  what: '',
  outgoingNumber: '03-14/402',
  crime: false,
  told: false,
  lateReason: '',
  ...part,
})
export const terminate = (
  on: string,
  part: Partial<CommandOf<'terminate'>> = {},
): CommandOf<'terminate'> => ({
  type: 'terminate',
  on: date(on),
  ground: 'anonymous',
  reason: '',
  documentNumber: '',
  reportsCrime: false,
  ...part,
})
export const tell = (on: string, lateReason = ''): CommandOf<'tell'> => ({
  type: 'tell',
  on: date(on),
  outgoingNumber: '03-14/403',
  lateReason,
})
export const reopen = (on: string, part: Partial<CommandOf<'reopen'>> = {}): CommandOf<'reopen'> => ({
  type: 'reopen',
  on: date(on),
  clock: 'resume',
  reason: 'Постановление суда',
  ...part,
})

/** Takes steps one after another, each on its own day; throws when one is refused. */
export function after(
  history: readonly ComplaintEvent[],
  ...commands: readonly ComplaintCommand[]
): ComplaintEvent[] {
  const events = [...history]
  for (const command of commands) {
    const result = decide(given(events), command, contextOn('on' in command ? command.on : '2026-03-10'))
    if (!result.ok) throw new Error(`${command.type}: ${result.error.code}`)
    events.push(...result.value)
  }
  return events
}

export const ask = (
  history: readonly ComplaintEvent[],
  command: ComplaintCommand,
  today: string,
  part = {},
) => decide(given(history), command, contextOn(today, part))

/** What is still to be done on the complaint a history leads to. */
export const openKinds = (history: readonly ComplaintEvent[]): readonly ObligationKind[] =>
  openObligations(given(history)).map(({ kind }) => kind)

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
export const fieldsOf = (result: Result<unknown>) => (result.ok ? {} : result.error.fields)
