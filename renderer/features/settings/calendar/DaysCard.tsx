import { Button } from '@fluentui/react-components'
import { CalendarEdit16Regular, History16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CalendarDay, WorkCalendar } from '@shared/calendar/workCalendar.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import type { OpenDialog } from './CalendarDialogs.tsx'
import { DayTable } from './DayTable.tsx'

/** The days off and transfers of the year; the head changes them from here. */
export function DaysCard({
  days,
  shipped,
  ofOffice,
  chosen,
  onOpen,
  onHistory,
}: {
  readonly days: readonly CalendarDay[]
  readonly shipped: WorkCalendar
  readonly ofOffice: ReadonlySet<LocalDate>
  readonly chosen: LocalDate | null
  readonly onOpen: ((dialog: OpenDialog) => void) | null
  readonly onHistory: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  return (
    <section className="card grow" aria-label={t('workCalendar:days.title')}>
      <div className="h">
        <h2>{t('workCalendar:days.title')}</h2>
        <Button className="mla" size="small" icon={<History16Regular />} onClick={onHistory}>
          {t('workCalendar:action.history')}
        </Button>
        {onOpen && (
          <Button
            size="small"
            icon={<CalendarEdit16Regular />}
            onClick={() => onOpen({ kind: 'day', date: chosen })}
          >
            {t('workCalendar:action.change')}
          </Button>
        )}
      </div>
      <DayTable
        days={days}
        shipped={shipped}
        ofOffice={ofOffice}
        chosen={chosen}
        onlyDiffering={onlyDiffering && ofOffice.size > 0}
        onOnlyDiffering={setOnlyDiffering}
        onRestore={onOpen && ((date) => onOpen({ kind: 'day', date, first: 'restore' }))}
      />
      <div className="ft">{t(onOpen ? 'workCalendar:days.foot' : 'workCalendar:days.headOnly')}</div>
    </section>
  )
}
