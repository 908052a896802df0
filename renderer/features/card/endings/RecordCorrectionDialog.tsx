import { CheckmarkCircle20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { StepDate, StepLine } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { StepPreview } from './StepPreview.tsx'

/** What the complaint lacked was brought: there is nothing to return any more (art. 64(6) of the Code). */
export function RecordCorrectionDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [note, setNote] = useState('')
  const { correction, registration } = card.complaint
  if (!correction) return null
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run(
      { type: 'record-correction', on, note },
      t('card:recordCorrection.done', { number: registration.number }),
    )
  }
  const date = words(correction.until)
  return (
    <StepFrame
      icon={<CheckmarkCircle20Regular />}
      title={t('card:recordCorrection.title')}
      subtitle={subject(t('card:recordCorrection.asked', { date }))}
      submit={t('card:recordCorrection.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
    >
      <section className="res">
        <h3>{t('card:recordCorrection.lacking')}</h3>
        <p className="sub">{correction.defects}</p>
      </section>
      {on && on > correction.until && (
        <div className="mb info">{t('card:recordCorrection.late', { date })}</div>
      )}
      <div className="two">
        <StepDate
          label={t('card:recordCorrection.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={correction.on}
          max={today}
        />
        <StepLine label={t('card:recordCorrection.note')} value={note} onChange={setNote} />
      </div>
      <StepPreview card={card} command={on && { type: 'record-correction', on, note: '' }} />
    </StepFrame>
  )
}
