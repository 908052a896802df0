import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { aForm } from './builders.ts'
import {
  answer,
  askCorrection,
  decision,
  extend,
  forward,
  leave,
  recordCorrection,
  redirect,
  registerReview,
  reopen,
  returning,
  satisfy,
  tell,
  terminate,
  withdraw,
} from './steps.ts'

type Type = ComplaintCommand['type']
const DAY = '2026-03-17'

/** A command of each kind, such as the window sends. */
export const COMMANDS: { readonly [T in Type]: Extract<ComplaintCommand, { type: T }> } = {
  forward: forward(DAY),
  satisfy: satisfy(DAY),
  'register-review': registerReview(DAY),
  extend: extend(DAY),
  'send-notice': {
    type: 'send-notice',
    on: parseLocalDate(DAY),
    outgoingNumber: '03-14/390',
    lateReason: '',
  },
  decide: decision(DAY),
  answer: answer(DAY),
  'mark-portal': { type: 'mark-portal', mark: 'delivered' },
  note: { type: 'note', text: 'Позвонил, придёт завтра' },
  void: { type: 'void', reason: 'Зарегистрировано дважды' },
  'revoke-extension': { type: 'revoke-extension', on: parseLocalDate(DAY), reason: 'Не нужно' },
  correct: { type: 'correct', form: aForm(), reason: 'Опечатка' },
  undo: { type: 'undo', eventId: 'event-1', reason: 'По ошибке' },
  'ask-correction': askCorrection(DAY),
  'record-correction': recordCorrection(DAY),
  return: returning(DAY),
  withdraw: withdraw(DAY),
  leave: leave(DAY),
  redirect: redirect(DAY),
  terminate: terminate(DAY),
  tell: tell(DAY),
  link: { type: 'link', on: parseLocalDate(DAY), kind: 'repeat', toId: 'complaint-2', note: '' },
  reopen: reopen(DAY),
  attach: {
    type: 'attach',
    files: [{ hash: 'a'.repeat(64), name: 'скан.pdf', size: 9, mediaType: 'application/pdf', note: '' }],
  },
  'remove-attachment': { type: 'remove-attachment', hash: 'a'.repeat(64), reason: 'Не та бумага' },
}
