import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { assertNever, fail, ok, type Result } from '../core/result.ts'
import { isoWeekday } from '../time/epochDay.ts'
import { LocalDate, yearOf } from '../time/localDate.ts'
import { CalendarBasis } from './basis.ts'
import { CalendarYear, DayKindName, OfficialStatus, type CalendarEvent, type OfficeDay } from './events.ts'
import { kazakhCalendar, kazakhDayNames } from './kazakhstan.ts'
import { movedName } from './movedName.ts'
import type { OfficeMarks } from './officeCalendar.ts'
import { dayOf, yearStatus, type DayKind, type WorkCalendar } from './workCalendar.ts'

/** A day as a file has it. */
export const ImportedDay = z.object({
  date: LocalDate,
  kind: DayKindName,
  name: Bilingual.nullable(),
  basis: CalendarBasis,
})
export type ImportedDay = z.infer<typeof ImportedDay>

/** What the head may ask of the office's calendar. */
export const CalendarEdit = z.discriminatedUnion('kind', [
  /** `from` stops being off and works, `to` is off instead of it. */
  z.object({ kind: z.literal('transfer'), from: LocalDate, to: LocalDate, basis: CalendarBasis }),
  z.object({
    kind: z.literal('day-off'),
    date: LocalDate,
    as: z.enum(['holiday', 'religious', 'transfer_off']),
    name: Bilingual,
    basis: CalendarBasis,
  }),
  z.object({ kind: z.literal('working'), date: LocalDate, basis: CalendarBasis }),
  /** The day is again what the program's data say. */
  z.object({ kind: z.literal('restore'), date: LocalDate, basis: CalendarBasis }),
  z.object({
    kind: z.literal('year'),
    year: CalendarYear,
    status: OfficialStatus,
    basis: CalendarBasis,
  }),
  /** Days of a file that differ, and the year's status where the file gives another one. */
  z.object({
    kind: z.literal('import'),
    year: CalendarYear,
    status: OfficialStatus.nullable(),
    days: z.array(ImportedDay).max(366).readonly(),
    basis: CalendarBasis,
  }),
])
export type CalendarEdit = z.infer<typeof CalendarEdit>
export type CalendarEditOf<K extends CalendarEdit['kind']> = Extract<CalendarEdit, { kind: K }>

type Unsigned<E> = E extends unknown ? Omit<E, 'changeId' | 'on'> : never
/** An event before it belongs to a change. */
export type CalendarFact = Unsigned<CalendarEvent>

export type CalendarNow = { readonly calendar: WorkCalendar; readonly marks: OfficeMarks }

/** What an edit leads to; refused when it would change nothing, so that the history never says what did not happen. */
export function decideEdit(edit: CalendarEdit, now: CalendarNow): Result<readonly CalendarFact[]> {
  const unfounded = basisProblem(edit.basis) ?? yearProblem(edit)
  if (unfounded) return unfounded
  switch (edit.kind) {
    case 'transfer':
      return transfer(edit, now)
    case 'day-off':
      return dayOff(edit, now)
    case 'working':
      return working(edit, now)
    case 'restore':
      return now.marks.days.some(({ date }) => date === edit.date)
        ? ok([{ type: 'calendar.day-unmarked', date: edit.date, basis: edit.basis }])
        : refused('date', 'notOfOffice')
    case 'year':
      return yearStatus(now.calendar, edit.year) === edit.status
        ? refused('status', 'sameStatus')
        : ok([{ type: 'calendar.year-marked', year: edit.year, status: edit.status, basis: edit.basis }])
    case 'import':
      return imported(edit, now)
    default:
      return assertNever(edit)
  }
}

/** A slip of the keyboard, such as a year of 206: no order speaks of such a day. */
function yearProblem(edit: CalendarEdit): Result<never> | null {
  if (edit.kind === 'import') {
    return edit.days.every(({ date }) => yearOf(date) === edit.year) ? null : refused('file', 'days')
  }
  const odd = Object.entries(edit).find(
    ([field, date]) =>
      ['from', 'to', 'date'].includes(field) && typeof date === 'string' && !/^20\d\d-/.test(date),
  )
  return odd ? refused(odd[0], 'farAway') : null
}

