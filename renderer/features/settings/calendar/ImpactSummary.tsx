import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { CalendarImpact, DayChange } from '@shared/recalculation/impact.ts'

import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useDayWords } from './dayWords.ts'

/** The days that change, how many dates move by it, and whom to tell. */
export function ImpactSummary({ impact }: { readonly impact: CalendarImpact }): ReactNode {
  const { t } = useTranslation()
  const { counts, days, years } = impact
  const { applicant, provider, body } = counts.tell
  return (
    <div className="wc-sum">
      {days.map((day) => (
        <Day key={day.date} day={day} />
      ))}
      {years.map(({ year, before, after }) => (
        <div key={year}>
          {t('workCalendar:impact.yearBecomes', {
            year,
            before: t(`workCalendar:impact.yearStatus.${before}`),
            after: t(`workCalendar:impact.yearStatus.${after}`),
          })}
        </div>
      ))}
      <div className="b" role="status">
        {counts.moved === 0
          ? t('workCalendar:impact.nothing')
          : t('workCalendar:impact.moved', { count: counts.moved })}
      </div>
      {counts.moved > 0 && (
        <div>
          {t('workCalendar:impact.promised', { count: counts.promised })};{' '}
          {t('workCalendar:impact.told', { applicants: applicant, providers: provider, bodies: body })}
        </div>
      )}
      {counts.remarked > 0 && <div>{t('workCalendar:impact.certain', { count: counts.remarked })}</div>}
    </div>
  )
}

function Day({ day }: { readonly day: DayChange }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const wordsOf = useDayWords()
  const inWords = (one: DayChange['before']): string =>
    one.provisional && !one.working && one.kind !== 'weekend'
      ? t('workCalendar:impact.estimated', { what: wordsOf(one) })
      : wordsOf(one)
  return (
    <div>
      {t('workCalendar:impact.dayBecomes', {
        date: formatDate(day.date, language, 'full'),
        before: inWords(day.before),
        after: inWords(day.after),
      })}
    </div>
  )
}
