import { z } from 'zod'

import { CalendarBasis } from '../calendar/basis.ts'
import { CalendarYear, DayKindName, OfficialStatus, type CalendarEvent } from '../calendar/events.ts'
import type { OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { Bilingual } from '../core/bilingual.ts'
import { assertNever } from '../core/result.ts'
import type { Directory } from '../directory/directory.ts'
import { readChecked } from '../journal/catalog.ts'
import type { Envelope } from '../journal/envelope.ts'
import { whoDid, WhoDid } from '../queries/whoDid.ts'
import { officeTimeOf } from '../time/hlc.ts'
import { LocalDate } from '../time/localDate.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import type { Move } from './impact.ts'
import { movedClocks, moveOf } from './moves.ts'

/** One change of the office's calendar as the head made it. */
export const CalendarChange = WhoDid.extend({
  id: z.string(),
  at: LocalDateTime,
  days: z
    .array(z.object({ date: LocalDate, kind: DayKindName.nullable(), name: Bilingual.nullable() }))
    .readonly(),
  years: z.array(z.object({ year: CalendarYear, status: OfficialStatus })).readonly(),
  basis: CalendarBasis.nullable(),
  /** The change it took back. */
  undoes: z.string().nullable(),
  /** Version of the program's data it accepted. */
  acceptedData: z.string().nullable(),
  /** False once it was taken back. */
  counts: z.boolean(),
  moved: z.int(),
})
export type CalendarChange = z.infer<typeof CalendarChange>

type ChangeSource = {
  readonly office: OfficeCalendar
  /** Events of the calendar in the journal's order. */
  readonly history: readonly Envelope[]
  readonly complaints: ReadonlyMap<string, Complaint>
  readonly directory: Directory
}

/** Every change of the office's calendar, the newest first. */
export function calendarChanges(source: ChangeSource): readonly CalendarChange[] {
  const moved = movedBy(source.complaints)
  const groups = new Map<string, [Recorded, ...Recorded[]]>()
  for (const envelope of source.history) {
    const read = readChecked(envelope)
    if (read.kind !== 'calendar') continue
    const recorded = { envelope, event: read.event }
    const group = groups.get(read.event.changeId)
    if (group) group.push(recorded)
    else groups.set(read.event.changeId, [recorded])
  }
  return [...groups].map(([id, group]) => changeOf(id, group, moved.get(id) ?? 0, source)).toReversed()
}

/** The complaints whose dates a change moved, as they were told of, in the order of their numbers. */
export function movesOfChange(
  changeId: string,
  { complaints, directory }: Pick<ChangeSource, 'complaints' | 'directory'>,
): readonly Move[] {
  return [...complaints.values()]
    .flatMap((complaint) =>
      complaint.recalculations
        .filter((recalculation) => recalculation.changeId === changeId)
        .map(({ from, to, provisional }) =>
          moveOf({ complaint, from, to, provisional, wasProvisional: provisional }, directory),
        ),
    )
    .filter(({ clocks }) => clocks.length > 0)
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

type Recorded = { readonly envelope: Envelope; readonly event: CalendarEvent }

function movedBy(complaints: ReadonlyMap<string, Complaint>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { recalculations } of complaints.values()) {
    for (const { changeId, from, to } of recalculations) {
      if (movedClocks(from, to).length > 0) counts.set(changeId, (counts.get(changeId) ?? 0) + 1)
    }
  }
  return counts
}

function changeOf(
  id: string,
  group: readonly [Recorded, ...Recorded[]],
  moved: number,
  { office, directory }: ChangeSource,
): CalendarChange {
  const [first] = group
  const change: CalendarChange = {
    id,
    at: officeTimeOf(first.envelope.hlc),
    ...whoDid(first.envelope, directory),
    days: [],
    years: [],
    basis: null,
    undoes: null,
    acceptedData: null,
    counts: !office.undone.has(id),
    moved,
  }
  return group.reduce((so: CalendarChange, { event }) => withEvent(so, event), change)
}

function withEvent(change: CalendarChange, event: CalendarEvent): CalendarChange {
  switch (event.type) {
    case 'calendar.day-marked': {
      const { date, kind, name, basis } = event
      return { ...change, days: [...change.days, { date, kind, name }], basis }
    }
    case 'calendar.day-unmarked':
      return {
        ...change,
        days: [...change.days, { date: event.date, kind: null, name: null }],
        basis: event.basis,
      }
    case 'calendar.year-marked':
      return {
        ...change,
        years: [...change.years, { year: event.year, status: event.status }],
        basis: event.basis,
      }
    case 'calendar.change-undone':
      return { ...change, undoes: event.undoes }
    case 'calendar.data-accepted':
      return { ...change, acceptedData: event.version }
    default:
      return assertNever(event)
  }
}
