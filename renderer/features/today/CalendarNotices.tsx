import { Button } from '@fluentui/react-components'
import { CalendarSync20Regular, Warning20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { yearToConfirm } from '@shared/calendar/reminder.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useMay } from '../../app/rights.ts'
import { go } from '../../app/navigation.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'

/** What the working calendar asks of the office: a year to confirm, and dates that do not agree with it any more. */
export function CalendarNotices(): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const year = yearToConfirm(useWorkCalendar(), today)
  const { data: pending } = useCall('work-calendar.pending', undefined)
  const mayChange = useMay('calendar')
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
        />
      )}
      {year !== null && (
        <Notice
          icon={<Warning20Regular className="i" aria-hidden="true" />}
          look="warn"
          title={t('workCalendar:reminder.title', { year })}
          text={t('workCalendar:reminder.text', { year })}
        />
      )}
    </>
  )
}

function Notice({
  icon,
  look,
  title,
  text,
}: {
  readonly icon: ReactNode
  readonly look: 'info' | 'warn'
  readonly title: string
  readonly text: string
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className={`mb ${look}`} aria-label={title}>
      {icon}
      <div className="grow">
        <div className="t">{title}</div>
        <div>{text}</div>
        <div className="a">
          <Button size="small" onClick={() => go('/settings/calendar')}>
            {t('workCalendar:reminder.open')}
          </Button>
        </div>
      </div>
    </section>
  )
}
