import { officeCalendarOn, type OfficeCalendar } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { createNumberSeries } from '@shared/complaint/numbers.ts'
import { Fold } from '@shared/journal/fold.ts'
import type { World } from '@shared/journal/world.ts'
import { DayIndex } from '@shared/queries/dayIndex.ts'
import { LinkIndex } from '@shared/queries/linkIndex.ts'

import type { Parts } from './parts.ts'

export type OfficeWorld = Pick<Parts, 'fold' | 'world' | 'numbers' | 'days' | 'links'>

/** The state of an office, still empty, with the indexes that follow it. */
export function createWorld(): OfficeWorld {
  const fold = new Fold()
  const numbers = createNumberSeries()
  fold.observe({
    complaintChanged: (_before, after) => {
      if (after) numbers.seen(after.registration.number)
    },
  })
  const days = new DayIndex()
  fold.observe(days)
  const links = new LinkIndex()
  fold.observe(links)
  return { fold, world: fold.world, numbers, days, links }
}

/** The working calendars of an office, with its own marks in them. */
export function calendarsOf(world: World): Pick<Parts, 'calendar' | 'calendarOn'> {
  return {
    calendar: () => workCalendarOf(world, world.calendar),
    calendarOn: (day) => workCalendarOf(world, officeCalendarOn(day, world.calendar)),
  }
}

function workCalendarOf({ directory }: World, { marks }: OfficeCalendar): WorkCalendar {
  return officeWorkCalendar(directory.office?.week ?? 5, marks)
}
