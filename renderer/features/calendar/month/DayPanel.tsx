import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Warning16Filled } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isWorkingDay } from '@shared/calendar/workCalendar.ts'
import { dueStatus } from '@shared/deadline/engine.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import type { CalendarFilter } from '@shared/queries/calendarFilter.ts'
import type { DayList } from '@shared/queries/calendarMonth.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { go, SECTIONS } from '../../../app/navigation.ts'
import { dueClass, DueIcon } from '../../../components/DueChip.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { useRows, type Rows } from '../useRows.ts'
import { useStepKeys } from '../useStepKeys.ts'
import { DayRow } from './DayRow.tsx'

/** What is due on the day chosen, what was done on it, and what is still open from earlier days. */
export function DayPanel({
  date,
  filter,
}: {
  readonly date: LocalDate
  readonly filter: CalendarFilter
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today, loaded } = useAppState()
  const isAllRead = loaded >= 1
  const { data } = useCall('calendar.day', { date, filter })
  const list = data?.date === date ? data : null
  const { state } = dueStatus(date, today, calendar)
  return (
    <section className="card cal-day" aria-label={t('calendar:dayList')}>
      <div className="h">
        <h2>{`${upperFirst(weekdayName(isoWeekday(date), language, 'long'))}, ${formatDate(date, language, 'day-month')}`}</h2>
        {list && list.open.length > 0 && (
          <span className={`st ${dueClass(state)}`}>
            <DueIcon look={state} />
            {list.openCount}
          </span>
        )}
      </div>
      <div className="cal-scroll">
        {list && (
          <DayContents
            list={isAllRead ? list : { ...list, done: [], doneCount: 0 }}
            working={isWorkingDay(calendar, date)}
          />
        )}
      </div>
      <div className="ft">{t(isAllRead ? 'calendar:dayFoot' : 'calendar:doneStillRead')}</div>
    </section>
  )
}

function DayContents({ list, working }: { readonly list: DayList; readonly working: boolean }): ReactNode {
  const { t } = useTranslation()
  const all = [...list.open, ...list.earlier, ...list.done]
  const rows = useRows(all.map((row) => keyOf(row)))
  const [inList, setInList] = useState(false)
  useStepKeys(inList ? (all.find((row) => keyOf(row) === rows.current) ?? null) : null)
  return (
    <div {...rows.listProps} onFocusCapture={() => setInList(true)} onBlurCapture={() => setInList(false)}>
      {list.open.map((row) => (
        <DayRow key={keyOf(row)} row={row} rowProps={rows.rowProps(keyOf(row))} />
      ))}
      <More left={list.openCount - list.open.length} />
      {list.open.length === 0 && (
        <p className="cal-note">{t(working ? 'calendar:noneOnDay' : 'calendar:noneOnDayOff')}</p>
      )}
      {list.earlierCount > 0 && <Earlier list={list} rows={rows} />}
      {list.done.length > 0 && <Done list={list} rows={rows} />}
    </div>
  )
}

function Done({ list, rows }: { readonly list: DayList; readonly rows: Rows }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <div className="cal-sub">
        <CheckmarkCircle16Regular className="i" aria-hidden="true" />
        {t('calendar:doneHeading', { count: list.doneCount })}
      </div>
      {list.done.map((row) => (
        <DayRow key={keyOf(row)} row={row} rowProps={rows.rowProps(keyOf(row))} />
      ))}
      <More left={list.doneCount - list.done.length} />
    </>
  )
}

function Earlier({ list, rows }: { readonly list: DayList; readonly rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const left = list.earlierCount - list.earlier.length
  return (
    <>
      <div className="cal-sub fg-over">
        <Warning16Filled className="i" aria-hidden="true" />
        {t('calendar:earlierOpen', { count: list.earlierCount })}
      </div>
      {list.earlier.map((row) => (
        <DayRow key={keyOf(row)} row={row} rowProps={rows.rowProps(keyOf(row))} />
      ))}
      {left > 0 && (
        <Button
          appearance="transparent"
          size="small"
          onClick={() => go(SECTIONS.calendar, { query: { view: 'agenda', overdue: '1' } })}
        >
          {t('calendar:more', { count: left })}
        </Button>
      )}
    </>
  )
}

function More({ left }: { readonly left: number }): ReactNode {
  const { t } = useTranslation()
  return left > 0 ? <p className="cal-note">{t('calendar:more', { count: left })}</p> : null
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
