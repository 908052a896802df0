import { Field, Input } from '@fluentui/react-components'
import { ArrowReply20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { StepDate } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'

/** Art. 64(9) of the Code: the applicant takes the complaint back in writing, before the decision. */
export function WithdrawDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [document, setDocument] = useState('')
  const { registration } = card.complaint
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run({ type: 'withdraw', on, document }, t('card:withdraw.done', { number: registration.number }))
  }
  return (
    <StepFrame
      icon={<ArrowReply20Regular />}
      title={t('card:withdraw.title')}
      subtitle={subject(t('card:withdraw.rule'))}
      submit={t('card:withdraw.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      note={t('card:withdraw.next')}
    >
      <div className="two">
        <Field
          label={t('card:withdraw.document')}
          hint={t('card:withdraw.documentHint')}
          required
          validationMessage={step.messageFor('document')}
        >
          <Input
            value={document}
            onChange={(_, data) => setDocument(data.value)}
            maxLength={300}
            autoComplete="off"
          />
        </Field>
        <StepDate
          label={t('card:withdraw.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={dateOf(registration.form.receivedAt)}
          max={today}
        />
      </div>
      <StepPreview
        card={card}
        command={on && { type: 'withdraw', on, document: NOT_TYPED }}
        from={on ? { tellBy: on } : {}}
      />
    </StepFrame>
  )
}
