import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { z } from 'zod'

import { EVERYTHING, type CalendarFilter } from '@shared/queries/calendarFilter.ts'
import { LocalDate, YearMonth } from '@shared/time/localDate.ts'

import { go, SECTIONS } from '../../app/navigation.ts'
import { useOnlyMine } from '../../app/onlyMine.ts'

export const CalendarView = z.enum(['month', 'board', 'agenda'])
export type CalendarView = z.infer<typeof CalendarView>

/** Where the calendar stands: all of it is kept in the address, so that going back finds it as it was left. */
export type CalendarPlace = {
  readonly view: CalendarView
  readonly filter: CalendarFilter
  /** The month shown; null for the present one. */
  readonly month: YearMonth | null
  /** The day chosen in the month; null for today. */
  readonly day: LocalDate | null
  /** Any day of the board's first week; null for the present one. */
  readonly from: LocalDate | null
  /** How many working days ahead the agenda looks. */
  readonly ahead: number
}

/** What a view of the calendar gets: where it stands and how to move. */
export type ViewProps = {
  readonly place: CalendarPlace
  readonly move: (change: Partial<CalendarPlace>) => void
}

export const AGENDA_HORIZONS = [5, 15, 30, 90] as const
const USUAL_HORIZON = 15
const LETTERS = { forward: 'f', review: 'r', notice: 'n', return: 'b', telling: 't' } as const

/** The calendar's place, and how to move: a change replaces the address, so that Back leaves the calendar. */
export function useCalendarPlace(): ViewProps {
  const search = useSearch()
  const [onlyMine, setOnlyMine] = useOnlyMine('calendar')
  const place = useMemo(() => placeOf(search, onlyMine), [search, onlyMine])
  return {
    place,
    move: (change) => {
      const wanted = change.filter?.onlyMine ?? onlyMine
      if (wanted !== onlyMine) setOnlyMine(wanted)
      go(SECTIONS.calendar, { query: queryOf({ ...place, ...change }), replace: true })
    },
  }
}

/**
 * The place an address names; whatever it does not name or names wrongly is as usual. Whether only one's own complaints
 * are shown is not in the address: it is remembered for the operator.
 */
export function placeOf(search: string, onlyMine = false): CalendarPlace {
  const query = new URLSearchParams(search)
  const one = <T>(schema: z.ZodType<T>, name: string): T | null =>
    schema.safeParse(query.get(name)).data ?? null
  const kinds = query.get('kinds')
  return {
    view: one(CalendarView, 'view') ?? 'month',
    month: one(YearMonth, 'month'),
    day: one(LocalDate, 'day'),
    from: one(LocalDate, 'from'),
    ahead: AGENDA_HORIZONS.find((days) => String(days) === query.get('ahead')) ?? USUAL_HORIZON,
    filter: {
      providerIds: query.get('providers')?.split(',').filter(Boolean) ?? [],
      kinds:
        kinds === null ? EVERYTHING.kinds : EVERYTHING.kinds.filter((kind) => kinds.includes(LETTERS[kind])),
      onlyOverdue: query.get('overdue') === '1',
      onlyMine,
    },
  }
}

/** The address of a place, without what is as usual. */
export function queryOf({ view, month, day, from, ahead, filter }: CalendarPlace): Record<string, string> {
  const { providerIds, kinds, onlyOverdue } = filter
  const query: Record<string, string | null> = {
    view: view === 'month' ? null : view,
    month,
    day,
    from,
    ahead: ahead === USUAL_HORIZON ? null : String(ahead),
    providers: providerIds.length > 0 ? providerIds.join(',') : null,
    kinds: kinds.length === EVERYTHING.kinds.length ? null : kinds.map((kind) => LETTERS[kind]).join(''),
    overdue: onlyOverdue ? '1' : null,
  }
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}
