import type { Complaint } from '../complaint/complaint.ts'
import { doneDay, OBLIGATION_KINDS } from '../complaint/obligations.ts'
import type { World } from '../journal/world.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { DaySources } from './calendarRows.ts'
import { countKinds, type DueDays, type KindCounts } from './dayIndex.ts'

/** The same sources, with nothing in them but the complaints given to one case officer. */
export function ownDays(sources: DaySources, officerId: string): DaySources {
  return { ...sources, index: new OwnDays(sources.index, sources.world, officerId) }
}

/** What falls due when for one case officer: the days of the whole office, sifted. */
class OwnDays implements DueDays {
  readonly #all: DueDays
  readonly #world: World
  readonly #officerId: string

  constructor(all: DueDays, world: World, officerId: string) {
    this.#all = all
    this.#world = world
    this.#officerId = officerId
  }

  openDates(): readonly LocalDate[] {
    return this.#all.openDates().filter((date) => this.openOn(date).length > 0)
  }

  openOn(date: LocalDate): ReturnType<DueDays['openOn']> {
    return this.#all.openOn(date).filter(({ complaintId }) => this.#isOwn(complaintId))
  }

  doneOn(date: LocalDate): ReadonlyMap<string, KindCounts> {
    const counts = new Map<string, Record<keyof KindCounts, number>>()
    for (const id of this.doneIdsOn(date)) {
      const complaint = this.#world.complaints.get(id)
      if (complaint) countDone(complaint, date, counts)
    }
    return counts
  }

  doneIdsOn(date: LocalDate): ReadonlySet<string> {
    return new Set([...this.#all.doneIdsOn(date)].filter((id) => this.#isOwn(id)))
  }

  waiting(status: Parameters<DueDays['waiting']>[0]): ReadonlySet<string> {
    return new Set([...this.#all.waiting(status)].filter((id) => this.#isOwn(id)))
  }

  activeOf(providerId: string): number {
    return [...this.#world.active.values()].filter(
      ({ caseOfficerId, registration }) =>
        caseOfficerId === this.#officerId && registration.form.providerId === providerId,
    ).length
  }

  #isOwn(complaintId: string): boolean {
    return this.#world.complaints.get(complaintId)?.caseOfficerId === this.#officerId
  }
}

function countDone(
  complaint: Complaint,
  date: LocalDate,
  counts: Map<string, Record<keyof KindCounts, number>>,
): void {
  const { providerId } = complaint.registration.form
  for (const kind of OBLIGATION_KINDS) {
    if (doneDay(kind, complaint) !== date) continue
    const of = counts.get(providerId) ?? countKinds([])
    of[kind] += 1
    counts.set(providerId, of)
  }
}
