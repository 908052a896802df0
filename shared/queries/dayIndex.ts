import type { Complaint } from '../complaint/complaint.ts'
import {
  doneDay,
  isActive,
  OBLIGATION_KINDS,
  openDueOn,
  type ObligationKind,
} from '../complaint/obligations.ts'
import type { ComplaintStatus } from '../complaint/status.ts'
import type { WorldObserver } from '../journal/world.ts'
import type { LocalDate } from '../time/localDate.ts'

/** An obligation that is open, as the index keeps it: the rest is read from the complaint when it is shown. */
export type DueEntry = {
  readonly kind: ObligationKind
  readonly complaintId: string
  readonly providerId: string
  readonly dueOn: LocalDate
}

/** How many obligations of each kind. */
export type KindCounts = Readonly<Record<ObligationKind, number>>

/** Statuses a complaint waits in without a due date: for its answer, or for its registration elsewhere. */
export type WaitingStatus = Extract<ComplaintStatus, 'decided' | 'forwarded'>

const NOTHING: ReadonlyMap<string, KindCounts> = new Map()

/** More changes than this are not left to the next question. */
const MOST_NOTED = 200

/** A complaint as the index last knew it, and as it is now. */
type Change = { readonly before: Complaint | undefined; after: Complaint | undefined }

/** What the screens of due dates ask. */
export type DueDays = {
  /** The dates with open obligations, oldest first. */
  openDates(): readonly LocalDate[]
  openOn(date: LocalDate): readonly DueEntry[]
  /** Obligations done on a day, by provider. */
  doneOn(date: LocalDate): ReadonlyMap<string, KindCounts>
  doneIdsOn(date: LocalDate): ReadonlySet<string>
  waiting(status: WaitingStatus): ReadonlySet<string>
  /** Complaints of a provider with something left to do. */
  activeOf(providerId: string): number
}

/**
 * What falls due when, kept up to date with every event, so that a calendar of a hundred thousand complaints costs
 * as much as one of a hundred. Changes are only noted when they come and worked in by the next question, or when there
 * are many: so a registration does not wait for it, and the first question after the journal was read does not either.
 */
export class DayIndex implements WorldObserver, DueDays {
  readonly #open = new Map<LocalDate, Map<string, DueEntry>>()
  readonly #done = new Map<LocalDate, Map<string, Record<ObligationKind, number>>>()
  readonly #doneIds = new Map<LocalDate, string[]>()
  readonly #waiting = { decided: new Set<string>(), forwarded: new Set<string>() }
  readonly #active = new Map<string, number>()
  readonly #changes = new Map<string, Change>()
  #dates: readonly LocalDate[] | null = null

