import type { Bilingual } from '../core/bilingual.ts'
import type { Office, Workstation } from '../directory/office.ts'
import { both, type PaperTexts } from '../documents/both.ts'
import { NOTHING } from './fieldValues.ts'
import type { TicketField, TicketModel } from './ticket.ts'

/** A word of the ticket in both languages. */
export const ticketText = (key: keyof PaperTexts['ticket']): Bilingual => both((texts) => texts.ticket[key])

/** A word of the office's part. */
export const foilText = (key: keyof PaperTexts['counterfoil']): Bilingual =>
  both((texts) => texts.counterfoil[key])

/** What does not depend on the complaint: names and contacts of the office. */
export function frame(facts: {
  readonly office: Office
  readonly workstation: Workstation | null
}): Pick<TicketModel, 'title' | 'office' | 'place' | 'address' | 'contacts' | 'qrLabel' | 'signature'> {
  const { office, workstation } = facts
  return {
    title: ticketText('title'),
    office: office.name,
    place: workstation?.name ?? NOTHING,
    address: office.address,
    contacts: {
      label: ticketText('contacts'),
      contactCentre: office.contactCentre,
      freeLine: office.freeLine,
      freeCall: ticketText('freeCall'),
      department: departmentOf(office),
    },
    qrLabel: ticketText('qr'),
    signature: ticketText('signature'),
  }
}

/** A line of a ticket; the short forms are those of the full ones where none are given. */
export function field(
  label: Bilingual,
  value: Bilingual,
  short: { readonly label?: Bilingual; readonly value?: Bilingual } = {},
): TicketField {
  return { label, value, shortLabel: short.label ?? label, shortValue: short.value ?? value }
}

/** The words of the office's part. */
export function counterfoilFrame(): Omit<TicketModel['counterfoil'], 'rows'> {
  return {
    title: foilText('title'),
    stays: foilText('stays'),
    cut: foilText('cut'),
    received: foilText('received'),
    accepted: foilText('accepted'),
  }
}

function departmentOf(office: Office): Bilingual | null {
  const { name, phone, room } = office.department
  const phoneText = phone ? both((t) => t.ticket.phone, { phone }) : NOTHING
  const roomText = room ? both((t) => t.ticket.room, { room }) : NOTHING
  const line = (language: 'kk' | 'ru'): string =>
    [name[language] || name.ru || name.kk, phoneText[language], roomText[language]].filter(Boolean).join(', ')
  return name.kk || name.ru || phone ? { kk: line('kk'), ru: line('ru') } : null
}
