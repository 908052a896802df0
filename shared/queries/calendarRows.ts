import type { WorkCalendar } from '../calendar/workCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import {
  obligationOf,
  obligationsOf,
  type Obligation,
  type ObligationKind,
} from '../complaint/obligations.ts'
import type { World } from '../journal/world.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { DueDays, DueEntry } from './dayIndex.ts'
import { viewOfObligation, type ObligationView } from './obligationView.ts'

/** What the screens of due dates are counted from. */
export type DaySources = {
  readonly world: World
  readonly index: DueDays
  readonly calendar: WorkCalendar
  /** The office's civil date. */
  readonly today: LocalDate
}

const ORDER: Readonly<Record<ObligationKind, number>> = {
  forward: 0,
  return: 1,
  review: 2,
  notice: 3,
  telling: 4,
}

/** Oldest due date first, then what the law asks first, then by number. */
export function byDueDate(a: ObligationView, b: ObligationView): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  if (a.kind !== b.kind) return ORDER[a.kind] - ORDER[b.kind]
  return a.number < b.number ? -1 : 1
}

/** The obligations of entries as rows, in the order of `byDueDate`. */
export function rowsOf(entries: readonly DueEntry[], sources: DaySources): ObligationView[] {
  return entries
    .map((entry) => rowOf(entry, sources))
    .filter((row) => row !== null)
    .sort(byDueDate)
}

/** One obligation of a complaint as a row; null when the complaint has no such obligation. */
export function rowOf(
  entry: Pick<DueEntry, 'kind' | 'complaintId'>,
  sources: DaySources,
): ObligationView | null {
  const complaint = sources.world.complaints.get(entry.complaintId)
  const obligation = complaint && obligationOf(entry.kind, complaint)
  return obligation ? viewOf(obligation, complaint, sources) : null
}

/** All obligations a complaint has or had, as rows. */
export function rowsOfComplaint(complaint: Complaint, sources: DaySources): ObligationView[] {
  return obligationsOf(complaint).map((obligation) => viewOf(obligation, complaint, sources))
}

function viewOf(obligation: Obligation, complaint: Complaint, sources: DaySources): ObligationView {
  const { world, today, calendar } = sources
  return viewOfObligation(obligation, complaint, world.directory, today, calendar)
}
