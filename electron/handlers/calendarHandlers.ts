import { fail, ok } from '@shared/core/result.ts'
import type { calendarCalls } from '@shared/ipc/calls/calendarCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { calendarAgenda, complaintBrief } from '@shared/queries/calendarAgenda.ts'
import { calendarBoard } from '@shared/queries/calendarBoard.ts'
import { dayList, monthGrid } from '@shared/queries/calendarMonth.ts'

import type { Parts } from '../parts.ts'
import { daySourcesFor, daySourcesOf } from './todayHandlers.ts'

export function createCalendarHandlers(parts: Parts): HandlersOf<typeof calendarCalls> {
  return {
    'calendar.month': async ({ month, filter }) =>
      ok(monthGrid(month, filter, daySourcesFor(parts, filter.onlyMine))),
    'calendar.day': async ({ date, filter }) =>
      ok(dayList(date, filter, daySourcesFor(parts, filter.onlyMine))),
    'calendar.board': async ({ from, filter }) =>
      ok(calendarBoard(from, filter, daySourcesFor(parts, filter.onlyMine))),
    'calendar.agenda': async ({ to, filter }) =>
      ok(calendarAgenda(to, filter, daySourcesFor(parts, filter.onlyMine))),
    'calendar.complaint': async ({ id }) => {
      const brief = complaintBrief(id, daySourcesOf(parts))
      return brief ? ok(brief) : fail('not-found', 'no complaint of this id')
    },
    'calendar.providers': async () => ok(providersOf(parts)),
  }
}

function providersOf({ world, days }: Parts): {
  readonly id: string
  readonly name: { readonly kk: string; readonly ru: string }
  readonly shortName: { readonly kk: string; readonly ru: string }
  readonly complaints: number
}[] {
  return [...world.directory.providers.values()]
    .map(({ id, name, shortName, retired }) => ({
      id,
      name,
      shortName,
      retired,
      complaints: days.activeOf(id),
    }))
    .filter(({ retired, complaints }) => !retired || complaints > 0)
    .map(({ id, name, shortName, complaints }) => ({ id, name, shortName, complaints }))
}
