import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import type { BoardColumn } from '@shared/queries/calendarBoard.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useRangeWords } from '../../today/daysOffWords.ts'
import { columnClass } from './columns.ts'

/** The head of a day or of a gap of named days off. */
export function BoardHead({ column }: { readonly column: BoardColumn }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const rangeOf = useRangeWords()
  const { today } = useAppState()
  const { cell } = columnClass(column, today)
  if (column.type === 'gap') {
    const name = nameOf(column.daysOff.name)
    return (
      <th scope="col" className={`${cell} w1`} title={`${name}: ${rangeOf(column.daysOff)}`}>
        <b className="cal-gap">{name}</b>
        <span className="el">{t('calendar:gapDays', { range: rangeShort(column.daysOff) })}</span>
      </th>
    )
  }
  const isToday = column.date === today
  return (
    <th
      scope="col"
      className={`${cell}${column.provisional ? ' pv' : ''}`}
      title={formatDate(column.date, language, 'full')}
      aria-current={isToday ? 'date' : undefined}
    >
      <b>{dayOfHead(column.date, language)}</b>
      {isToday ? t('calendar:todayMark') : weekdayName(isoWeekday(column.date), language, 'short')}
      {!column.working && ` ${t('calendar:workingDayOff')}`}
    </th>
  )
}

function rangeShort({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))]
  return first === last ? String(first) : `${first}–${last}`
}

/** «17», and in the first days of a month «1 апр». */
function dayOfHead(date: Parameters<typeof formatDate>[0], language: 'kk' | 'ru'): string {
  const number = Number(date.slice(8))
  const month = formatDate(date, language, 'day-month').split(' ')[1]?.slice(0, 3) ?? ''
  return number <= 3 ? `${number} ${month}` : String(number)
}
