import { Checkbox, Field, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { arrivedOn } from '@shared/complaint/complaint.ts'
import type { RedirectionScope } from '@shared/complaint/endings.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { BodyField, type ChosenBody } from '../actions/BodyField.tsx'
import { LateReason, StepDate, StepLine } from '../actions/StepFields.tsx'
import type { StepRun } from '../actions/useStep.ts'

/** What is filled in of a redirection. */
export type Redirection = {
  readonly scope: RedirectionScope
  /** Which part goes, when a part does. */
  readonly what: string
  readonly body: ChosenBody
  readonly on: LocalDate | null
  readonly outgoingNumber: string
  readonly crime: boolean
  readonly told: boolean
  readonly lateReason: string
}

/** To whom, when and under which number; and whether it is about a crime and the applicant knows. */
export function RedirectFields({
  card,
  value,
  onChange,
  dueOn,
  step,
}: {
  readonly card: CardView
  readonly value: Redirection
  readonly onChange: (part: Partial<Redirection>) => void
  readonly dueOn: LocalDate
  readonly step: StepRun
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  return (
    <>
      {value.scope === 'part' && (
        <Field label={t('card:redirect.what')} required validationMessage={step.messageFor('what')}>
          <Textarea
            value={value.what}
            rows={2}
            maxLength={5000}
            onChange={(_, { value: what }) => onChange({ what })}
          />
        </Field>
      )}
      <BodyField
        bodies={card.bodies}
        value={value.body}
        onChange={(body) => onChange({ body })}
        message={step.messageFor('bodyName')}
        label={t('card:redirect.body')}
        placeholder={t('card:redirect.bodyPlaceholder')}
        reviews={false}
      />
      <div className="two">
        <StepDate
          label={t('card:redirect.on')}
          value={value.on}
          onChange={(on) => onChange({ on })}
          step={step}
          min={arrivedOn(card.complaint)}
          max={today}
        />
        <StepLine
          label={t('card:redirect.number')}
          value={value.outgoingNumber}
          onChange={(outgoingNumber) => onChange({ outgoingNumber })}
        />
      </div>
      <LateReason
        on={value.on}
        dueOn={dueOn}
        value={value.lateReason}
        onChange={(lateReason) => onChange({ lateReason })}
        step={step}
      />
      <div className="checks">
        <Check
          digit="3"
          label={t('card:redirect.crime')}
          checked={value.crime}
          onChange={(crime) => onChange({ crime })}
        />
        {card.complaint.registration.form.applicant.kind !== 'anonymous' && (
          <Check
            digit="4"
            label={t('card:redirect.told')}
            checked={value.told}
            onChange={(told) => onChange({ told })}
          />
        )}
      </div>
    </>
  )
}

/** A yes or no with its digit. */
export function Check({
  digit,
  label,
  checked,
  onChange,
}: {
  readonly digit: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  return (
    <span className="row">
      <Checkbox checked={checked} label={label} onChange={(_, data) => onChange(data.checked === true)} />
      <KeyHint>{digit}</KeyHint>
    </span>
  )
}
