import { CheckmarkCircle16Regular } from '@fluentui/react-icons'
import type { TFunction } from 'i18next'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { OBLIGATION_KINDS } from '@shared/complaint/obligations.ts'
import type { Bilingual, Language } from '@shared/core/bilingual.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { withSoftHyphens } from '@shared/i18n/hyphens.ts'
import type { MonthDay } from '@shared/queries/calendarMonth.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { dueClass, DueIcon } from '../../../components/DueChip.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'

/** A day of the month: its number, what it is, how much is due by kind, and how much was done. */
export const MonthCell = memo(function MonthCell({
  day,
  isChosen,
  onChoose,
}: {
  readonly day: MonthDay
  readonly isChosen: boolean
  readonly onChoose: (date: LocalDate) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const isToday = useAppState().today === day.date
  const name = nameOfDay(day, nameOf, t)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid listens to the keys of all its cells
    <div
      role="gridcell"
      tabIndex={isChosen ? 0 : -1}
      data-date={day.date}
      data-region-start={isChosen ? '' : undefined}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={labelOf(day, name, t, language)}
      className={classOf(day, isToday)}
      onClick={() => onChoose(day.date)}
      onFocus={() => {
        if (!isChosen) onChoose(day.date)
      }}
    >
      <div className="dn">
        <b>{numberOf(day, language)}</b>
        {isToday && <small>{t('calendar:todayMark')}</small>}
        {day.done > 0 && (
          <span className="dnn" title={t('calendar:doneOnDay', { count: day.done })}>
            <CheckmarkCircle16Regular className="i" />
            {day.done}
          </span>
        )}
      </div>
      {name && <div className="hn">{withSoftHyphens(name)}</div>}
      {OBLIGATION_KINDS.filter((kind) => day.open[kind] > 0).map((kind) => (
        <div key={kind} className={`cal-ml ${dueClass(day.due.state)}`}>
          <DueIcon look={day.due.state} />
          <span className="el">{t(`obligation.${kind}.verb`)}</span> <b>{day.open[kind]}</b>
        </div>
      ))}
    </div>
  )
})

function classOf(day: MonthDay, isToday: boolean): string {
  const named = day.name !== null && !day.working
  return [
    'c',
    !day.inMonth && 'oth',
    !day.working && (named ? 'hol' : 'off'),
    day.kind === 'transfer_working' && 'tw',
    day.provisional && 'pv',
    isToday && 't',
  ]
    .filter(Boolean)
    .join(' ')
}

/** «23 фев» at the edges of the month, else the number alone. */
function numberOf({ date, inMonth }: MonthDay, language: Language): string {
  const number = String(Number(date.slice(8)))
  if (inMonth && number !== '1') return number
  if (!inMonth && number !== '1') return number
  return `${number} ${formatDate(date, language, 'day-month').split(' ')[1]?.slice(0, 3) ?? ''}`
}

/** The name of a day off; a Saturday that works says so. */
export function nameOfDay(
  { kind, name, working }: Pick<MonthDay, 'kind' | 'name' | 'working'>,
  nameOf: (text: Bilingual) => string,
  t: TFunction,
): string {
  if (kind === 'transfer_working') return t('calendar:transferWorking')
  if (!name || working) return ''
  if (kind === 'transfer_off') return t('day.transfer_off')
  return nameOf(name)
}

function labelOf(day: MonthDay, name: string, t: TFunction, language: Language): string {
  const counts = OBLIGATION_KINDS.filter((kind) => day.open[kind] > 0).map((kind) =>
    t('calendar:kindCount', { kind: t(`obligation.${kind}.verb`), count: day.open[kind] }),
  )
  const what = [
    name || (day.working ? '' : t('calendar:notWorking')),
    counts.join(', ') || (day.working ? t('calendar:cellNothing') : ''),
    day.done > 0 ? t('calendar:doneOnDay', { count: day.done }) : '',
  ].filter(Boolean)
  return t('calendar:cell', { date: formatDate(day.date, language, 'full'), what: what.join(', ') })
}
