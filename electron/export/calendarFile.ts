import { readFile, stat } from 'node:fs/promises'

import type { HolidayEntry } from '@shared/calendar/holidayList.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { addDays, LocalDate } from '@shared/time/localDate.ts'

import { decodeText } from './tableFile.ts'

const MAX_BYTES = 5 * 1024 * 1024
/** A list of holidays has some dozens of entries a year. */
const MAX_ENTRIES = 5000

/** What lies in a calendar file: JSON, which may be a year of ours, or a list of holidays. */
export type CalendarFile =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'holidays'; readonly entries: readonly HolidayEntry[] }

/**
 * Reads a JSON or iCalendar file; of entries that come back every year those of `year`. Fails with `unreadable-file`;
 * never throws because of what is in the file.
 */
export async function readCalendarFile(path: string, year: number): Promise<Result<CalendarFile>> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return unreadable('too large')
    const text = decodeText(await readFile(path))
      .replace(/^\uFEFF/, '')
      .trim()
    if (text.startsWith('BEGIN:VCALENDAR')) {
      return ok({ kind: 'holidays', entries: await entriesOf(text, year) })
    }
    return ok({ kind: 'json', json: JSON.parse(text) as unknown })
  } catch {
    // Parsers throw errors of their own for broken files; whatever they say, the file is not readable.
    return unreadable('neither JSON nor iCalendar')
  }
}

/** Whole days only: a meeting at nine is no day off. */
async function entriesOf(text: string, year: number): Promise<readonly HolidayEntry[]> {
  const { default: ical } = await import('ical.js')
  const events = new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').slice(0, MAX_ENTRIES)
  return events.flatMap((component): readonly HolidayEntry[] => {
    const event = new ical.Event(component)
    if (!event.startDate.isDate) return []
    const days = Math.max(1, event.duration.toSeconds() / SECONDS_PER_DAY)
    return startsOf(event, year).map((from) => ({
      from,
      to: addDays(from, days - 1),
      title: event.summary ?? '',
    }))
  })
}

const SECONDS_PER_DAY = 86_400

type Start = { readonly year: number; toString(): string }
type Repeating = {
  readonly startDate: Start
  isRecurring(): boolean
  iterator(): { next(): Start | null | undefined }
}

/** The first days of an entry: one, or of one that comes back every year those of the year and the one before. */
function startsOf(event: Repeating, year: number): readonly LocalDate[] {
  if (!event.isRecurring()) return [LocalDate.parse(event.startDate.toString())]
  const starts: LocalDate[] = []
  const occurrences = event.iterator()
  for (let n = 0; n < MAX_ENTRIES; n += 1) {
    const next = occurrences.next()
    if (!next || next.year > year) break
    if (next.year >= year - 1) starts.push(LocalDate.parse(next.toString()))
  }
  return starts
}

function unreadable(why: string): Result<never> {
  return fail('unreadable-file', why, { fields: { file: 'shape' } })
}
