import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { addDays, parseLocalDate, type LocalDate } from '@shared/time/localDate.ts'

import { YearGrid } from './YearGrid.tsx'

/** The year of the calendar with its working days, and the way to the years beside it. */
export function YearCard({
  calendar,
  year,
  onYear,
  ofOffice,
  ...grid
}: {
  readonly calendar: WorkCalendar
  readonly year: number
  readonly onYear: (year: number) => void
  readonly ofOffice: ReadonlySet<LocalDate>
  readonly chosen: LocalDate | null
  readonly onChoose: (date: LocalDate) => void
  readonly onOpen: (date: LocalDate) => void
}): ReactNode {
  const { t } = useTranslation()
  const first = parseLocalDate(`${year}-01-01`)
  const working = workingDaysBetween(calendar, addDays(first, -1), parseLocalDate(`${year}-12-31`))
  return (
    <section className="card" aria-label={t('workCalendar:year', { year })}>
      <div className="h">
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronLeft20Regular />}
          aria-label={t('workCalendar:previous')}
          aria-keyshortcuts="PageUp"
          onClick={() => onYear(year - 1)}
        />
        <h2 aria-live="polite">{t('workCalendar:year', { year })}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronRight20Regular />}
          aria-label={t('workCalendar:next')}
          aria-keyshortcuts="PageDown"
          onClick={() => onYear(year + 1)}
        />
        <span className="n">
          {t('workCalendar:workingDays', { count: working })} ·{' '}
          {t('workCalendar:week', { count: calendar.week })}
        </span>
      </div>
      <div className="bd">
        <YearGrid calendar={calendar} year={year} ofOffice={ofOffice} {...grid} />
      </div>
      <div className="ft wc-legend">
        <span>
          <b className="h">8</b>
          {t('workCalendar:legend.off')}
        </span>
        <span>
          <b className="o">7</b>
          {t('workCalendar:legend.weekend')}
        </span>
        {ofOffice.size > 0 && (
          <span>
            <b className="h office">5</b>
            {t('workCalendar:legend.office')}
          </span>
        )}
      </div>
    </section>
  )
}
