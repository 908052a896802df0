import { CheckmarkCircle16Regular, Clock16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { deadlinesFor } from '@shared/deadline/engine.ts'
import { ruleSetOn, type Authority } from '@shared/deadline/rules.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { useDateWords } from './useStep.ts'

/** What forwarding or full satisfaction would do to the dates, counted by the same rules that will be stored. */
export function ForwardPreview({
  card,
  way,
  on,
  dueOn,
  authority,
}: {
  readonly card: CardView
  readonly way: 'forward' | 'satisfy'
  readonly on: LocalDate
  readonly dueOn: LocalDate
  readonly authority: Authority
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const from = dateOf(card.complaint.registration.form.receivedAt)
  const late = on > dueOn
  const done = late
    ? t('card:forward.doneLate', { date: words(on), due: words(dueOn) })
    : t('card:forward.doneInTime', {
        date: words(on),
        day: workingDaysBetween(calendar, from, on),
        total: workingDaysBetween(calendar, from, dueOn),
      })
  const there = on > today ? on : today
  const review = deadlinesFor({ receivedOn: there, registeredOn: there, authority }, calendar)
  return (
    <section className="res" aria-live="polite">
      <h3>{t('card:step.what')}</h3>
      <ul>
        <li>
          {late ? <Warning16Filled className="i fg-over" /> : <CheckmarkCircle16Regular className="i" />}
          <span>{done}</span>
        </li>
        {way === 'forward' ? (
          <li>
            <Clock16Regular className="i" />
            <span>
              {t('card:forward.thenReview', {
                date: words(there),
                due: words(review.reviewBy),
                days: ruleSetOn(there).reviewDays[authority],
              })}
            </span>
          </li>
        ) : (
          <>
            <li>
              <CheckmarkCircle16Regular className="i" />
              <span>{t('card:forward.thenSatisfied')}</span>
            </li>
            <li>
              <Clock16Regular className="i" />
              <span>{t('card:forward.thenAnswer')}</span>
            </li>
          </>
        )}
      </ul>
    </section>
  )
}
