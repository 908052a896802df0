import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMonth, weekdayName } from '@shared/i18n/dates.ts'
import type { MonthDay, MonthGrid as Grid } from '@shared/queries/calendarMonth.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { MonthCell } from './MonthCell.tsx'

/** How far each arrow goes. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Weeks as rows; arrows move by a day or a week, also out of the month; Enter goes to the list of the day. */
export function MonthGrid({
  grid,
  chosen,
  onChoose,
  onEnter,
}: {
  readonly grid: Grid
  readonly chosen: LocalDate
  readonly onChoose: (date: LocalDate) => void
  readonly onEnter: () => void
}): ReactNode {
  const language = useLanguage()
  const { office } = useAppState()
  const ref = useRef<HTMLDivElement>(null)
  const byKey = useRef(true)
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    ref.current?.querySelector<HTMLElement>(`[data-date="${chosen}"]`)?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another month draws the chosen day anew
  }, [chosen, grid])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code]
    const plain = !event.ctrlKey && !event.altKey && !event.shiftKey
    if (!plain || (step === undefined && event.code !== 'Enter')) return
    event.preventDefault()
    if (step === undefined) onEnter()
    else {
      byKey.current = true
      onChoose(addDays(chosen, step))
    }
  }
  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={-1}
      className={office?.week === 6 ? 'cal-mg six' : 'cal-mg'}
      // A week is as high as its fullest day: nothing that is due is cut off.
      style={{ gridTemplateRows: `28px repeat(${grid.days.length / 7}, minmax(min-content, 1fr))` }}
      aria-label={formatMonth(grid.month, language)}
      onKeyDown={onKeyDown}
    >
      <Weekdays />
      {weeksOf(grid.days).map((week) => (
        <div key={week[0]?.date} role="row" className="cal-row">
          {week.map((day) => (
            <MonthCell key={day.date} day={day} isChosen={day.date === chosen} onChoose={onChoose} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Weekdays(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div role="row" className="cal-row">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <div key={weekday} role="columnheader" className="hd">
          {weekday === 6
            ? t('calendar:dayShort.sat')
            : weekday === 7
              ? t('calendar:dayShort.sun')
              : upperFirst(weekdayName(weekday, language, 'long'))}
        </div>
      ))}
    </div>
  )
}

function weeksOf(days: readonly MonthDay[]): readonly (readonly MonthDay[])[] {
  return Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7))
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
