import { todayView } from '@shared/queries/today.ts'
import type { OfficeSummary } from '@shared/region/regionOverview.ts'
import { today, type Clock } from '@shared/time/clock.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { officesIn } from '../exchange/officeGate.ts'
import { calendarsOf } from '../officeWorld.ts'
import type { OpenedOffice } from './openedOffice.ts'

/** What was counted of each office on which day: an office need not be open for the overview to show it. */
export type OfficeSummaries = {
  /** Null when it has not been counted today. */
  of(id: string): OfficeSummary | null
  count(office: OpenedOffice): void
  /** What it was set up by has come from another of these places, too; null when it has not. */
  sameAs(id: string, earlier: readonly string[]): string | null
  /** It has changed, or is gone. */
  forget(id: string): void
}

type Counted = {
  readonly on: LocalDate
  readonly summary: OfficeSummary
  readonly setUpBy: readonly string[]
}

export function createOfficeSummaries(clock: Clock): OfficeSummaries {
  const counted = new Map<string, Counted>()
  return {
    of(id) {
      const known = counted.get(id)
      return known?.on === today(clock) ? known.summary : null
    },
    count(opened) {
      const on = today(clock)
      const setUpBy = officesIn(opened.fold)
      counted.set(opened.office.id, { on, summary: summaryOf(opened, on), setUpBy })
    },
    sameAs(id, earlier) {
      const own = counted.get(id)?.setUpBy ?? []
      const isShared = (other: string): boolean =>
        counted.get(other)?.setUpBy.some((event) => own.includes(event)) ?? false
      return earlier.find(isShared) ?? null
    },
    forget: (id) => void counted.delete(id),
  }
}

function summaryOf({ fold, world, days, problems }: OpenedOffice, on: LocalDate): OfficeSummary {
  const { tiles } = todayView(null, {
    world,
    index: days,
    calendar: calendarsOf(world).calendar(),
    today: on,
  })
  return {
    counts: {
      overdue: tiles.overdue.count,
      dueToday: tiles.dueToday.count,
      forward: tiles.forward.count,
      notice: tiles.notice.count,
      answer: tiles.answer.count,
      complaints: world.complaints.size,
    },
    newer: world.newer.length,
    conflicts: fold.conflicts.filter(({ id }) => !fold.settlements.has(id)).length,
    problems,
  }
}
