import { ok } from '@shared/core/result.ts'
import type { todayCalls } from '@shared/ipc/calls/todayCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { ownDays } from '@shared/queries/ownDays.ts'
import { todayCounts, todayView } from '@shared/queries/today.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'

export function createTodayHandlers(parts: Parts): HandlersOf<typeof todayCalls> {
  return {
    'today.view': async ({ tile, onlyMine }) => ok(todayView(tile, daySourcesFor(parts, onlyMine))),
    'today.counts': async () => ok(todayCounts(daySourcesOf(parts))),
  }
}

/** What Today and the calendar count from, as of now. */
export function daySourcesOf({ world, days, calendar, clock }: Parts): DaySources {
  return { world, index: days, calendar: calendar(), today: today(clock) }
}

/** The same, sifted for whoever is at the desk when he asks for what is his. */
export function daySourcesFor(parts: Parts, onlyMine: boolean): DaySources {
  const sources = daySourcesOf(parts)
  const operator = parts.session.operator()
  return onlyMine && operator ? ownDays(sources, operator.id) : sources
}
