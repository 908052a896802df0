import type { Complaint } from '../complaint/complaint.ts'
import type { WorldObserver } from '../journal/world.ts'
import { monthOf, type LocalDate, type YearMonth } from '../time/localDate.ts'
import { isDuplicate, isReviewedLate, lastRound, leftOn, reviewedOn, roundsOf } from './rounds.ts'

/** Complaints that have the month of registration and the month they left the balance in common. */
type Bucket = {
  readonly registered: YearMonth
  /** Null while they are in it. */
  readonly left: YearMonth | null
  readonly complaints: Map<string, Complaint>
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
  readonly #reviews = new Map<YearMonth, ReviewCount>()
  readonly #kept = new Map<YearMonth, { readonly key: string; readonly value: unknown }>()
  #built = false

  /** `source` is all complaints of the office, kept up to date by its owner, who also tells of every change. */
  constructor(source: ReadonlyMap<string, Complaint>) {
    this.#source = source
  }

  /** Every complaint that was in the balance at some time of the month, or had a step in it; void numbers are none. */
  *ofMonth(month: YearMonth): Generator<Complaint> {
    this.#build()
    for (const { registered, left, complaints } of this.#buckets.values()) {
      if (registered <= month && (left === null || left >= month)) yield* complaints.values()
    }
    yield* this.#lateNotices.get(month)?.values() ?? []
  }

  reviewedIn(month: YearMonth): ReviewCount {
    this.#build()
    return this.#reviews.get(month) ?? NO_REVIEWS
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
    this.#bucketOf(complaint).complaints.set(complaint.id, complaint)
    this.#countReviews(complaint, 1)
    const month = lateNoticeMonth(complaint)
    if (month === null) return
    const notices = this.#lateNotices.get(month) ?? new Map<string, Complaint>()
    this.#lateNotices.set(month, notices.set(complaint.id, complaint))
  }

  #remove(complaint: Complaint): void {
    if (complaint.voided) return
    this.#bucketOf(complaint).complaints.delete(complaint.id)
    this.#countReviews(complaint, -1)
    const month = lateNoticeMonth(complaint)
    if (month !== null) this.#lateNotices.get(month)?.delete(complaint.id)
  }

  #countReviews(complaint: Complaint, change: 1 | -1): void {
    if (isDuplicate(complaint)) return
    for (const round of roundsOf(complaint)) {
      const on = reviewedOn(round)
      if (on === null) continue
      const month = monthOf(on)
      const { reviewed, late } = this.#reviews.get(month) ?? NO_REVIEWS
      this.#reviews.set(month, {
        reviewed: reviewed + change,
        late: late + (isReviewedLate(round) ? change : 0),
      })
    }
  }

  #bucketOf(complaint: Complaint): Bucket {
    const { registeredOn } = complaint.registration
    const on = leftForGood(complaint)
    const key = `${registeredOn.slice(0, 7)} ${on?.slice(0, 7) ?? ''}`
    const known = this.#buckets.get(key)
    if (known) return known
    const bucket = {
      registered: monthOf(registeredOn),
      left: on && monthOf(on),
      complaints: new Map<string, Complaint>(),
    }
    this.#buckets.set(key, bucket)
    return bucket
  }
}

const NO_REVIEWS: ReviewCount = { reviewed: 0, late: 0 }

/** A complaint that was reopened may have something in any later month, so it never counts as gone. */
function leftForGood(complaint: Complaint): LocalDate | null {
  return complaint.earlier.length > 0 ? null : leftOn(lastRound(complaint))
}

function lateNoticeMonth(complaint: Complaint): YearMonth | null {
  const on: LocalDate | null = complaint.notice?.on ?? null
  const left = leftForGood(complaint)
  if (on === null || left === null) return null
  return monthOf(on) > monthOf(left) ? monthOf(on) : null
}
