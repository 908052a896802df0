import { ClipboardTaskListLtr20Regular, Clock16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { deadlinesFor } from '@shared/deadline/engine.ts'
import { ruleSetOn } from '@shared/deadline/rules.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { DayStrip } from '../../../components/DayStrip.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { StepDate, StepLine } from './StepFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

/** N-05, N-06: the review clock starts on the day the reviewing body registered the complaint. */
export function RegisterReviewDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const inWords = useBilingual()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [incomingNumber, setIncomingNumber] = useState('')
  const { forwarding, registration } = card.complaint
  if (!forwarding) return null
  const { authority } = forwarding
  const review = on && deadlinesFor({ receivedOn: on, registeredOn: on, authority }, calendar)
  const submit = (): void => {
    if (!on || !review) return step.complain('on', t('card:step.onMissing'))
    step.run(
      { type: 'register-review', on, incomingNumber },
      t('card:registerReview.done', { number: registration.number, date: words(review.reviewBy) }),
    )
  }
  return (
    <StepFrame
      icon={<ClipboardTaskListLtr20Regular />}
      title={t('card:registerReview.title')}
      subtitle={subject(
        t('card:registerReview.text', { date: words(forwarding.on), body: inWords(forwarding.bodyName) }),
      )}
      submit={t('card:registerReview.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
    >
      <div className="two">
        <StepDate
          label={t('card:registerReview.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={forwarding.on}
          max={today}
        />
        <StepLine
          label={t('card:registerReview.number')}
          value={incomingNumber}
          onChange={setIncomingNumber}
        />
      </div>
      {on && review && (
        <section className="res" aria-live="polite">
          <h3>{t('card:step.what')}</h3>
          <p className="row">
            <Clock16Regular className="i" />
            {t('card:registerReview.due', {
              date: words(review.reviewBy),
              days: ruleSetOn(on).reviewDays[authority],
            })}
          </p>
          <DayStrip from={on} dueOn={review.reviewBy} />
        </section>
      )}
    </StepFrame>
  )
}