/** A number makes a document findable; only an announcement has none. */
function basisProblem(basis: CalendarBasis): Result<never> | null {
  if (basis.kind === 'words') {
    return basis.text.kk === '' && basis.text.ru === '' ? refused('basis', 'required') : null
  }
  return basis.document !== 'announcement' && basis.number === '' ? refused('number', 'required') : null
}

function transfer(
  edit: CalendarEditOf<'transfer'>,
  { calendar }: CalendarNow,
): Result<readonly CalendarFact[]> {
  const { from, to, basis } = edit
  const [freed, taken] = [dayOf(calendar, from), dayOf(calendar, to)]
  if (freed.working) return refused('from', 'worksAlready')
  if (!taken.working) return refused('to', 'offAlready')
  // A day of rest is worked instead of the other one; a holiday takes its name along and leaves a plain day behind.
  const isRest = freed.kind === 'weekend' || freed.kind === 'transfer_off'
  const weeks = weeksOf(from, calendar)
  if (!isRest) {
    return ok([
      marked({ date: from, kind: plainKind(from, calendar), name: null, basis }),
      marked({ date: to, kind: freed.kind, name: freed.name, basis }),
    ])
  }
  return ok([
    marked({
      date: from,
      kind: 'transfer_working',
      name: nameOf('working_day', 'transfer_working', to),
      basis,
      ...weeks,
    }),
    marked({
      date: to,
      kind: 'transfer_off',
      name: nameOf('day_off', 'transfer_off', from),
      basis,
      ...weeks,
    }),
  ])
}

function dayOff(edit: CalendarEditOf<'day-off'>, { calendar }: CalendarNow): Result<readonly CalendarFact[]> {
  const { date, as, name, basis } = edit
  const now = dayOf(calendar, date)
  if (!now.working && now.kind !== 'weekend' && !now.provisional) return refused('date', 'offAlready')
  if (name.kk === '' && name.ru === '') return refused('name', 'required')
  return ok([marked({ date, kind: as, name, basis })])
}

function working(
  edit: CalendarEditOf<'working'>,
  { calendar }: CalendarNow,
): Result<readonly CalendarFact[]> {
  const { date, basis } = edit
  if (dayOf(calendar, date).working) return refused('date', 'worksAlready')
  return isoWeekday(date) > calendar.week
    ? ok([
        marked({
          date,
          kind: 'transfer_working',
          name: kazakhDayNames().get('working_day') ?? null,
          basis,
          ...weeksOf(date, calendar),
        }),
      ])
    : ok([marked({ date, kind: 'working', name: null, basis })])
}

/** Where the file says the same as the program's data, an office mark is taken away instead of being doubled. */
function imported(edit: CalendarEditOf<'import'>, now: CalendarNow): Result<readonly CalendarFact[]> {
  const shipped = kazakhCalendar(now.calendar.week)
  const ofOffice = new Set(now.marks.days.map(({ date }) => date))
  const days = edit.days.map((day): CalendarFact => {
    const own = dayOf(shipped, day.date)
    return ofOffice.has(day.date) && own.kind === day.kind
      ? { type: 'calendar.day-unmarked', date: day.date, basis: day.basis }
      : marked({ ...day, ...weeksOf(day.date, now.calendar) })
  })
  const { year, status, basis } = edit
  const changesStatus = status !== null && status !== yearStatus(now.calendar, year)
  if (days.length === 0 && !changesStatus) return refused('file', 'nothingNew')
  return ok(changesStatus ? [...days, { type: 'calendar.year-marked', year, status, basis }] : days)
}

function marked(day: OfficeDay): CalendarFact {
  return { type: 'calendar.day-marked', ...day }
}

/** What is decided of a Saturday in a week of five days means nothing in one of six, and the other way round. */
function weeksOf(date: LocalDate, { week }: WorkCalendar): Pick<OfficeDay, 'weeks'> {
  return isoWeekday(date) === 6 ? { weeks: [week] } : {}
}

function plainKind(date: LocalDate, { week }: WorkCalendar): DayKind {
  return isoWeekday(date) > week ? 'weekend' : 'working'
}

function nameOf(key: string, kind: DayKind, moved: LocalDate): Bilingual | null {
  const name = kazakhDayNames().get(key)
  return name ? movedName(kind, name, moved) : null
}

function refused(field: string, problem: string): Result<never> {
  return fail('invalid-input', `${field}: ${problem}`, { fields: { [field]: problem } })
}
