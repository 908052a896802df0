import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { DaysOff } from '@shared/queries/calendarDays.ts'

import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'

/** «21–25 марта, Наурыз мейрамы: нерабочие дни, срок не идёт»; empty when no days off lie ahead. */
export function useDaysOffWords(daysOff: DaysOff | null): string {
  const { t } = useTranslation()
  const rangeOf = useRangeWords()
  const nameOf = useBilingual()
  if (!daysOff) return ''
  const words = { range: rangeOf(daysOff), name: nameOf(daysOff.name) }
  return daysOff.from === daysOff.to ? t('today:dayOffAhead', words) : t('today:daysOff', words)
}

/** «21–25 марта», «30 апреля – 2 мая» or one day. */
export function useRangeWords(): (range: Pick<DaysOff, 'from' | 'to'>) => string {
  const language = useLanguage()
  return ({ from, to }) => {
    const last = formatDate(to, language, 'day-month')
    if (from === to) return last
    return from.slice(0, 7) === to.slice(0, 7)
      ? `${Number(from.slice(8))}–${last}`
      : `${formatDate(from, language, 'day-month')} – ${last}`
  }
}
