import { Button } from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import {
  dayOf,
  workingDaysBetween,
  yearStatus,
  type CalendarDay,
  type WorkCalendar,
} from '@shared/calendar/workCalendar.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { addDays, parseLocalDate, yearOf } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { SettingsFrame } from './SettingsFrame.tsx'

/** The year's days off and transfers with what each rests on. */
export function CalendarSection(): ReactNode {
  const { t } = useTranslation()
  const calendar = useWorkCalendar()
  const [year, setYear] = useState(yearOf(useAppState().today))
  const status = yearStatus(calendar, year)
  const first = parseLocalDate(`${year}-01-01`)
  const days = notableDays(calendar, year)
  const working = workingDaysBetween(calendar, addDays(first, -1), parseLocalDate(`${year}-12-31`))
  useKeys({ PageUp: () => setYear(year - 1), PageDown: () => setYear(year + 1) })
  return (
    <SettingsFrame section="calendar">
      <section className="card" aria-label={t('settings:sections.calendar')}>
        <div className="h">
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={t('settings:calendar.previous')}
            onClick={() => setYear(year - 1)}
          />
          <h2 aria-live="polite">{year}</h2>
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={t('settings:calendar.next')}
            onClick={() => setYear(year + 1)}
          />
          <span className={`st ${status === 'official' ? 'ok' : 'soon'}`}>
            {status === 'official' ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
            {t(`settings:calendar.${status}`)}
          </span>
          <span className="n mla">
            {t('settings:calendar.week', { count: calendar.week })} ·{' '}
            {t('settings:calendar.workingDays', { count: working })}
          </span>
        </div>
        <DayTable days={days} />
        <div className="ft">{t('settings:calendar.weekendsNote')}</div>
      </section>
    </SettingsFrame>
  )
}

function DayTable({ days }: { readonly days: readonly CalendarDay[] }): ReactNode {
  const { t } = useTranslation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
    <div className="dirlist" role="group" aria-label={t('settings:sections.calendar')} tabIndex={0}>
      <table className="tbl">
        <colgroup>
          <col style={{ width: 150 }} />
          <col style={{ width: 190 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>{t('settings:calendar.date')}</th>
            <th>{t('settings:calendar.kind')}</th>
            <th>{t('settings:calendar.name')}</th>
            <th>{t('settings:calendar.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <Day key={day.date} day={day} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day }: { readonly day: CalendarDay }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const basis = day.basis ? inWords(day.basis) : ''
  return (
    <tr>
      <td className="b">{formatDate(day.date, language, 'weekday-short')}</td>
      <td>{t(`day.${day.kind}`)}</td>
      <td title={day.name ? inWords(day.name) : ''}>{day.name ? inWords(day.name) : ''}</td>
      <td title={basis}>{basis}</td>
    </tr>
  )
}

/** Every day of the year that is not what the plain week says. */
function notableDays(calendar: WorkCalendar, year: number): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  const last = parseLocalDate(`${year}-12-31`)
  for (let date = parseLocalDate(`${year}-01-01`); date <= last; date = addDays(date, 1)) {
    const day = dayOf(calendar, date)
    if (day.kind !== 'working' && day.kind !== 'weekend') days.push(day)
  }
  return days
}
