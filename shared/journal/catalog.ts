import { CalendarEvent } from '../calendar/events.ts'
import { ComplaintEvent } from '../complaint/events.ts'
import { DirectoryEvent } from '../directory/events.ts'
import type { Envelope } from './envelope.ts'

/** Raise it when an event's shape changes, and add the upcaster below. */
export const CURRENT_VERSION = 1

type Data = Envelope['data']
const UPCASTERS: Readonly<Record<number, (data: Data) => Data>> = {}

/** Every fact this version of the program understands. */
export type DomainEvent = ComplaintEvent | DirectoryEvent | CalendarEvent

export type Read =
  | { readonly kind: 'complaint'; readonly event: ComplaintEvent }
  | { readonly kind: 'directory'; readonly event: DirectoryEvent }
  | { readonly kind: 'calendar'; readonly event: CalendarEvent }
  /** Written by a newer version of the program: kept and passed on, but not understood yet. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'invalid'; readonly reason: string }

/**
 * What an event of our own journal says. Its body is not checked again: it was checked when it was written, and the
 * line's checksum proves that it is still the same.
 */
export function readStored(envelope: Envelope): Read {
  if (envelope.v > CURRENT_VERSION) return { kind: 'newer' }
  const data = upcast(envelope)
  const prefix = data.type.slice(0, data.type.indexOf('.'))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches for the shape it was written in
  if (prefix === 'complaint') return { kind: 'complaint', event: data as unknown as ComplaintEvent }
  if (prefix === 'directory' || prefix === 'office') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return { kind: 'directory', event: data as unknown as DirectoryEvent }
  }
  if (prefix === 'calendar') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return { kind: 'calendar', event: data as unknown as CalendarEvent }
  }
  return { kind: 'invalid', reason: `unknown event ${data.type}` }
}

/** What an event from elsewhere says: its whole body is checked. */
export function readChecked(envelope: Envelope): Read {
  if (envelope.v > CURRENT_VERSION) return { kind: 'newer' }
  const data = upcast(envelope)
  if (data.type.startsWith('complaint.')) {
    const event = ComplaintEvent.safeParse(data)
    return event.success ? { kind: 'complaint', event: event.data } : invalid(event.error.message)
  }
  if (data.type.startsWith('calendar.')) {
    const event = CalendarEvent.safeParse(data)
    return event.success ? { kind: 'calendar', event: event.data } : invalid(event.error.message)
  }
  const event = DirectoryEvent.safeParse(data)
  return event.success ? { kind: 'directory', event: event.data } : invalid(event.error.message)
}

function invalid(reason: string): Read {
  return { kind: 'invalid', reason }
}

function upcast(envelope: Envelope): Data {
  let data = envelope.data
  for (let v = envelope.v; v < CURRENT_VERSION; v += 1) data = UPCASTERS[v]?.(data) ?? data
  return data
}
