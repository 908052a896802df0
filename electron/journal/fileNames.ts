import { OFFICE_OFFSET_MINUTES } from '@shared/time/clock.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { parseHlc } from '@shared/time/hlc.ts'

/** What signing in needs, read before everything else. */
export const OFFICE_FILE = 'office.ndjson'
const OFFICE_STREAMS = new Set(['directory', 'office', 'calendar'])
const MONTH_FILE = /^\d{4}-\d{2}\.ndjson$/

/** The file of an event: its office month, the same on every computer because it comes from the event itself. */
export function fileNameOf({ stream, hlc }: Pick<Envelope, 'stream' | 'hlc'>): string {
  if (OFFICE_STREAMS.has(stream)) return OFFICE_FILE
  // Months begin on a full hour, and events of one hour follow each other.
  const hour = hlc.slice(0, 'YYYY-MM-DDTHH'.length)
  if (hour === latest.hour) return latest.name
  const local = new Date(parseHlc(hlc).millis + OFFICE_OFFSET_MINUTES * 60_000)
  latest = { hour, name: `${local.toISOString().slice(0, 7)}.ndjson` }
  return latest.name
}

/** False of an event whose time is none: it belongs to no file. */
export const isDated = ({ hlc }: Pick<Envelope, 'hlc'>): boolean => !Number.isNaN(parseHlc(hlc).millis)

let latest = { hour: '', name: '' }

/** The journal's files among the names of a folder, in the order they are read: the office first, then by month. */
export function journalFiles(names: readonly string[]): readonly string[] {
  return [OFFICE_FILE, ...monthFiles(names)]
}

/** The files of months among the names of a folder, by month. */
export function monthFiles(names: readonly string[]): readonly string[] {
  return names.filter((name) => MONTH_FILE.test(name)).toSorted()
}
