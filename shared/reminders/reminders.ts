import { isWorkingDay, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { OfficeHours } from '../deadline/registration.ts'
import type { Role } from '../directory/records.ts'
import { keyOf, type DueEntry } from '../queries/dayIndex.ts'
import type { LocalDateTime } from '../time/localDateTime.ts'
import { dateOf, timeOf } from '../time/partsOfTime.ts'
import type { Dues } from './dues.ts'

/** What a desk is reminded of without asking. */
export type ReminderKind = 'overdue' | 'due_today' | 'due_next'

/** Who is told what: the head one working day earlier than those who do the work, so that there is time to act. */
const REMINDERS: readonly {
  readonly kind: ReminderKind
  readonly audience: 'everyone' | 'head'
  readonly of: (dues: Dues) => readonly DueEntry[]
}[] = [
  { kind: 'overdue', audience: 'everyone', of: ({ overdue }) => overdue },
  { kind: 'due_today', audience: 'everyone', of: ({ dueToday }) => dueToday },
  { kind: 'due_next', audience: 'head', of: ({ dueNext }) => dueNext },
]

/** The moment and the person a reminder is for. */
export type Occasion = {
  readonly now: LocalDateTime
  readonly calendar: WorkCalendar
  readonly hours: OfficeHours
  readonly role: Role
}

export type Reminder = {
  readonly kind: ReminderKind
  /** How many there are in all, whether told before or not. */
  readonly count: number
  /** What each of them is remembered by, so that nobody is told of it twice in a day. */
  readonly keys: readonly string[]
}

/**
 * What has to be told now. Nothing outside the hours of a working day; nothing of a kind in which everything was told
 * that day already (`told`); nothing when all is done.
 */
export function remindersNow(occasion: Occasion, dues: Dues, told: ReadonlySet<string>): readonly Reminder[] {
  if (!isOfficeTime(occasion)) return []
  return remindersOf(dues, occasion.role).filter(({ keys }) => keys.some((key) => !told.has(key)))
}

/** Everything somebody of this role could be told of, whatever the time. */
export function remindersOf(dues: Dues, role: Role): readonly Reminder[] {
  return REMINDERS.filter(({ audience }) => audience === 'everyone' || role === 'head')
    .map(({ kind, of }) => ({ kind, keys: of(dues).map((entry) => `${kind}:${keyOf(entry)}`) }))
    .filter(({ keys }) => keys.length > 0)
    .map(({ kind, keys }) => ({ kind, keys, count: keys.length }))
}

/** Overdue and due today, for the badge on the taskbar; 0 on a day off. */
export function badgeCount({ now, calendar }: Pick<Occasion, 'now' | 'calendar'>, dues: Dues): number {
  return isWorkingDay(calendar, dateOf(now)) ? dues.overdue.length + dues.dueToday.length : 0
}

/** Within the office's hours of a working day; lunch is not disturbed. */
export function isOfficeTime({ now, calendar, hours }: Omit<Occasion, 'role'>): boolean {
  if (!isWorkingDay(calendar, dateOf(now))) return false
  const time = timeOf(now)
  const { start, end, lunchStart, lunchEnd } = hours
  const atLunch = lunchStart !== undefined && lunchEnd !== undefined && time >= lunchStart && time < lunchEnd
  return time >= start && time < end && !atLunch
}
