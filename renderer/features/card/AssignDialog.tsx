import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { PersonArrowRight20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { StepLine } from './actions/StepFields.tsx'
import { StepFrame } from './actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from './actions/useStep.ts'

const NOBODY = ''

/** Gives the complaint to a case officer (исполнитель), takes it from him, or gives it back to nobody. */
export function AssignDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const { caseOfficer, officers, complaint } = card
  const [officerId, setOfficerId] = useState(caseOfficer?.id ?? officers[0]?.id ?? NOBODY)
  const [note, setNote] = useState('')
  const { number } = complaint.registration
  const chosen = officers.find(({ id }) => id === officerId)
  const done = chosen
    ? t('roles:officer.done', { number, name: chosen.name })
    : t('roles:officer.taken', { number })
  return (
    <StepFrame
      icon={<PersonArrowRight20Regular />}
      title={t('roles:officer.title')}
      subtitle={subject()}
      submit={t('roles:officer.submit')}
      onSubmit={() => step.run({ type: 'assign', officerId: officerId || null, note }, done)}
      onClose={onClose}
      step={step}
      note={t('roles:officer.inHistory')}
    >
      <Field label={t('roles:officer.who')} validationMessage={step.messageFor('officerId')}>
        <RadioGroup value={officerId} onChange={(_, data) => setOfficerId(data.value)}>
          {officers.map(({ id, name, complaints }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {name} <span className="s12 mut">{t('roles:officer.load', { count: complaints })}</span>
                </>
              }
            />
          ))}
          {caseOfficer && <Radio value={NOBODY} label={t('roles:officer.nobody')} />}
        </RadioGroup>
      </Field>
      <StepLine label={t('roles:officer.note')} value={note} onChange={setNote} />
    </StepFrame>
  )
}
