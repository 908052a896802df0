import { ArrowUndo20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ReasonField } from './actions/StepFields.tsx'
import { StepFrame } from './actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from './actions/useStep.ts'
import { useEventWords } from './useEventWords.ts'

/** The last step was recorded by mistake: it is taken back, and the history keeps both. */
export function UndoDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const wordsOf = useEventWords(card.complaint.papers)
  const step = useStep({ card, onClose })
  const [reason, setReason] = useState('')
  const { lastStep, registration } = card.complaint
  const { number } = registration
  const entry = card.history.find(({ id }) => id === lastStep?.eventId)
  if (!lastStep) return null
  return (
    <StepFrame
      icon={<ArrowUndo20Regular />}
      title={t('card:undo.title')}
      subtitle={subject()}
      submit={t('card:undo.submit')}
      onSubmit={() =>
        step.run({ type: 'undo', eventId: lastStep.eventId, reason }, t('card:undo.done', { number }))
      }
      onClose={onClose}
      step={step}
      danger
    >
      {entry?.event && (
        <p>
          {t('card:undo.last')} <b>{wordsOf(entry.event).title}</b>
        </p>
      )}
      <p className="sub">{t('card:undo.text')}</p>
      <ReasonField
        label={t('card:undo.reason')}
        value={reason}
        onChange={setReason}
        message={step.messageFor('reason')}
      />
    </StepFrame>
  )
}
