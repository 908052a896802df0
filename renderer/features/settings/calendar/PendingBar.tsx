import { Button } from '@fluentui/react-components'
import { CalendarSync20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { shippedVersionOf } from '@shared/calendar/officeWorkCalendar.ts'

import { useCall } from '../../../api/hooks.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import type { OpenDialog } from './CalendarDialogs.tsx'

/** Dates that the calendar gives differently by now, after an update of the program or work at another desk. */
export function PendingBar({
  onOpen,
}: {
  readonly onOpen: ((dialog: OpenDialog) => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const { data: pending } = useCall('work-calendar.pending', undefined)
  const { version } = useWorkCalendar()
  if (!pending || (pending.complaints === 0 && !pending.newData)) return null
  const { complaints, newData } = pending
  return (
    <div className="mb info" role="status">
      <CalendarSync20Regular className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">
          {newData && t('workCalendar:pending.newData', { version: shippedVersionOf(version) })}{' '}
          {complaints > 0
            ? t('workCalendar:pending.differing', { count: complaints })
            : t('workCalendar:pending.none')}
        </div>
        <div>{t(onOpen ? 'workCalendar:pending.text' : 'workCalendar:pending.forHead')}</div>
        {onOpen && (
          <div className="a">
            <Button size="small" appearance="primary" onClick={() => onOpen({ kind: 'recount' })}>
              {t('workCalendar:action.look')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
