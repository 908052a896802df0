import { CalendarCancel20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { DayStrip } from '../../components/DayStrip.tsx'
import { ReasonField, StepDate } from './actions/StepFields.tsx'
import { StepFrame } from './actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './actions/useStep.ts'

/** An extension that should not have been (N-07): the first term counts again. */
export function RevokeDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [reason, setReason] = useState('')
  const { extension, review, registration } = card.complaint
  if (!extension || !review) return null
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run({ type: 'revoke-extension', on, reason }, t('card:revoke.done', { number: registration.number }))
  }
  return (
    <StepFrame
      icon={<CalendarCancel20Regular />}
      title={t('card:revoke.title')}
      subtitle={subject()}
      submit={t('card:revoke.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      danger
    >
      <p>{t('card:revoke.text')}</p>
      <StepDate
        label={t('card:revoke.on')}
        value={on}
        onChange={setOn}
        step={step}
        min={extension.on}
        max={today}
      />
      <ReasonField
        label={t('card:revoke.reason')}
        value={reason}
        onChange={setReason}
        message={step.messageFor('reason')}
      />
      <div className="res">
        <div className="b">{t('card:revoke.back', { date: words(review.firstReviewBy) })}</div>
        <DayStrip from={review.registeredOn} dueOn={review.firstReviewBy} firstDueOn={review.firstReviewBy} />
      </div>
    </StepFrame>
  )
}
