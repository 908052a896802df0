import { z } from 'zod'

import type { Envelope } from '../journal/envelope.ts'
import { startOfDayMs } from '../time/clock.ts'
import { LocalDate } from '../time/localDate.ts'

/** What kind of doing an entry of the audit is. */
export const AuditKind = z.enum(['procedure', 'reading', 'handing_out', 'sign_in', 'settings'])
export type AuditKind = z.infer<typeof AuditKind>

/** Which entries are wanted; null and empty mean all. Days are those of the office, both included. */
export const AuditQuery = z.object({
  operatorId: z.string().max(64).nullable(),
  kind: AuditKind.nullable(),
  /** A complaint's number or a part of it. */
  number: z.string().max(40),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

const ACCESS_KINDS: Readonly<Record<string, AuditKind>> = {
  'access.card-opened': 'reading',
  'access.draft-opened': 'reading',
  'access.file-opened': 'reading',
  'access.searched': 'reading',
  'access.printed': 'handing_out',
  'access.exported': 'handing_out',
  'access.copied': 'handing_out',
  'access.settings-changed': 'settings',
}

/** An import is one entry, not fifty thousand. */
const EACH_IMPORTED = 'old-register.complaint-imported'

/** The kind of an event by its type: procedure for complaints, settings for the office, its directory and calendar. */
export function auditKindOf(type: string): AuditKind {
  if (type.startsWith('access.')) return ACCESS_KINDS[type] ?? 'sign_in'
  return type.startsWith('complaint.') ? 'procedure' : 'settings'
}

/**
 * Entries of several sources that fit a query, the newest first. Each source must be in the order of time, as the
 * events of one node and the lines of the access log are.
 * @param numbers complaint ids by number
 */
export function auditEntries(
  query: AuditQuery,
  sources: readonly (readonly Envelope[])[],
  numbers: ReadonlyMap<string, string>,
): readonly Envelope[] {
  const fits = createFilter(query, numbers)
  return newestFirst(sources.map((source) => source.filter(fits)))
}

function createFilter(
  { operatorId, kind, number, from, to }: AuditQuery,
  numbers: ReadonlyMap<string, string>,
): (envelope: Envelope) => boolean {
  const streams = number.trim() === '' ? null : streamsOf(number, numbers)
  // Text is compared, not parsed: there may be hundreds of thousands of events.
  const first = from === null ? '' : startOfDay(from, 0)
  const end = to === null ? '~' : startOfDay(to, 1)
  return ({ hlc, actor, stream, data }) =>
    data.type !== EACH_IMPORTED &&
    hlc >= first &&
    hlc < end &&
    (operatorId === null || actor === operatorId) &&
    (streams === null || streams.has(stream)) &&
    (kind === null || auditKindOf(data.type) === kind)
}

function streamsOf(number: string, numbers: ReadonlyMap<string, string>): ReadonlySet<string> {
  const wanted = number.trim().toUpperCase()
  return new Set([...numbers].filter(([one]) => one.toUpperCase().includes(wanted)).map(([, id]) => id))
}

/** The instant a day begins in the office, some days on, as timestamps begin; the last of all dates has a day after it, too. */
function startOfDay(day: LocalDate, daysOn: number): string {
  return new Date(startOfDayMs(day) + daysOn * 86_400_000).toISOString()
}

/** Merges lists that are in order; there are as many as computers, and one of them is the access log. */
function newestFirst(lists: readonly (readonly Envelope[])[]): readonly Envelope[] {
  const ends = lists.map(({ length }) => length - 1)
  const merged: Envelope[] = []
  for (;;) {
    let newest: Envelope | undefined
    let from = -1
    for (const [n, list] of lists.entries()) {
      const candidate = list[ends[n] ?? -1]
      if (candidate && (!newest || candidate.hlc > newest.hlc)) {
        newest = candidate
        from = n
      }
    }
    if (!newest) return merged
    merged.push(newest)
    ends[from] = (ends[from] ?? 0) - 1
  }
}
