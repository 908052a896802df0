import { z } from 'zod'

import { workingDaysBetween } from '../calendar/workCalendar.ts'
import { Bilingual } from '../core/bilingual.ts'
import { rowsOf, type DaySources } from '../queries/calendarRows.ts'
import { nameOfOfficer } from '../queries/caseOfficers.ts'
import type { DueEntry } from '../queries/dayIndex.ts'
import { ObligationView } from '../queries/obligationView.ts'
import { LocalDate } from '../time/localDate.ts'
import { duesOf } from './dues.ts'

/** How near a term is to the head of the office: passed, ending today, ending on the next working day. */
export const EscalationStage = z.enum(['overdue', 'due_today', 'due_next'])
export type EscalationStage = z.infer<typeof EscalationStage>

/** An obligation with the person of the office who answers for it. */
export const EscalationRow = ObligationView.extend({ responsible: z.string() })
export type EscalationRow = z.infer<typeof EscalationRow>

/** What lies on one provider, or on one person. */
export const Burden = z.object({
  id: z.string(),
  name: Bilingual,
  overdue: z.int(),
  dueToday: z.int(),
  dueNext: z.int(),
  /** Working days the longest overdue has been so; 0 where nothing is, and on the days off right after a term. */
  longest: z.int(),
})
export type Burden = z.infer<typeof Burden>

export const Escalation = z.object({
  today: LocalDate,
  nextDay: LocalDate,
  /** The oldest first; a stage with nothing in it is left out. `rows` may be fewer than `count`. */
  parts: z
    .array(z.object({ stage: EscalationStage, count: z.int(), rows: z.array(EscalationRow).readonly() }))
    .readonly(),
  /** Who has how much of it, the most overdue first; not narrowed by the filter. */
  providers: z.array(Burden).readonly(),
  people: z.array(Burden).readonly(),
})
export type Escalation = z.infer<typeof Escalation>

/** Narrows the list to one provider and one person; null for all. */
export const EscalationFilter = z.object({
  providerId: z.string().nullable(),
  responsibleId: z.string().nullable(),
})
export type EscalationFilter = z.infer<typeof EscalationFilter>

const MOST_ROWS = 400

/** What the head has to see to: everything overdue, due today or due on the next working day, and on whom it lies. */
export function escalationOf(filter: EscalationFilter, sources: DaySources): Escalation {
  const { overdue, dueToday, dueNext, nextDay } = duesOf(sources)
  const stages = { overdue, due_today: dueToday, due_next: dueNext }
  const isWanted = (entry: DueEntry): boolean =>
    (filter.providerId === null || entry.providerId === filter.providerId) &&
    (filter.responsibleId === null || responsibleOf(entry, sources).id === filter.responsibleId)
  let room = MOST_ROWS
  const parts = EscalationStage.options.map((stage) => {
    const entries = stages[stage].filter(isWanted)
    const rows = rowsOf(entries.slice(0, room), sources).map((row) => ({
      ...row,
      responsible: responsibleOf(row, sources).name,
    }))
    room -= rows.length
    return { stage, count: entries.length, rows }
  })
  return {
    today: sources.today,
    nextDay,
    parts: parts.filter(({ count }) => count > 0),
    ...burdensOf(stages, sources),
  }
}

/** The person of the office who answers for a complaint: its case officer, or who accepted it while there is none. */
function responsibleOf(
  { complaintId }: Pick<DueEntry, 'complaintId'>,
  { world }: DaySources,
): { readonly id: string; readonly name: string } {
  const complaint = world.complaints.get(complaintId)
  const officer = nameOfOfficer(complaint?.caseOfficerId ?? null, world.directory)
  if (officer) return officer
  const accepted = complaint?.registration.acceptedBy
  return { id: accepted?.operatorId ?? '', name: accepted?.name ?? '' }
}

type Named = { readonly id: string; readonly name: Bilingual }

function burdensOf(
  stages: Readonly<Record<EscalationStage, readonly DueEntry[]>>,
  sources: DaySources,
): Pick<Escalation, 'providers' | 'people'> {
  const { providers } = sources.world.directory
  const counted = (whoseOf: (entry: DueEntry) => Named): readonly Burden[] => {
    const burdens = new Map<string, Burden>()
    for (const stage of EscalationStage.options) {
      for (const entry of stages[stage]) addTo(burdens, whoseOf(entry), stage, entry, sources)
    }
    return [...burdens.values()].sort(byWeight)
  }
  return {
    providers: counted(({ providerId: id }) => ({
      id,
      name: providers.get(id)?.shortName ?? { kk: '', ru: '' },
    })),
    people: counted((entry) => {
      const { id, name } = responsibleOf(entry, sources)
      return { id, name: { kk: name, ru: name } }
    }),
  }
}

const FIELDS = { overdue: 'overdue', due_today: 'dueToday', due_next: 'dueNext' } as const

function addTo(
  burdens: Map<string, Burden>,
  { id, name }: Named,
  stage: EscalationStage,
  { dueOn }: DueEntry,
  { calendar, today }: DaySources,
): void {
  const before = burdens.get(id) ?? { id, name, overdue: 0, dueToday: 0, dueNext: 0, longest: 0 }
  const field = FIELDS[stage]
  const late = stage === 'overdue' ? workingDaysBetween(calendar, dueOn, today) : 0
  burdens.set(id, { ...before, [field]: before[field] + 1, longest: Math.max(before.longest, late) })
}

/** The most overdue first, then what is due sooner; the name decides last, so that the order does not wander. */
function byWeight(a: Burden, b: Burden): number {
  return (
    b.overdue - a.overdue ||
    b.dueToday - a.dueToday ||
    b.dueNext - a.dueNext ||
    (a.name.ru < b.name.ru ? -1 : 1)
  )
}