  /** The dates with open obligations, oldest first. */
  openDates(): readonly LocalDate[] {
    this.#workIn()
    return (this.#dates ??= [...this.#open.keys()].sort())
  }

  openOn(date: LocalDate): readonly DueEntry[] {
    this.#workIn()
    return [...(this.#open.get(date)?.values() ?? [])]
  }

  /** Obligations done on a day, by provider. */
  doneOn(date: LocalDate): ReadonlyMap<string, KindCounts> {
    this.#workIn()
    return this.#done.get(date) ?? NOTHING
  }

  /** The complaints something was done on that day; also a few whose step was taken back by the journal since. */
  doneIdsOn(date: LocalDate): ReadonlySet<string> {
    this.#workIn()
    return new Set(this.#doneIds.get(date))
  }

  waiting(status: WaitingStatus): ReadonlySet<string> {
    this.#workIn()
    return this.#waiting[status]
  }

  /** Complaints of a provider with something left to do. */
  activeOf(providerId: string): number {
    this.#workIn()
    return this.#active.get(providerId) ?? 0
  }

  complaintChanged(before: Complaint | undefined, after: Complaint | undefined): void {
    const id = (after ?? before)?.id
    if (id === undefined) return
    const noted = this.#changes.get(id)
    if (noted) noted.after = after
    else this.#changes.set(id, { before, after })
    if (this.#changes.size >= MOST_NOTED) this.#workIn()
  }

  #workIn(): void {
    if (this.#changes.size === 0) return
    const changes = [...this.#changes.values()]
    this.#changes.clear()
    for (const { before, after } of changes) {
      for (const kind of OBLIGATION_KINDS) {
        this.#moveOpen(kind, before, after)
        this.#moveDone(kind, before, after)
      }
      this.#moveStatus(before, after)
      this.#moveActive(before, after)
    }
  }

  #moveOpen(kind: ObligationKind, before: Complaint | undefined, after: Complaint | undefined): void {
    const wasDue = before ? openDueOn(kind, before) : null
    const isDue = after ? openDueOn(kind, after) : null
    if (wasDue === isDue && !hasMoved(before, after)) return
    if (wasDue && before) this.#removeOpen(wasDue, keyOf({ kind, complaintId: before.id }))
    if (isDue && after)
      this.#addOpen({ kind, complaintId: after.id, providerId: providerOf(after), dueOn: isDue })
  }

  #moveDone(kind: ObligationKind, before: Complaint | undefined, after: Complaint | undefined): void {
    const wasDone = before ? doneDay(kind, before) : null
    const isDone = after ? doneDay(kind, after) : null
    if (wasDone === isDone && !hasMoved(before, after)) return
    if (wasDone) this.#countDone(wasDone, providerOf(before), kind, -1)
    if (isDone && after) this.#addDone(isDone, providerOf(after), kind, after.id)
  }

  #addDone(date: LocalDate, providerId: string, kind: ObligationKind, complaintId: string): void {
    this.#countDone(date, providerId, kind, 1)
    const ids = this.#doneIds.get(date)
    if (ids) ids.push(complaintId)
    else this.#doneIds.set(date, [complaintId])
  }

  #addOpen(entry: DueEntry): void {
    const day = this.#open.get(entry.dueOn)
    if (day) {
      day.set(keyOf(entry), entry)
      return
    }
    this.#open.set(entry.dueOn, new Map([[keyOf(entry), entry]]))
    this.#dates = null
  }

  #removeOpen(dueOn: LocalDate, key: string): void {
    const day = this.#open.get(dueOn)
    day?.delete(key)
    if (day?.size !== 0) return
    this.#open.delete(dueOn)
    this.#dates = null
  }

  #countDone(date: LocalDate, providerId: string, kind: ObligationKind, change: 1 | -1): void {
    let day = this.#done.get(date)
    if (!day) this.#done.set(date, (day = new Map<string, Record<ObligationKind, number>>()))
    let counts = day.get(providerId)
    if (!counts) day.set(providerId, (counts = countKinds([])))
    counts[kind] += change
  }

  #moveStatus(before: Complaint | undefined, after: Complaint | undefined): void {
    if (before?.status === after?.status) return
    if (before?.status === 'decided' || before?.status === 'forwarded') {
      this.#waiting[before.status].delete(before.id)
    }
    if (after?.status === 'decided' || after?.status === 'forwarded')
      this.#waiting[after.status].add(after.id)
  }

  #moveActive(before: Complaint | undefined, after: Complaint | undefined): void {
    if (before && isActive(before)) this.#countActive(providerOf(before), -1)
    if (after && isActive(after)) this.#countActive(providerOf(after), 1)
  }

  #countActive(providerId: string, change: 1 | -1): void {
    this.#active.set(providerId, (this.#active.get(providerId) ?? 0) + change)
  }
}

/** How many of each kind there are. */
export function countKinds(entries: readonly Pick<DueEntry, 'kind'>[]): Record<ObligationKind, number> {
  const counts = { forward: 0, review: 0, notice: 0, return: 0, telling: 0 }
  for (const { kind } of entries) counts[kind] += 1
  return counts
}

/** What an obligation is called wherever it must be told from all others. */
export function keyOf(entry: Pick<DueEntry, 'kind' | 'complaintId'>): string {
  return `${entry.kind}:${entry.complaintId}`
}

/** A corrected complaint may belong to another provider than before. */
function hasMoved(before: Complaint | undefined, after: Complaint | undefined): boolean {
  return providerOf(before) !== providerOf(after)
}

function providerOf(complaint: Complaint | undefined): string {
  return complaint?.registration.form.providerId ?? ''
}
