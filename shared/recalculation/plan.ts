import { decideEdit, type CalendarFact } from '../calendar/edits.ts'
import { CALENDAR_STREAM, CalendarEvent } from '../calendar/events.ts'
import { kazakhCalendar } from '../calendar/kazakhstan.ts'
import { officeCalendarOf, type OfficeCalendar } from '../calendar/officeCalendar.ts'
import { officeWorkCalendar } from '../calendar/officeWorkCalendar.ts'
import type { WorkCalendar, WorkWeek } from '../calendar/workCalendar.ts'
import { assertNever, fail, ok, type Result } from '../core/result.ts'
import type { StreamEvent } from '../journal/envelope.ts'
import type { LocalDate } from '../time/localDate.ts'
import { basisOf } from './changeBasis.ts'
import type { CalendarProposal } from './impact.ts'
import { eventOf, recountsUnder, type Recount, type RecountSource } from './recounts.ts'

export type PlanSource = RecountSource & {
  readonly office: OfficeCalendar
  readonly week: WorkWeek
  /** The office's civil date. */
  readonly today: LocalDate
}

/** All that follows from a proposal: looked at in a preview, or written by an acceptance. */
export type CalendarPlan = {
  readonly proposal: CalendarProposal
  readonly before: WorkCalendar
  readonly after: WorkCalendar
  readonly facts: readonly CalendarFact[]
  readonly recounts: readonly Recount[]
}

/** The one computation behind preview and acceptance. Refused when the proposal would change nothing. */
export function planChange(proposal: CalendarProposal, source: PlanSource): Result<CalendarPlan> {
  const { office, week } = source
  const before = officeWorkCalendar(week, office.marks)
  const facts = factsOf(proposal, before, source)
  if (!facts.ok) return facts
  const events = facts.value.map((fact) => signed(fact, PREVIEWED, source.today))
  const after = officeWorkCalendar(week, officeCalendarOf([...office.events, ...events]).marks)
  const recounts = recountsUnder(after, source, proposal.kind === 'recount' ? null : before)
  return ok({ proposal, before, after, facts: facts.value, recounts })
}

/** What is stored when a plan is accepted: one group, the calendar first. */
export function eventsOf(
  { proposal, facts, recounts, after }: CalendarPlan,
  { changeId, office, today }: Pick<PlanSource, 'office' | 'today'> & { readonly changeId: string },
): readonly StreamEvent[] {
  const basis = basisOf(proposal, facts, office)
  return [
    ...facts.map((fact) => ({ stream: CALENDAR_STREAM, data: signed(fact, changeId, today) })),
    ...recounts.map((recount) => ({
      stream: recount.complaint.id,
      data: eventOf(recount, { changeId, on: today, basis, calendarVersion: after.version }),
    })),
  ]
}

/** Stands in for the id a change gets once it is made. */
const PREVIEWED = 'preview'

function factsOf(
  proposal: CalendarProposal,
  calendar: WorkCalendar,
  { office, week }: PlanSource,
): Result<readonly CalendarFact[]> {
  switch (proposal.kind) {
    case 'edit':
      return decideEdit(proposal.edit, { calendar, marks: office.marks })
    case 'undo':
      return undoing(proposal.changeId, office)
    case 'recount':
      return ok([{ type: 'calendar.data-accepted', version: kazakhCalendar(week).version }])
    default:
      return assertNever(proposal)
  }
}

/** A change can be taken back once; what only accepted dates has nothing to take back. */
function undoing(changeId: string, office: OfficeCalendar): Result<readonly CalendarFact[]> {
  const events = office.events.filter((event) => event.changeId === changeId)
  const isUndoable = events.some(({ type }) => type !== 'calendar.data-accepted')
  if (!isUndoable) return fail('not-found', 'no change of this id to undo')
  if (office.undone.has(changeId)) return fail('stale', 'undone already')
  return ok([{ type: 'calendar.change-undone', undoes: changeId }])
}

function signed(fact: CalendarFact, changeId: string, on: LocalDate): CalendarEvent {
  return CalendarEvent.parse({ ...fact, changeId, on })
}
