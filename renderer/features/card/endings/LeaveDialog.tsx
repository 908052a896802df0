import { Field, Textarea } from '@fluentui/react-components'
import { DocumentDismiss20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { leaveGroundsOf, type LeaveGround } from '@shared/complaint/endings.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { StepDate, StepLine } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { GroundField, groundKeys } from './GroundField.tsx'
import { StepPreview } from './StepPreview.tsx'

/** Art. 95(1) of the Code: the reviewing body leaves the complaint without consideration, on a ground of the law. */
export function LeaveDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [ground, setGround] = useState<LeaveGround | null>(null)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [reason, setReason] = useState('')
  const { registration } = card.complaint
  const grounds = leaveGroundsOf(ruleSetById(registration.ruleSet)).map((value) => ({
    value,
    title: t(`card:ending.leave.${value}`),
  }))
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (!ground) return step.complain('ground', codeText('ground-missing'))
    step.run(
      { type: 'leave', on, ground, reason, documentNumber },
      t('card:leave.done', { number: registration.number }),
    )
  }
  return (
    <StepFrame
      icon={<DocumentDismiss20Regular />}
      title={t('card:leave.title')}
      subtitle={subject(t('card:leave.rule'))}
      submit={t('card:leave.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={groundKeys(grounds, setGround)}
      note={t('card:leave.next')}
    >
      <GroundField
        label={`${t('card:leave.ground')}: ${t('card:leave.onlyThese')}`}
        grounds={grounds}
        value={ground}
        onChange={setGround}
        message={step.messageFor('ground')}
      />
      <div className="two">
        <StepDate
          label={t('card:leave.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={dateOf(registration.form.receivedAt)}
          max={today}
        />
        <StepLine label={t('card:leave.document')} value={documentNumber} onChange={setDocumentNumber} />
      </div>
      <Field label={t('card:leave.reason')}>
        <Textarea value={reason} rows={2} maxLength={5000} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <StepPreview
        card={card}
        command={on && ground && { type: 'leave', on, ground, reason: '', documentNumber: '' }}
        from={on ? { tellBy: on } : {}}
      />
    </StepFrame>
  )
}
