import { Field, Textarea } from '@fluentui/react-components'
import { ArrowClockwise20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ReopeningClock } from '@shared/complaint/endings.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { StepDate } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { GroundField, groundKeys, type Ground } from './GroundField.tsx'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'

/** Art. 95(3) of the Code, and what courts and superior bodies order: the old clock goes on, or a new one begins. */
export function ReopenDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [clock, setClock] = useState<ReopeningClock>('resume')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [reason, setReason] = useState('')
  const { registration, review, answer, ending, status } = card.complaint
  const overOn = answer?.on ?? ending?.on
  if (!overOn) return null
  const clocks: readonly Ground<ReopeningClock>[] = [
    { value: 'resume', title: t('card:reopen.resume'), hint: t('card:reopen.resumeHint') },
    { value: 'anew', title: t('card:reopen.anew'), hint: t('card:reopen.anewHint') },
  ]
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (reason.trim() === '') return step.complain('reason', codeText('reason-missing'))
    step.run({ type: 'reopen', on, clock, reason }, t('card:reopen.done', { number: registration.number }))
  }
  return (
    <StepFrame
      icon={<ArrowClockwise20Regular />}
      title={t('card:reopen.title')}
      subtitle={subject(t('card:reopen.was', { status: t(`status.${status}`), date: words(overOn) }))}
      submit={t('card:reopen.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={groundKeys(clocks, setClock)}
      note={t('card:reopen.kept')}
    >
      <GroundField
        label={t('card:reopen.choice')}
        grounds={clocks}
        value={clock}
        onChange={setClock}
        message={null}
        beside
      />
      <div className="two">
        <Field
          label={t('card:reopen.reason')}
          hint={t('card:reopen.reasonHint')}
          required
          validationMessage={step.messageFor('reason')}
        >
          <Textarea value={reason} rows={2} maxLength={5000} onChange={(_, data) => setReason(data.value)} />
        </Field>
        <StepDate
          label={t('card:reopen.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={overOn}
          max={today}
        />
      </div>
      {clock === 'resume' && review && review.reviewBy < today && (
        <div className="mb warn">{t('card:reopen.overdue')}</div>
      )}
      <StepPreview
        card={card}
        command={on && { type: 'reopen', on, clock, reason: NOT_TYPED }}
        from={clock === 'anew' && on ? { reviewBy: on } : review ? { reviewBy: review.registeredOn } : {}}
      />
    </StepFrame>
  )
}
