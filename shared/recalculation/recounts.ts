import { shippedVersionOf } from '../calendar/officeWorkCalendar.ts'
import type { WorkCalendar } from '../calendar/workCalendar.ts'
import { forwardIsOpen, reviewIsOpen, type Complaint } from '../complaint/complaint.ts'
import { sameDueDates, type DueDates } from '../complaint/dueDates.ts'
import type { ComplaintEventOf } from '../complaint/events.ts'
import { dueDatesOf, recountDueDates } from '../complaint/runningDates.ts'

/** The complaints that may have running dates. */
export type RecountSource = { readonly active: ReadonlyMap<string, Complaint> }

/** What a calendar makes of one complaint's running dates. */
export type Recount = {
  readonly complaint: Complaint
  readonly from: DueDates
  readonly to: DueDates
  readonly provisional: boolean
  readonly wasProvisional: boolean
}

/**
 * The complaints whose dates are others under `after`, or become certain or uncertain by the change from `before`;
 * without a `before`, whose mark is another than it should be. In the order of their numbers.
 */
export function recountsUnder(
  after: WorkCalendar,
  { active }: RecountSource,
  before: WorkCalendar | null,
): readonly Recount[] {
  const recounts: Recount[] = []
  for (const complaint of active.values()) {
    const from = dueDatesOf(complaint)
    if (!runs(from)) continue
    const { dates: to, provisional } = recountDueDates(complaint, after)
    const wasProvisional = isMarkedProvisional(complaint)
    const wouldBe = before === null ? wasProvisional : recountDueDates(complaint, before).provisional
    if (sameDueDates(from, to) && provisional === wouldBe) continue
    recounts.push({ complaint, from, to, provisional, wasProvisional })
  }
  return recounts.sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1))
}

/** How many complaints have a date that `calendar` does not give any more. */
export function countDiffering(calendar: WorkCalendar, { active }: RecountSource): number {
  const known = differing.get(calendar) ?? new WeakMap<Complaint, boolean>()
  differing.set(calendar, known)
  let count = 0
  for (const complaint of active.values()) {
    let differs = known.get(complaint)
    if (differs === undefined) known.set(complaint, (differs = isDiffering(complaint, calendar)))
    if (differs) count += 1
  }
  return count
}

/** Asked with every change of the journal, while hardly any complaint has changed since. */
const differing = new WeakMap<WorkCalendar, WeakMap<Complaint, boolean>>()

function isDiffering(complaint: Complaint, calendar: WorkCalendar): boolean {
  const from = dueDatesOf(complaint)
  return runs(from) && !sameDueDates(from, recountDueDates(complaint, calendar).dates)
}

/** Whether a running date was counted with other data of the program than those it has now. */
export function hasOtherData(calendar: WorkCalendar, { active }: RecountSource): boolean {
  const shipped = shippedVersionOf(calendar.version)
  for (const complaint of active.values()) {
    if (shippedVersionOf(versionOf(complaint)) !== shipped && runs(dueDatesOf(complaint))) return true
  }
  return false
}

/** The event that moves the dates of one complaint. */
export function eventOf(
  { from, to, provisional }: Recount,
  change: Pick<
    ComplaintEventOf<'complaint.due-recalculated'>,
    'changeId' | 'on' | 'basis' | 'calendarVersion'
  >,
): ComplaintEventOf<'complaint.due-recalculated'> {
  return { type: 'complaint.due-recalculated', from, to, provisional, ...change }
}

function runs(dates: DueDates): boolean {
  return Object.values(dates).some((date) => date !== null)
}

function isMarkedProvisional(complaint: Complaint): boolean {
  return (
    (forwardIsOpen(complaint) && complaint.forwardProvisional) ||
    (reviewIsOpen(complaint) && complaint.review?.provisional === true)
  )
}

function versionOf({ registration, recalculations }: Complaint): string {
  return recalculations.at(-1)?.calendarVersion ?? registration.calendarVersion
}

function numberOf({ complaint }: Recount): string {
  return complaint.registration.number
}
