import {
  dayOf,
  isProvisionalBetween,
  workingDaysBetween,
  type WorkCalendar,
} from '@shared/calendar/workCalendar.ts'
import type { CalendarDay } from '@shared/calendar/workCalendar.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'

/** The count a strip draws: the day of the event, the due date, the due date before an extension, the day it was done. */
export type StripInput = {
  readonly from: LocalDate
  readonly dueOn: LocalDate
  readonly firstDueOn?: LocalDate | undefined
  readonly doneOn?: LocalDate | null | undefined
}

/** A working day of the strip, or day zero. */
export type DayCell = {
  readonly type: 'day'
  readonly day: CalendarDay
  /** 0 for the day of the event, 1 … N as counted; past the due date the count goes on. */
  readonly number: number
  readonly passed: boolean
  readonly isToday: boolean
  readonly isDue: boolean
  /** Within the extension of the term. */
  readonly extension: boolean
  /** A working day after the due date that went by with nothing done. */
  readonly overdue: boolean
}

/** Days that do not count, one after another. */
export type GapCell = {
  readonly type: 'gap'
  readonly days: readonly CalendarDay[]
  /** Has more in it than a plain weekend. */
  readonly holiday: boolean
  readonly isToday: boolean
}

export type StripCell = DayCell | GapCell

export type Strip = {
  readonly cells: readonly StripCell[]
  /** Overdue days beyond those drawn. */
  readonly moreOverdue: number
  /** Counted working days up to today, at most `total`. */
  readonly passed: number
  readonly total: number
  readonly provisional: boolean
}

/** A strip is a picture: a complaint a month late is told in words, not in a hundred circles. */
const MAX_OVERDUE_CELLS = 4

/** The days of a count from day zero to the due date, and on to today (or to `doneOn`) when it was missed. */
export function stripOf(calendar: WorkCalendar, input: StripInput, today: LocalDate): Strip {
  const { from, dueOn } = input
  const upTo = input.doneOn ?? today
  const total = Math.max(0, workingDaysBetween(calendar, from, dueOn))
  const overdueDays = Math.max(0, workingDaysBetween(calendar, dueOn, upTo))
  const drawnOverdue = Math.min(overdueDays, MAX_OVERDUE_CELLS)
  const cells: StripCell[] = []
  let gap: CalendarDay[] = []
  let number = 0
  for (let date = from; number < total + drawnOverdue || date <= dueOn; date = addDays(date, 1)) {
    const day = dayOf(calendar, date)
    if (!day.working && date !== from) {
      gap.push(day)
      continue
    }
    if (gap.length > 0) cells.push(gapOf(gap, today))
    gap = []
    if (date !== from) number += 1
    cells.push(cellOf(day, number, input, upTo, today))
  }
  return {
    cells,
    moreOverdue: overdueDays - drawnOverdue,
    passed: Math.min(total, Math.max(0, workingDaysBetween(calendar, from, upTo))),
    total,
    provisional: isProvisionalBetween(calendar, from, dueOn),
  }
}

function cellOf(
  day: CalendarDay,
  number: number,
  input: StripInput,
  upTo: LocalDate,
  today: LocalDate,
): DayCell {
  const { from, dueOn, firstDueOn = dueOn } = input
  const { date } = day
  return {
    type: 'day',
    day,
    number,
    passed: date !== from && date <= upTo && date <= dueOn,
    isToday: date === today,
    isDue: date === dueOn,
    extension: date > firstDueOn && date <= dueOn,
    overdue: date > dueOn,
  }
}

function gapOf(days: readonly CalendarDay[], today: LocalDate): GapCell {
  return {
    type: 'gap',
    days,
    holiday: days.some((day) => day.kind !== 'weekend'),
    isToday: days.some((day) => day.date === today),
  }
}
