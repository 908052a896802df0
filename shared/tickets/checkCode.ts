import { shortCode } from '../core/shortCode.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { numberFromLatin, numberInLatin } from './numberInLatin.ts'

/** What identifies a ticket; `id` is the complaint's, which nobody can guess and every office's computer has. */
export type TicketIdentity = {
  readonly number: string
  readonly acceptedAt: LocalDateTime
  readonly id: string
}

/**
 * The code «7F3A-9C21» a clerk compares by eye or copies onto a ticket written by hand: it tells a misread number or
 * date, and a ticket that was not issued here. 32 bits, not a signature.
 */
export function checkCode({ number, acceptedAt, id }: TicketIdentity): string {
  return shortCode(`${number}|${acceptedAt}|${id}`)
}

/** What the square code holds: `MERZIM K1-26-0406 2026-03-17T10:42 7F3A-9C21`. Latin, no personal data. */
export function qrContent(ticket: TicketIdentity): string {
  return `MERZIM ${numberInLatin(ticket.number)} ${ticket.acceptedAt} ${checkCode(ticket)}`
}

/** The number of a scanned ticket, or null when the text is no ticket of ours. */
export function numberOfQr(content: string): string | null {
  const [mark, latin] = content.trim().split(/\s+/)
  return mark === 'MERZIM' && latin !== undefined ? numberFromLatin(latin) : null
}
