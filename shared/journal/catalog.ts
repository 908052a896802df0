import { CALENDAR_STREAM, CalendarEvent } from '../calendar/events.ts'
import { ComplaintEvent } from '../complaint/events.ts'
import { DIRECTORY_STREAM, DirectoryEvent } from '../directory/events.ts'
import { isOldRegisterStream, OldRegisterEvent } from '../oldRegister/oldComplaint.ts'
import type { Envelope } from './envelope.ts'

/** Raise it when an event's shape changes, and add the upcaster below. */
export const CURRENT_VERSION = 1

type Data = Envelope['data']
const UPCASTERS: Readonly<Record<number, (data: Data) => Data>> = {}

/** Every fact this version of the program understands. */
export type DomainEvent = ComplaintEvent | DirectoryEvent | CalendarEvent | OldRegisterEvent

export type Read =
  | { readonly kind: 'complaint'; readonly event: ComplaintEvent }
  | { readonly kind: 'directory'; readonly event: DirectoryEvent }
  | { readonly kind: 'calendar'; readonly event: CalendarEvent }
  | { readonly kind: 'old-register'; readonly event: OldRegisterEvent }
  /** Written by a newer version of the program: kept and passed on, but not understood yet. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'invalid'; readonly reason: string }

/** Types this version understands; another of their kinds was written by a newer one. */
const TYPES: ReadonlySet<string> = new Set(
  [ComplaintEvent, DirectoryEvent, CalendarEvent, OldRegisterEvent].flatMap(({ options }) =>
    options.map(({ shape }) => shape.type.value),
  ),
)

/**
 * What an event of our own journal says. Its body is not checked again: it was checked when it was written, and the
 * line's checksum proves that it is still the same.
 */
export function readStored(envelope: Envelope): Read {
  if (envelope.v > CURRENT_VERSION) return { kind: 'newer' }
  const data = upcast(envelope)
  const prefix = data.type.slice(0, data.type.indexOf('.'))
  if (!TYPES.has(data.type)) return unknownType(prefix, data.type)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum vouches for the shape it was written in
  if (prefix === 'complaint') return { kind: 'complaint', event: data as unknown as ComplaintEvent }
  if (prefix === 'directory' || prefix === 'office') {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    return { kind: 'directory', event: data as unknown as DirectoryEvent }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  if (prefix === 'old-register') return { kind: prefix, event: data as unknown as OldRegisterEvent }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return { kind: 'calendar', event: data as unknown as CalendarEvent }
}

/**
 * What an event from elsewhere says: its whole body is checked, and that it lies in a stream of its kind. What a newer
 * version added to it stays in it, so that all workstations fold the same.
 */
export function readChecked(envelope: Envelope): Read {
  const read = readStored(envelope)
  if (read.kind === 'newer' || read.kind === 'invalid') return read
  const [schema, isItsStream] = CHECKS[read.kind]
  if (!isItsStream(envelope.stream)) return invalid(`${read.kind} event in another stream`)
  const checked = schema.safeParse(read.event)
  return checked.success ? read : invalid(checked.error.message)
}

const CHECKS = {
  complaint: [
    ComplaintEvent,
    (stream) => ![DIRECTORY_STREAM, CALENDAR_STREAM].includes(stream) && !isOldRegisterStream(stream),
  ],
  directory: [DirectoryEvent, (stream) => stream === DIRECTORY_STREAM],
  calendar: [CalendarEvent, (stream) => stream === CALENDAR_STREAM],
  'old-register': [OldRegisterEvent, isOldRegisterStream],
} as const satisfies Record<string, readonly [unknown, (stream: string) => boolean]>

function unknownType(prefix: string, type: string): Read {
  return KINDS.has(prefix) ? { kind: 'newer' } : invalid(`unknown event ${type}`)
}

const KINDS: ReadonlySet<string> = new Set(['complaint', 'directory', 'office', 'calendar', 'old-register'])

function invalid(reason: string): Read {
  return { kind: 'invalid', reason }
}

function upcast(envelope: Envelope): Data {
  let data = envelope.data
  for (let v = envelope.v; v < CURRENT_VERSION; v += 1) data = UPCASTERS[v]?.(data) ?? data
  return data
}
