import type { Bilingual } from '../core/bilingual.ts'
import type { Office, Workstation } from '../directory/office.ts'
import { both } from '../documents/both.ts'
import { NOTHING } from './fieldValues.ts'
import type { TicketField, TicketModel } from './ticket.ts'
import { counterfoilFrame, field, frame, ticketText } from './ticketFrame.ts'

/**
 * A ticket with empty lines, to be filled in by hand when the program cannot register: what the law wants on it
 * (art. 64(2), A-08) is asked for by the same words. Entered later, it keeps the date and time on paper.
 */
export function blankTicketModel(office: Office, workstation: Workstation | null): TicketModel {
  const empty = (label: Bilingual): TicketField => field(label, NOTHING)
  return {
    ...frame({ office, workstation }),
    number: '________________',
    duplicate: null,
    date: empty(ticketText('date')),
    time: empty(ticketText('time')),
    acceptedAt: empty(ticketText('acceptedAt')),
    registeredOn: null,
    acceptedBy: empty(ticketText('acceptedBy')),
    position: NOTHING,
    applicant: empty(ticketText('applicant')),
    provider: empty(ticketText('provider')),
    addressee: empty(ticketText('addressee')),
    channel: empty(ticketText('channel')),
    documents: empty(ticketText('documents')),
    due: {
      label: ticketText('due'),
      date: '____.____.20____',
      term: both((t) => t.ticket.dueTerm, { days: '____' }),
      body: NOTHING,
      provisional: null,
    },
    notes: {
      extension: NOTHING,
      progress: ticketText('progress'),
      court: ticketText('court'),
      law: NOTHING,
    },
    check: { label: ticketText('checkCode'), code: '________' },
    qr: '',
    counterfoil: { ...counterfoilFrame(), rows: Array.from({ length: 6 }, () => empty(NOTHING)) },
    note: both((t) => t.blank.note),
  }
}
