import { Field, Input } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Attachment } from '@shared/complaint/attachments.ts'

import { StepFrame } from '../card/actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from '../card/actions/useStep.ts'

/** Takes a file off the complaint. Nothing is deleted: the file and the reason stay. */
export function RemoveDialog({ card, file, onClose }: StepProps & { readonly file: Attachment }): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [reason, setReason] = useState('')
  const { hash, name } = file
  return (
    <StepFrame
      icon={<Delete20Regular />}
      title={t('attachments:remove.title', { name })}
      subtitle={subject()}
      submit={t('attachments:remove.button')}
      onSubmit={() =>
        step.run({ type: 'remove-attachment', hash, reason }, t('attachments:remove.done', { name }))
      }
      onClose={onClose}
      step={step}
      danger
    >
      <p>{t('attachments:remove.text')}</p>
      <Field label={t('attachments:remove.reason')} required validationMessage={step.messageFor('reason')}>
        <Input value={reason} onChange={(_, data) => setReason(data.value)} maxLength={300} />
      </Field>
    </StepFrame>
  )
}
