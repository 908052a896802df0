import { CalendarSync20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { yearToConfirm } from '@shared/calendar/reminder.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useMay } from '../../app/rights.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { Notice } from './Notice.tsx'

/** What the working calendar asks of the office: a year to confirm, and dates that do not agree with it any more. */
export function CalendarNotices(): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const year = yearToConfirm(useWorkCalendar(), today)
  const { data: pending } = useCall('work-calendar.pending', undefined)
  const mayChange = useMay('calendar')
  const way = { action: t('workCalendar:reminder.open'), to: '/settings/calendar' }
  return (
    <>
      {pending && pending.complaints > 0 && (
        <Notice
          icon={<CalendarSync20Regular className="i" aria-hidden="true" />}
          look="info"
          title={t('workCalendar:pending.todayTitle')}
          text={[
            t('workCalendar:pending.differing', { count: pending.complaints }),
            t(mayChange ? 'workCalendar:pending.text' : 'workCalendar:pending.forHead'),
          ].join(' ')}
          {...way}
        />
      )}
      {year !== null && (
        <Notice
          icon={<Warning20Regular className="i" aria-hidden="true" />}
          look="warn"
          title={t('workCalendar:reminder.title', { year })}
          text={t('workCalendar:reminder.text', { year })}
          {...way}
        />
      )}
    </>
  )
}
