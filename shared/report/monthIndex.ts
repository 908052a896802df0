import type { Complaint } from '../complaint/complaint.ts'
import type { WorldObserver } from '../journal/world.ts'
import { monthOf, type LocalDate, type YearMonth } from '../time/localDate.ts'
import { isDecidedLate, reviewedOn } from './countComplaint.ts'

/** Complaints that have the month of registration and the month of review in common. */
type Bucket = {
  readonly registered: YearMonth
  /** Null while it is not reviewed. */
  readonly reviewed: YearMonth | null
  readonly complaints: Map<string, Complaint>
  late: number
}

/** How many were reviewed in a month, and how many of them late. */
export type ReviewCount = { readonly reviewed: number; readonly late: number }

/**
 * Finds the complaints a month's report has to look at, so that a report costs what the month holds and not what the
 * register does. It begins at the first question: reading the journal costs nothing more.
 */
export class MonthIndex implements WorldObserver {
  readonly #source: ReadonlyMap<string, Complaint>
  readonly #buckets = new Map<string, Bucket>()
  /** Complaints whose notice of extension was sent in a later month than the review (N-08). */
  readonly #lateNotices = new Map<YearMonth, Map<string, Complaint>>()
  readonly #kept = new Map<YearMonth, { readonly key: string; readonly value: unknown }>()
  #built = false

  /** `source` is all complaints of the office, kept up to date by its owner, who also tells of every change. */
  constructor(source: ReadonlyMap<string, Complaint>) {
    this.#source = source
  }

  /** Every complaint that was in the balance at some time of the month, or had a step in it; void numbers are none. */
  *ofMonth(month: YearMonth): Generator<Complaint> {
    this.#build()
    for (const { registered, reviewed, complaints } of this.#buckets.values()) {
      if (registered <= month && (reviewed === null || reviewed >= month)) yield* complaints.values()
    }
    yield* this.#lateNotices.get(month)?.values() ?? []
  }

  reviewedIn(month: YearMonth): ReviewCount {
    this.#build()
    const buckets = [...this.#buckets.values()].filter(({ reviewed }) => reviewed === month)
    return {
      reviewed: buckets.reduce((sum, { complaints }) => sum + complaints.size, 0),
      late: buckets.reduce((sum, { late }) => sum + late, 0),
    }
  }

  /** The first month with a registration; null in an empty register. */
  firstMonth(): YearMonth | null {
    this.#build()
    const months = [...this.#buckets.values()]
      .filter(({ complaints }) => complaints.size > 0)
      .map(({ registered }) => registered)
    return months.sort()[0] ?? null
  }

  /** What `count` says of a month, counted anew only when `key` or a complaint registered until then changed. */
  keep<T>(month: YearMonth, key: string, count: () => T): T {
    const kept = this.#kept.get(month)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one caller, one kind of value
    if (kept?.key === key) return kept.value as T
    const value = count()
    this.#kept.set(month, { key, value })
    return value
  }

  complaintChanged(before: Complaint | undefined, after: Complaint | undefined): void {
    if (!this.#built) return
    if (before) this.#remove(before)
    if (after) this.#add(after)
    const changed = after ?? before
    if (!changed) return
    const since = monthOf(changed.registration.registeredOn)
    for (const month of this.#kept.keys()) if (month >= since) this.#kept.delete(month)
  }

  #build(): void {
    if (this.#built) return
    this.#built = true
    for (const complaint of this.#source.values()) this.#add(complaint)
  }

  #add(complaint: Complaint): void {
    if (complaint.voided) return
    const bucket = this.#bucketOf(complaint)
    bucket.complaints.set(complaint.id, complaint)
    if (isDecidedLate(complaint)) bucket.late += 1
    const month = lateNoticeMonth(complaint)
    if (month === null) return
    const notices = this.#lateNotices.get(month) ?? new Map<string, Complaint>()
    this.#lateNotices.set(month, notices.set(complaint.id, complaint))
  }

  #remove(complaint: Complaint): void {
    if (complaint.voided) return
    const bucket = this.#bucketOf(complaint)
    bucket.complaints.delete(complaint.id)
    if (isDecidedLate(complaint)) bucket.late -= 1
    const month = lateNoticeMonth(complaint)
    if (month !== null) this.#lateNotices.get(month)?.delete(complaint.id)
  }

  #bucketOf(complaint: Complaint): Bucket {
    const { registeredOn } = complaint.registration
    const on = reviewedOn(complaint)
    const key = `${registeredOn.slice(0, 7)} ${on?.slice(0, 7) ?? ''}`
    const known = this.#buckets.get(key)
    if (known) return known
    const bucket = {
      registered: monthOf(registeredOn),
      reviewed: on && monthOf(on),
      complaints: new Map<string, Complaint>(),
      late: 0,
    }
    this.#buckets.set(key, bucket)
    return bucket
  }
}

function lateNoticeMonth(complaint: Complaint): YearMonth | null {
  const on: LocalDate | null = complaint.notice?.on ?? null
  const reviewed = reviewedOn(complaint)
  if (on === null || reviewed === null) return null
  return monthOf(on) > monthOf(reviewed) ? monthOf(on) : null
}
