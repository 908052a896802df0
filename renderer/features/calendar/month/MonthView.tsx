import { useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { MonthGrid as Grid } from '@shared/queries/calendarMonth.ts'
import { datesOfMonth, monthOf, type LocalDate, type YearMonth } from '@shared/time/localDate.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useKeyHints } from '../../../app/keyHints.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import type { CalendarPlace, ViewProps } from '../calendarAddress.ts'
import { ProvisionalBar } from '../ProvisionalBar.tsx'
import { DayPanel } from './DayPanel.tsx'
import { MonthGrid } from './MonthGrid.tsx'

/** The month: how much of each kind is due on each day, and what exactly on the day chosen. */
export function MonthView({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const { today, loaded, toDoKnown: enabled } = useAppState()
  const { filter } = place
  const { month, day } = shownOf(place, today)
  const { data: grid, error } = useCall('calendar.month', { month, filter }, { enabled })
  const isAllRead = loaded >= 1
  const shown = useMemo(() => (grid && !isAllRead ? withoutDone(grid) : grid), [grid, isAllRead])
  const panel = useRef<HTMLDivElement>(null)
  useKeyHints([
    { keys: '←↑→↓', label: t('calendar:hint.day') },
    { keys: 'PgUp/PgDn', label: t('calendar:hint.month') },
    { keys: 'Enter', label: t('calendar:hint.list') },
  ])
  return (
    <>
      <ErrorNotice error={error} />
      {grid && <ProvisionalBar years={grid.unconfirmedYears} />}
      <div className="cal-lay">
        <section className="card" data-region="month">
          {enabled && shown ? (
            <MonthGrid
              grid={shown}
              chosen={day}
              onChoose={(date) => move({ day: date, month: monthOf(date) })}
              onEnter={() => panel.current?.querySelector<HTMLElement>('[data-row]')?.focus()}
            />
          ) : (
            <div className="bd">
              <SkeletonRows rows={12} height={28} />
            </div>
          )}
        </section>
        <div ref={panel} className="cal-side" data-region="day">
          {enabled && <DayPanel date={day} filter={filter} />}
        </div>
      </div>
    </>
  )
}

/** While older complaints are still being read, what was done is not counted to its end: then rather no number. */
function withoutDone(grid: Grid): Grid {
  return { ...grid, days: grid.days.map((day) => ({ ...day, done: 0 })) }
}

/** The month shown and the day chosen in it: today when it lies there, else the first. */
function shownOf(
  { month, day }: CalendarPlace,
  today: LocalDate,
): { readonly month: YearMonth; readonly day: LocalDate } {
  const shown = month ?? monthOf(day ?? today)
  if (day && monthOf(day) === shown) return { month: shown, day }
  return { month: shown, day: shown === monthOf(today) ? today : (datesOfMonth(shown)[0] ?? today) }
}
