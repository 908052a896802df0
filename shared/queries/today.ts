import { z } from 'zod'

import { addDays, LocalDate } from '../time/localDate.ts'
import { DaysOff, namedDaysOff } from './calendarDays.ts'
import { rowsOf, type DaySources } from './calendarRows.ts'
import { countKinds, type DueEntry } from './dayIndex.ts'
import { ObligationKind, ObligationView } from './obligationView.ts'
import { isOf, nextDayOf, NOTICE_KINDS, openEntries, type OpenEntries } from './openEntries.ts'
import { answersToSend, registrationsToRecord, WaitingView } from './waiting.ts'

/** The five questions a desk asks in the morning; a pressed tile narrows the queue to its answer. */
export const TodayTile = z.enum(['overdue', 'due_today', 'forward', 'notice', 'answer'])
export type TodayTile = z.infer<typeof TodayTile>

const Rows = z.array(ObligationView).readonly()

/** Rows that belong together, with how many there are in all. */
export const TodayGroup = z.object({
  name: z.enum(['overdue', 'due_today', 'ahead']),
  date: LocalDate.nullable(),
  count: z.int(),
  rows: Rows,
})
export type TodayGroup = z.infer<typeof TodayGroup>

/** What comes after the queue: the nearest rows, how many in all, and until when. */
const Ahead = z.object({ count: z.int(), until: LocalDate.nullable(), rows: Rows })
const Kinds = z.record(ObligationKind, z.int()).readonly()

export const TodayView = z.object({
  tiles: z.object({
    overdue: z.object({ count: z.int(), since: LocalDate.nullable() }),
    dueToday: z.object({ count: z.int(), kinds: Kinds }),
    forward: z.object({ count: z.int(), overdue: z.int(), next: LocalDate.nullable() }),
    notice: z.object({ count: z.int(), overdue: z.int(), next: LocalDate.nullable() }),
    answer: z.object({ count: z.int(), since: LocalDate.nullable() }),
  }),
  /** No obligation is in two groups; what is overdue comes first whatever tile is pressed. */
  groups: z.array(TodayGroup).readonly(),
  /** Overdue and due today. */
  toDo: z.int(),
  /** Reviews and returns due after the days shown in the queue, and the last of their days. */
  later: z.object({ count: z.int(), until: LocalDate.nullable() }),
  forwardNext: Ahead,
  noticeNext: Ahead,
  answers: z.array(WaitingView).readonly(),
  registrations: z.array(WaitingView).readonly(),
  registrationCount: z.int(),
  /** The nearest due date after today and what it asks for. */
  next: z.object({ date: LocalDate, kinds: Kinds }).nullable(),
  /** The next days off that stop the count, within three weeks. */
  daysOff: DaysOff.nullable(),
})
export type TodayView = z.infer<typeof TodayView>

export const TodayCounts = z.object({ overdue: z.int(), dueToday: z.int() })
export type TodayCounts = z.infer<typeof TodayCounts>

/** Tiles that have a panel of their own beside the queue. */
type KindTile = Extract<TodayTile, 'forward' | 'notice'>

/** The obligations each of them gathers. */
const KINDS_OF: Readonly<Record<KindTile, readonly DueEntry['kind'][]>> = {
  forward: ['forward'],
  notice: NOTICE_KINDS,
}

/** What comes into the queue the day before it is due. */
const IN_THE_QUEUE: readonly DueEntry['kind'][] = ['review', 'return']

const MOST_ROWS = 300
const PANEL_ROWS = 6
const DAYS_OFF_AHEAD = 21

