import type { Complaint } from '../complaint/complaint.ts'
import { isActive } from '../complaint/obligations.ts'
import type { World } from '../journal/world.ts'
import type { OldComplaint } from '../oldRegister/oldComplaint.ts'
import { parseLocalDate, yearOf, type LocalDate } from '../time/localDate.ts'
import type { ExpiredTerm } from './erasure.ts'
import type { RetentionKind, RetentionSettings } from './retention.ts'

/** A case whose term of keeping is over. */
export type DueCase = {
  readonly id: string
  readonly number: string
  readonly kind: RetentionKind
  /** The day it came to its end. */
  readonly endedOn: LocalDate
  readonly term: ExpiredTerm
}

type Sources = Pick<World, 'complaints' | 'active' | 'oldComplaints'>

/**
 * Everything whose data of people may be erased on a day, what has been due longest first. Nothing before the head has
 * confirmed terms; nothing in which something is left to do, or that an open complaint refers to.
 */
export function dueCases(
  world: Sources,
  settings: RetentionSettings | null,
  today: LocalDate,
): readonly DueCase[] {
  if (!settings) return []
  const held = referredTo(world)
  const complaints = [...world.complaints.values()].flatMap((one) => {
    const due = held.has(one.id) ? null : dueComplaint(one, settings, today)
    return due ? [due] : []
  })
  const old = [...world.oldComplaints.values()].flatMap((one) => dueOld(one, settings, today) ?? [])
  return [...complaints, ...old].sort(longestDueFirst)
}

/** One case, as `dueCases` would list it; null when it is not due, or not any more. */
export function dueCase(
  world: Sources,
  settings: RetentionSettings | null,
  today: LocalDate,
  id: string,
): DueCase | null {
  if (!settings) return null
  const complaint = world.complaints.get(id)
  if (complaint) return referredTo(world).has(id) ? null : dueComplaint(complaint, settings, today)
  const old = world.oldComplaints.get(id)
  return old ? dueOld(old, settings, today) : null
}

/** The day a complaint came to its end; null while something is left to do. */
export function endOf(complaint: Complaint): { readonly kind: RetentionKind; readonly on: LocalDate } | null {
  if (isActive(complaint)) return null
  const { voided, ending, answer, notice, tellings } = complaint
  if (voided) return { kind: 'void', on: voided.on }
  const last = [answer?.on, ending?.on, notice?.on, ...tellings.map(({ told }) => told?.on)]
  const days = last.filter((day) => day !== undefined)
  const on = days.reduce<LocalDate | null>((latest, day) => (latest && latest > day ? latest : day), null)
  return on && { kind: ending ? 'ended' : 'decided', on }
}

function dueComplaint(complaint: Complaint, settings: RetentionSettings, today: LocalDate): DueCase | null {
  const end = complaint.dataErased ? null : endOf(complaint)
  if (!end) return null
  const { number } = complaint.registration
  return expired({ id: complaint.id, number, kind: end.kind, endedOn: end.on }, settings, today)
}

/** Of a record without a single date nobody can say how long it has lain. */
function dueOld(old: OldComplaint, settings: RetentionSettings, today: LocalDate): DueCase | null {
  const endedOn = old.answeredOn ?? old.dueOn ?? old.receivedOn
  if (endedOn === null || old.dataErased) return null
  return expired({ id: old.id, number: old.number, kind: 'old', endedOn }, settings, today)
}

/** Terms of keeping run from the first of January after the year in which the case was closed. */
function expired(one: Omit<DueCase, 'term'>, settings: RetentionSettings, today: LocalDate): DueCase | null {
  const years = settings.years[one.kind]
  const begins = yearOf(one.endedOn) + 1
  const term = { kind: one.kind, years, from: firstOf(begins), over: firstOf(begins + years) }
  return term.over <= today ? { ...one, term } : null
}

const firstOf = (year: number): LocalDate => parseLocalDate(`${year}-01-01`)

/** What an open complaint is a repeat of, or was joined to: whoever works on it needs it whole. */
function referredTo({ active, complaints }: Sources): ReadonlySet<string> {
  const ids = new Set([...active.values()].flatMap(({ links }) => links.map(({ toId }) => toId)))
  for (const { id, links } of complaints.values()) {
    if (links.some(({ toId }) => active.has(toId))) ids.add(id)
  }
  return ids
}

function longestDueFirst(a: DueCase, b: DueCase): number {
  if (a.term.over !== b.term.over) return a.term.over < b.term.over ? -1 : 1
  return a.endedOn === b.endedOn ? (a.number < b.number ? -1 : 1) : a.endedOn < b.endedOn ? -1 : 1
}
