import type { ReactNode } from 'react'
import { DayPicker } from 'react-day-picker'
import { useTranslation } from 'react-i18next'

import { dayOf } from '@shared/calendar/workCalendar.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatDate, formatMonth, weekdayName } from '@shared/i18n/dates.ts'
import { monthOf, parseLocalDate, type LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../app/appState.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useWorkCalendar } from '../i18n/useWorkCalendar.ts'

type DateGridProps = {
  readonly value: LocalDate | null
  readonly min?: LocalDate | undefined
  readonly max?: LocalDate | undefined
  readonly onPick: (date: LocalDate) => void
}

/** A month to pick a day from: days off are hatched, and say why in their tooltip. */
export function DateGrid({ value, min, max, onPick }: DateGridProps): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  const words = (date: Date): string => {
    const { date: day, working, kind, name } = dayOf(calendar, toLocal(date))
    const reason = name ? inLanguage(name, language) : t(`day.${kind}`)
    return `${formatDate(day, language, 'full')}${working && !name ? '' : `, ${reason}`}`
  }
  return (
    <DayPicker
      mode="single"
      required
      autoFocus
      className="dategrid"
      weekStartsOn={1}
      today={toDate(today)}
      defaultMonth={toDate(value ?? today)}
      selected={value ? toDate(value) : undefined}
      onSelect={(date: Date) => onPick(toLocal(date))}
      disabled={[...(min ? [{ before: toDate(min) }] : []), ...(max ? [{ after: toDate(max) }] : [])]}
      modifiers={{ off: (date) => !dayOf(calendar, toLocal(date)).working }}
      modifiersClassNames={{ off: 'off' }}
      formatters={{
        formatCaption: (month) => formatMonth(monthOf(toLocal(month)), language),
        formatWeekdayName: (date) => weekdayName(isoWeekday(toLocal(date)), language, 'short'),
      }}
      labels={{
        labelDayButton: words,
        labelGrid: (month) => formatMonth(monthOf(toLocal(month)), language),
        labelWeekday: (date) => weekdayName(isoWeekday(toLocal(date)), language, 'long'),
        labelNext: () => t('dateField.next'),
        labelPrevious: () => t('dateField.previous'),
        labelNav: () => t('dateField.months'),
      }}
    />
  )
}

/** The library counts in the computer's own zone: noon there is the same civil day in every zone. */
function toDate(date: LocalDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

function toLocal(date: Date): LocalDate {
  const two = (value: number): string => String(value).padStart(2, '0')
  return parseLocalDate(
    `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
  )
}
