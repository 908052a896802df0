import { CalendarCheckmark32Regular } from '@fluentui/react-icons'
import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import type { Agenda } from '@shared/queries/calendarAgenda.ts'
import { EVERYTHING } from '@shared/queries/calendarFilter.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useKeyHints } from '../../../app/keyHints.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { AGENDA_HORIZONS, type ViewProps } from '../calendarAddress.ts'
import { useRows } from '../useRows.ts'
import { useStepKeys } from '../useStepKeys.ts'
import { AgendaDetails } from './AgendaDetails.tsx'
import { AgendaList } from './AgendaList.tsx'

/** Day after day what falls due, and beside it the complaint of the row chosen. */
export function AgendaView({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const { today, toDoKnown: enabled } = useAppState()
  const calendar = useWorkCalendar()
  const to = addWorkingDays(calendar, today, place.ahead)
  const { data, error } = useCall('calendar.agenda', { to, filter: place.filter }, { enabled })
  useKeyHints([
    { keys: '↑↓', label: t('calendar:hint.row') },
    { keys: 'Enter', label: t('calendar:hint.card') },
    { keys: 'F7', label: t('calendar:hint.forward') },
    { keys: 'F8', label: t('calendar:hint.decide') },
  ])
  return (
    <>
      <ErrorNotice error={error} />
      {enabled && data ? (
        <Contents agenda={data} place={place} move={move} />
      ) : (
        <section className="card grow">
          <div className="bd">
            <SkeletonRows rows={14} height={22} />
          </div>
        </section>
      )}
    </>
  )
}

function Contents({ agenda, place, move }: ViewProps & { readonly agenda: Agenda }): ReactNode {
  const { t } = useTranslation()
  const all = agenda.parts.flatMap((part) => (part.type === 'days_off' ? [] : part.rows))
  const rows = useRows(all.map((row) => keyOf(row)))
  const current = all.find((row) => keyOf(row) === rows.current) ?? null
  useStepKeys(current)
  const further = AGENDA_HORIZONS.find((days) => days > place.ahead)
  if (all.length === 0) {
    return (
      <section className="card grow">
        <EmptyState
          icon={<CalendarCheckmark32Regular />}
          title={t('calendar:emptyAgenda')}
          text={t('calendar:emptyAgendaText')}
          actions={<Button onClick={() => move({ filter: EVERYTHING })}>{t('calendar:clearFilters')}</Button>}
        />
      </section>
    )
  }
  return (
    <div className="cal-lay wide">
      <section className="card" aria-label={t('calendar:agenda')} data-region="agenda">
        <AgendaList agenda={agenda} rows={rows} />
        {(agenda.later > 0 || agenda.left > 0) && (
          <div className="ft row">
            {agenda.left > 0
              ? t('calendar:leftOut', { count: agenda.left })
              : t('calendar:laterCount', { count: agenda.later })}
            {agenda.left === 0 && further !== undefined && (
              <Button size="small" appearance="transparent" onClick={() => move({ ahead: further })}>
                {t('calendar:showLater')}
              </Button>
            )}
          </div>
        )}
      </section>
      <div className="cal-side" data-region="details">
        {current && <AgendaDetails row={current} />}
      </div>
    </div>
  )
}