/** Everything the desk has to do today, in which order; `tile` is the tile pressed, null for none. */
export function todayView(tile: TodayTile | null, sources: DaySources): TodayView {
  const { calendar, today } = sources
  const due = openEntries(sources)
  const tomorrow = nextDayOf(sources)
  const queued = queueEntries(tile, due, tomorrow)
  const panel = (name: KindTile): z.infer<typeof Ahead> =>
    aheadOf(tile === name ? [] : due.ahead.filter(isOf(KINDS_OF[name])), sources)
  const later =
    tile === null ? due.ahead.filter(isOf(IN_THE_QUEUE)).filter(({ dueOn }) => dueOn > tomorrow) : []
  return {
    tiles: tilesOf(due, sources),
    groups: groupsOf(queued, sources),
    toDo: due.overdue.length + due.today.length,
    later: { count: later.length, until: later.at(-1)?.dueOn ?? null },
    forwardNext: panel('forward'),
    noticeNext: panel('notice'),
    answers: answersToSend(sources, tile === 'answer' ? MOST_ROWS : PANEL_ROWS),
    registrations: registrationsToRecord(sources, PANEL_ROWS),
    registrationCount: sources.index.waiting('forwarded').size,
    next: nextDate(due.ahead),
    daysOff: namedDaysOff(calendar, today, addDays(today, DAYS_OFF_AHEAD))[0] ?? null,
  }
}

/** For the badge of the rail, which every screen shows. */
export function todayCounts({ index, today }: DaySources): TodayCounts {
  let overdue = 0
  for (const date of index.openDates()) if (date < today) overdue += index.openOn(date).length
  return { overdue, dueToday: index.openOn(today).length }
}

/** What the queue shows. Nothing overdue is ever left out, whatever tile is pressed. */
function queueEntries(tile: TodayTile | null, due: OpenEntries, tomorrow: LocalDate): OpenEntries {
  const ofTile = (name: KindTile): Pick<OpenEntries, 'today' | 'ahead'> => ({
    today: due.today.filter(isOf(KINDS_OF[name])),
    ahead: due.ahead.filter(isOf(KINDS_OF[name])),
  })
  const { overdue, today } = due
  switch (tile) {
    case null: {
      const next = due.ahead.filter(isOf(IN_THE_QUEUE)).filter(({ dueOn }) => dueOn <= tomorrow)
      return { overdue, today, ahead: next }
    }
    case 'forward':
    case 'notice':
      return { overdue, ...ofTile(tile) }
    case 'due_today':
      return { overdue, today, ahead: [] }
    case 'overdue':
    case 'answer':
      return { overdue, today: [], ahead: [] }
    default:
      return due
  }
}

function groupsOf(queued: OpenEntries, sources: DaySources): TodayGroup[] {
  let room = MOST_ROWS
  const group = (
    name: TodayGroup['name'],
    date: LocalDate | null,
    entries: readonly DueEntry[],
  ): TodayGroup => {
    const rows = rowsOf(entries.slice(0, room), sources)
    room -= rows.length
    return { name, date, count: entries.length, rows }
  }
  const dates = [...new Set(queued.ahead.map(({ dueOn }) => dueOn))]
  return [
    group('overdue', null, queued.overdue),
    group('due_today', sources.today, queued.today),
    ...dates.map((date) =>
      group(
        'ahead',
        date,
        queued.ahead.filter(({ dueOn }) => dueOn === date),
      ),
    ),
  ].filter(({ count }) => count > 0)
}

function tilesOf(due: OpenEntries, sources: DaySources): TodayView['tiles'] {
  const all = [...due.overdue, ...due.today, ...due.ahead]
  const kindTile = (name: KindTile): TodayView['tiles']['forward'] => ({
    count: all.filter(isOf(KINDS_OF[name])).length,
    overdue: due.overdue.filter(isOf(KINDS_OF[name])).length,
    next: [...due.today, ...due.ahead].find(isOf(KINDS_OF[name]))?.dueOn ?? null,
  })
  const [oldest] = answersToSend(sources, 1)
  return {
    overdue: { count: due.overdue.length, since: due.overdue[0]?.dueOn ?? null },
    dueToday: { count: due.today.length, kinds: countKinds(due.today) },
    forward: kindTile('forward'),
    notice: kindTile('notice'),
    answer: { count: sources.index.waiting('decided').size, since: oldest?.since ?? null },
  }
}

function aheadOf(entries: readonly DueEntry[], sources: DaySources): z.infer<typeof Ahead> {
  return {
    count: entries.length,
    until: entries.at(-1)?.dueOn ?? null,
    rows: rowsOf(entries.slice(0, PANEL_ROWS), sources),
  }
}

function nextDate(ahead: readonly DueEntry[]): TodayView['next'] {
  const date = ahead[0]?.dueOn
  return date ? { date, kinds: countKinds(ahead.filter((entry) => entry.dueOn === date)) } : null
}
