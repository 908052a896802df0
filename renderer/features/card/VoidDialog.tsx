import { Field, Input } from '@fluentui/react-components'
import { DismissCircle20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { StepFrame } from './actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from './actions/useStep.ts'

/** A number given by mistake: it stays in the register with its reason and is never given again. */
export function VoidDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [reason, setReason] = useState('')
  const { number } = card.complaint.registration
  return (
    <StepFrame
      icon={<DismissCircle20Regular />}
      title={t('card:voiding.title', { number })}
      subtitle={subject()}
      submit={t('card:voiding.button')}
      onSubmit={() => step.run({ type: 'void', reason }, t('card:voiding.done', { number }))}
      onClose={onClose}
      step={step}
      danger
    >
      <p>{t('card:voiding.text')}</p>
      <Field label={t('card:voiding.reason')} required validationMessage={step.messageFor('reason')}>
        <Input value={reason} onChange={(_, data) => setReason(data.value)} maxLength={300} />
      </Field>
    </StepFrame>
  )
}
