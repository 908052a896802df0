import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { emptyOfficeCalendar } from '@shared/calendar/officeCalendar.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { evolve } from '@shared/complaint/evolve.ts'
import { openObligations } from '@shared/complaint/obligations.ts'
import { demoDirectory, demoEvents } from '@shared/demo/demoOffice.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { DayIndex, keyOf } from '@shared/queries/dayIndex.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

/** The Tuesday the demonstration office of the tests stands on. */
export const today = parseLocalDate('2026-03-17')
const calendar = kazakhCalendar(5)

/** The demonstration office on a day, as the journal's fold would leave it. */
export function officeOn(seed: number, complaints = 400): DaySources {
  const index = new DayIndex()
  const all = new Map<string, Complaint>()
  for (const { stream, event } of demoEvents({ complaints, seed, today })) {
    const before = all.get(stream)
    const after = evolve(stream, before, event)
    if (!after) continue
    all.set(stream, after)
    index.complaintChanged(before, after)
  }
  const { providers } = demoDirectory(seed)
  const directory = { ...emptyDirectory, providers: new Map(providers.map((one) => [one.id, one])) }
  const world = {
    complaints: all,
    active: all,
    oldComplaints: new Map(),
    byNumber: new Map<string, string>(),
    directory,
    calendar: emptyOfficeCalendar,
    conflicts: [],
    settlements: new Map(),
    newer: [],
    invalid: [],
  }
  return { world, index, calendar, today }
}

/** What is open in an office, counted without the index. */
export const openKeys = ({ world }: DaySources): string[] =>
  [...world.complaints.values()].flatMap((one) => openObligations(one).map((open) => keyOf(open))).sort()
