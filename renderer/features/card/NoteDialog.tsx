import { Field, Textarea } from '@fluentui/react-components'
import { NoteAdd20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { StepFrame } from './actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from './actions/useStep.ts'

/** A note in the history: a call, a talk, what the applicant was told. */
export function NoteDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [text, setText] = useState('')
  return (
    <StepFrame
      icon={<NoteAdd20Regular />}
      title={t('card:action.note')}
      subtitle={subject()}
      submit={t('card:note.add')}
      onSubmit={() => step.run({ type: 'note', text }, t('card:note.done'))}
      onClose={onClose}
      step={step}
      disabled={text.trim() === ''}
    >
      <Field label={t('card:note.label')} hint={t('card:note.hint')}>
        <Textarea value={text} onChange={(_, data) => setText(data.value)} rows={4} maxLength={5000} />
      </Field>
    </StepFrame>
  )
}
