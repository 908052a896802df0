import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { nationalReviewBy } from '@shared/complaint/nationalTerm.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { traceOf, type TraceDay } from '@shared/deadline/trace.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useDateWords } from './actions/useStep.ts'

/** The count spelled out, day by day: counted or skipped, and why. */
export function CountDetails({
  duty,
  national = false,
}: {
  readonly duty: ObligationView
  /** The complaint is in the national system as well, whose date may differ by a day. */
  readonly national?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const calendar = useWorkCalendar()
  const dayWords = useDayWords()
  const words = useDateWords()
  const { days } = traceOf(calendar, duty.from, workingDaysBetween(calendar, duty.from, duty.dueOn))
  return (
    <details className="cnt">
      <summary aria-label={t('card:duties.countOf', { name: t(`obligation.${duty.kind}.verb`) })}>
        {t('card:duties.count')}
      </summary>
      <ol>
        {days.map((day) => (
          <li key={day.date} className={day.number === null ? 'mut' : ''}>
            <span>{words(day.date)}</span>
            <span>{dayWords(day)}</span>
          </li>
        ))}
      </ol>
      {national && duty.kind === 'review' && (
        <p>
          {t('card:duties.national', {
            date: words(nationalReviewBy({ registeredOn: duty.from, reviewBy: duty.dueOn }, calendar)),
          })}
        </p>
      )}
    </details>
  )
}

function useDayWords(): (day: TraceDay) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ number, kind, name }) => {
    const reason = name ? inLanguage(name, language) : t(`day.${kind}`)
    if (number === null) return t('strip.skipped', { reason })
    const counted = number === 0 ? t('strip.dayZero') : t('strip.counted', { number })
    return name ? `${counted} (${reason})` : counted
  }
}
