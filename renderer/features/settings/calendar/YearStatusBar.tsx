import { Button } from '@fluentui/react-components'
import { ArrowUpload16Regular, CheckmarkCircle20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { yearStatus, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { yearOf } from '@shared/time/localDate.ts'

import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { OpenDialog } from './CalendarDialogs.tsx'

/** Whether the year is official, and what the head may do about it. */
export function YearStatusBar({
  calendar,
  year,
  onOpen,
}: {
  readonly calendar: WorkCalendar
  readonly year: number
  readonly onOpen: ((dialog: OpenDialog) => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const status = yearStatus(calendar, year)
  const isOfficial = status === 'official'
  const Icon = isOfficial ? CheckmarkCircle20Regular : Warning20Regular
  const estimated = [...calendar.marks.values()].filter(
    ({ date, provisional }) => provisional === true && yearOf(date) === year,
  )
  const other = isOfficial ? 'provisional' : 'official'
  return (
    <div className={`mb ${isOfficial ? 'good' : 'warn'}`}>
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">{t(`workCalendar:status.${status}`, { year })}</div>
        {estimated.length > 0 && (
          <div>
            {t('workCalendar:status.kurban', {
              days: estimated.map(({ date }) => formatDate(date, language, 'day-month')).join(', '),
            })}
          </div>
        )}
        {onOpen && (
          <div className="a">
            <Button size="small" onClick={() => onOpen({ kind: 'year', status: other })}>
              {t(`workCalendar:action.${other}`)}
            </Button>
            <Button size="small" icon={<ArrowUpload16Regular />} onClick={() => onOpen({ kind: 'file' })}>
              {t('workCalendar:action.file')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
