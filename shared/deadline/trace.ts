import {
  addWorkingDays,
  dayOf,
  isProvisionalBetween,
  type DayKind,
  type WorkCalendar,
} from '../calendar/workCalendar.ts'
import type { Bilingual } from '../core/bilingual.ts'
import { addDays, type LocalDate } from '../time/localDate.ts'

/** One day of the strip that explains a due date. */
export type TraceDay = {
  readonly date: LocalDate
  /** 0 for the day of the event, 1 … N for the working days counted, null for a day that is skipped. */
  readonly number: number | null
  readonly kind: DayKind
  /** Why the day is off, or why this weekend day works; null for an ordinary day. */
  readonly name: Bilingual | null
  readonly provisional: boolean
}

export type DeadlineTrace = {
  readonly from: LocalDate
  readonly dueOn: LocalDate
  readonly provisional: boolean
  readonly days: readonly TraceDay[]
}

/** Every civil day from the event (day zero) to the due date `days` working days later, counted or skipped and why. */
export function traceOf(calendar: WorkCalendar, from: LocalDate, days: number): DeadlineTrace {
  const dueOn = addWorkingDays(calendar, from, days)
  const trace: TraceDay[] = []
  let counted = 0
  for (let date = from; date <= dueOn; date = addDays(date, 1)) {
    const { working, kind, name, provisional } = dayOf(calendar, date)
    const counts = working && date !== from
    if (counts) counted += 1
    trace.push({ date, number: date === from ? 0 : counts ? counted : null, kind, name, provisional })
  }
  return { from, dueOn, provisional: isProvisionalBetween(calendar, from, dueOn), days: trace }
}
