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
  const text = `${number}|${acceptedAt}|${id}`
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  const code = ((hash ^ (hash >>> 16)) >>> 0).toString(16).toUpperCase().padStart(8, '0')
  return `${code.slice(0, 4)}-${code.slice(4)}`
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
