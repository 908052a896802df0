import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { AnyStep } from '@shared/complaint/nextSteps.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'

import { OTHER_ID } from './anyCommand.ts'

/** The command a step would send with everything filled in, on that day. */
export function filledIn(step: AnyStep, on: LocalDate, state: Complaint): ComplaintCommand {
  return FILLED[step](on, state)
}

const reason = 'причина'
const lateReason = reason
const outgoingNumber = ''
const body = { bodyId: null, bodyName: { kk: 'Орган', ru: 'Орган' } } as const

const FILLED: Readonly<Record<AnyStep, (on: LocalDate, state: Complaint) => ComplaintCommand>> = {
  forward: (on) => ({ type: 'forward', on, ...body, authority: 'local_body', outgoingNumber, lateReason }),
  satisfy: (on) => ({ type: 'satisfy', on, documentNumber: '1' }),
  'register-review': (on) => ({ type: 'register-review', on, incomingNumber: '' }),
  extend: (on) => ({ type: 'extend', on, days: 1, ground: 'additional_information', siteVisit: false }),
  notice: (on) => ({ type: 'send-notice', on, outgoingNumber, lateReason }),
  decide: (on) => ({
    type: 'decide',
    on,
    outcome: 'not_satisfied',
    answer: 'refused',
    documentNumber: '',
    rightsRestored: false,
    disciplined: 0,
    proposals: '',
    lateReason,
  }),
  answer: (on) => ({ type: 'answer', on, way: 'post', language: 'kk', outgoingNumber }),
  'ask-correction': (on) => ({
    type: 'ask-correction',
    on,
    defects: 'Нет подписи',
    until: addDays(on, 5),
  }),
  'record-correction': (on) => ({ type: 'record-correction', on, note: '' }),
  return: (on) => ({
    type: 'return',
    on,
    ground: 'obscene',
    reason: '',
    outgoingNumber,
    reportsCrime: false,
    lateReason,
  }),
  withdraw: (on) => ({ type: 'withdraw', on, document: 'вх. 4' }),
  leave: (on) => ({ type: 'leave', on, ground: 'court_act', reason: '', documentNumber: '' }),
  redirect: (on) => ({
    type: 'redirect',
    on,
    scope: 'part',
    ...body,
    what: 'О дороге',
    outgoingNumber,
    crime: false,
    told: false,
    lateReason,
  }),
  terminate: (on) => ({
    type: 'terminate',
    on,
    ground: 'other',
    reason,
    documentNumber: '',
    reportsCrime: false,
  }),
  tell: (on) => ({ type: 'tell', on, outgoingNumber, lateReason }),
  link: (on) => ({ type: 'link', on, kind: 'repeat', toId: OTHER_ID, note: '' }),
  reopen: (on) => ({ type: 'reopen', on, clock: 'anew', reason }),
  'revoke-extension': (on) => ({ type: 'revoke-extension', on, reason }),
  correct: (_, { registration: { form } }) => ({
    type: 'correct',
    form: { ...form, demands: `${form.demands} Срочно.` },
    reason,
  }),
  undo: (_, { lastStep }) => ({ type: 'undo', eventId: lastStep?.eventId ?? '', reason }),
}
