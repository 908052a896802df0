import type { TFunction } from 'i18next'
import { memo, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import type { Agenda, AgendaPart } from '@shared/queries/calendarAgenda.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../../../app/appState.tsx'
import { SmallStrip } from '../../../components/DayStrip.tsx'
import { DueChip, DueIcon } from '../../../components/DueChip.tsx'
import { MovedMark } from '../../../components/MovedMark.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useRangeWords } from '../../today/daysOffWords.ts'
import type { Rows } from '../useRows.ts'
import { openCard } from '../useStepKeys.ts'

/** The rows of the agenda under their days; days off that stop the count stand between them. */
export function AgendaList({ agenda, rows }: { readonly agenda: Agenda; readonly rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const opened = useRef(false)
  useEffect(() => {
    if (opened.current) return
    opened.current = true
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.closest('.rail, .cal-tabs')) rows.focusFirst()
  }, [rows])
  return (
    <div className="cal-scroll" {...rows.listProps}>
      <div role="grid" aria-label={t('calendar:agenda')}>
        {agenda.parts.map((part) => (
          <Part key={keyOfPart(part)} part={part} rows={rows} />
        ))}
      </div>
    </div>
  )
}

function Part({ part, rows }: { readonly part: AgendaPart; readonly rows: Rows }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  if (part.type === 'days_off') return <RestDays daysOff={part.daysOff} />
  const title = part.type === 'overdue' ? t('calendar:overdueGroup') : dayTitle(part.date, today, t, language)
  const note =
    part.type === 'overdue'
      ? t('calendar:overdueCount', { count: part.count })
      : t('calendar:count', { count: part.count })
  return (
    <div role="rowgroup" aria-label={`${title}: ${note}`}>
      <div className={`cal-dayh${part.type === 'overdue' ? ' fg-over' : ''}`} role="presentation">
        {part.type === 'overdue' && <DueIcon look="overdue" />}
        <b>{title}</b>
        <span className="sub">{note}</span>
      </div>
      {part.rows.map((row) => (
        <AgendaRow
          key={keyOf(row)}
          row={row}
          rowProps={rows.rowProps(keyOf(row))}
          isCurrent={rows.current === keyOf(row)}
        />
      ))}
    </div>
  )
}

const AgendaRow = memo(function AgendaRow({
  row,
  rowProps,
  isCurrent,
}: {
  readonly row: ObligationView
  readonly rowProps: ReturnType<Rows['rowProps']>
  readonly isCurrent: boolean
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  return (
    <div
      {...rowProps}
      role="row"
      aria-selected={isCurrent}
      className="cal-ag"
      onDoubleClick={() => openCard(row.complaintId)}
      onKeyDown={(event) => {
        if (event.code === 'Enter') openCard(row.complaintId)
      }}
    >
      <span role="gridcell">
        <DueChip due={row.due} />
      </span>
      <span role="gridcell" className="row b">
        <ObligationMark kind={row.kind} />
        {t(`obligation.${row.kind}.verb`)}
      </span>
      <span role="gridcell" className="el">
        <b>{row.applicant || t('anonymous')}</b> <span className="mut">{row.number}</span>{' '}
        <MovedMark promisedOn={row.promisedOn} dueOn={row.dueOn} />
      </span>
      <span role="gridcell" className="el sub">
        {nameOf(row.providerName)}
      </span>
      <span role="gridcell" className="cal-ag-strip">
        <SmallStrip from={row.from} dueOn={row.dueOn} firstDueOn={row.firstDueOn} />
      </span>
    </div>
  )
})

function RestDays({
  daysOff,
}: {
  readonly daysOff: Extract<AgendaPart, { type: 'days_off' }>['daysOff']
}): ReactNode {
  const { t } = useTranslation()
  const rangeOf = useRangeWords()
  const nameOf = useBilingual()
  return (
    <div className="cal-holrow" role="presentation">
      {t('calendar:restDays', { range: rangeOf(daysOff), name: nameOf(daysOff.name) })}
    </div>
  )
}

function keyOfPart(part: AgendaPart): string {
  if (part.type === 'overdue') return 'overdue'
  return part.type === 'day' ? part.date : `off ${part.daysOff.from}`
}

/** «Сегодня, вторник, 17 марта» */
function dayTitle(date: LocalDate, today: LocalDate, t: TFunction, language: Language): string {
  const weekday = weekdayName(isoWeekday(date), language, 'long')
  const words = `${weekday}, ${formatDate(date, language, 'day-month')}`
  if (date === today) return t('calendar:dayToday', { date: words })
  if (date === addDays(today, 1)) return t('calendar:dayTomorrow', { date: words })
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
