import { Field, RadioGroup } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { LinkKind } from '@shared/complaint/endings.ts'
import type { RegisterRow } from '@shared/queries/registerRow.ts'

import { useAppState } from '../../app/appState.tsx'
import { OptionCard, StepLine } from './actions/StepFields.tsx'
import { StepFrame } from './actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from './actions/useStep.ts'
import { OtherComplaintField } from './OtherComplaintField.tsx'

/** Ties a complaint to another one (domain §4.5); a duplicate and a joined one end in it. */
export function LinkDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [kind, setKind] = useState<LinkKind>('repeat')
  const [other, setOther] = useState<RegisterRow | null>(null)
  const [note, setNote] = useState('')
  const { id, registration } = card.complaint
  const submit = (): void => {
    if (!other) return step.complain('toId', t('card:link.otherMissing'))
    step.run(
      { type: 'link', on: today, kind, toId: other.id, note },
      t('card:link.done', { number: registration.number }),
    )
  }
  const choices = Object.fromEntries(LinkKind.options.map((one, n) => [`Digit${n + 1}`, () => setKind(one)]))
  return (
    <StepFrame
      icon={<Link20Regular />}
      title={t('card:link.title')}
      subtitle={subject()}
      submit={t('card:link.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={choices}
    >
      <OtherComplaintField except={id} value={other} onChange={setOther} message={step.messageFor('toId')} />
      <Field label={t('card:link.kind')} required>
        <RadioGroup value={kind} onChange={(_, data) => setKind(LinkKind.parse(data.value))}>
          <div className="opts">
            {LinkKind.options.map((one, n) => (
              <OptionCard
                key={one}
                value={one}
                checked={kind === one}
                digit={String(n + 1)}
                title={t(`card:link.kinds.${one}`)}
                hint={t(`card:link.hints.${one}`)}
              />
            ))}
          </div>
        </RadioGroup>
      </Field>
      <StepLine label={t('card:link.note')} value={note} onChange={setNote} />
    </StepFrame>
  )
}
