import { ok } from '@shared/core/result.ts'
import type { todayCalls } from '@shared/ipc/calls/todayCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import type { DaySources } from '@shared/queries/calendarRows.ts'
import { todayCounts, todayView } from '@shared/queries/today.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'

export function createTodayHandlers(parts: Parts): HandlersOf<typeof todayCalls> {
  return {
    'today.view': async ({ tile }) => ok(todayView(tile, daySourcesOf(parts))),
    'today.counts': async () => ok(todayCounts(daySourcesOf(parts))),
  }
}

/** What Today and the calendar count from, as of now. */
export function daySourcesOf({ world, days, calendar, clock }: Parts): DaySources {
  return { world, index: days, calendar: calendar(), today: today(clock) }
}
