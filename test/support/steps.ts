import type { CommandOf, ComplaintCommand } from '@shared/complaint/commands.ts'
import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { Result } from '@shared/core/result.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { aForm, aRegistration, contextOn, given } from './builders.ts'

/** Steps of the procedure for tests, each with a sensible default; a test names only what it is about. */

/** A complaint against the provider itself, received Tuesday 10 March 2026: forward by 13.03, review by 17.03. */
export const registered = aRegistration(aForm({ receivedAt: at('2026-03-10T10:00') }))
export const atAkim = aRegistration(aForm({ receivedAt: at('2026-03-10T10:00'), addressee: 'akim' }))

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

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
export const fieldsOf = (result: Result<unknown>) => (result.ok ? {} : result.error.fields)
