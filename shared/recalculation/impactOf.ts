import { dayOf, yearStatus, type WorkCalendar } from '../calendar/workCalendar.ts'
import { shortCode } from '../core/shortCode.ts'
import type { Directory } from '../directory/directory.ts'
import { yearOf } from '../time/localDate.ts'
import type { CalendarImpact, DayChange, ImpactCounts, Move } from './impact.ts'
import { moveOf } from './moves.ts'
import type { CalendarPlan } from './plan.ts'

/** More rows than anybody reads; the counts are of all. */
const MOST_MOVES = 500

/** What a plan does, for the head to look at. */
export function impactOf(plan: CalendarPlan, directory: Directory): CalendarImpact {
  const moves = plan.recounts.map((recount) => moveOf(recount, directory))
  return {
    code: codeOf(plan),
    days: changedDays(plan),
    years: changedYears(plan),
    counts: countsOf(moves),
    moves: moves.filter((move) => move.clocks.length > 0 || isRemarked(move)).slice(0, MOST_MOVES),
  }
}

/** Names a plan by all it does: two plans with one code do the same. */
export function codeOf({ before, after, facts, recounts }: CalendarPlan): string {
  const lines = recounts.map(({ complaint, from, to, provisional }) =>
    JSON.stringify([complaint.id, from, to, provisional]),
  )
  return shortCode([before.version, after.version, JSON.stringify(facts), ...lines].join('\n'))
}

export function countsOf(moves: readonly Move[]): ImpactCounts {
  const moved = moves.filter(({ clocks }) => clocks.length > 0)
  const told = (party: Move['tell'][number]): number =>
    moved.filter(({ tell }) => tell.includes(party)).length
  return {
    moved: moved.length,
    promised: moved.filter(({ promised }) => promised !== null).length,
    remarked: moves.filter(isRemarked).length,
    tell: { applicant: told('applicant'), provider: told('provider'), body: told('body') },
  }
}

function changedDays({ before, after }: CalendarPlan): readonly DayChange[] {
  const dates = new Set([...before.marks.keys(), ...after.marks.keys()])
  return [...dates]
    .sort()
    .map((date) => ({ date, before: dayIn(before, date), after: dayIn(after, date) }))
    .filter(
      (day) =>
        day.before.kind !== day.after.kind ||
        (day.before.provisional !== day.after.provisional && !changesYear(yearOf(day.date), before, after)),
    )
}

function dayIn(calendar: WorkCalendar, date: DayChange['date']): DayChange['before'] {
  const { kind, working, name, provisional } = dayOf(calendar, date)
  return { kind, working, name, provisional }
}

function changesYear(year: number, before: WorkCalendar, after: WorkCalendar): boolean {
  return yearStatus(before, year) !== yearStatus(after, year)
}

function changedYears({ before, after }: CalendarPlan): CalendarImpact['years'] {
  const years = new Set([...before.years.keys(), ...after.years.keys()])
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({ year, before: yearStatus(before, year), after: yearStatus(after, year) }))
    .filter((year) => year.before !== year.after)
}

/** The dates stay and only become certain, or uncertain. */
function isRemarked({ clocks, provisional, wasProvisional }: Move): boolean {
  return clocks.length === 0 && provisional !== wasProvisional
}
