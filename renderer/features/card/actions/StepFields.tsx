import { Field, Input, Radio, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { LocalDate } from '@shared/time/localDate.ts'

import { DateField } from '../../../components/DateField.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useDateWords, type StepRun } from './useStep.ts'

/** The day of a step, with what the rules say to it. */
export function StepDate({
  label,
  value,
  onChange,
  step,
  min,
  max,
}: {
  readonly label: string
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
  readonly step: StepRun
  readonly min?: LocalDate
  readonly max: LocalDate
}): ReactNode {
  const message = step.messageFor('on')
  return (
    <Field label={label} required validationMessage={message}>
      <DateField value={value} onChange={onChange} max={max} {...(min && { min })} />
    </Field>
  )
}

/** A number of a document, as the chancellery wrote it. */
export function StepLine({
  label,
  value,
  onChange,
  message = null,
  required = false,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly message?: string | null
  readonly required?: boolean
}): ReactNode {
  return (
    <Field label={label} required={required} validationMessage={message}>
      <Input value={value} onChange={(_, data) => onChange(data.value)} maxLength={300} autoComplete="off" />
    </Field>
  )
}

/** Why something was done, in the operator's own words: it stays in the history. */
export function ReasonField({
  label,
  hint = null,
  value,
  onChange,
  message,
}: {
  readonly label: string
  readonly hint?: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  readonly message: string | null
}): ReactNode {
  return (
    <Field label={label} hint={hint} required validationMessage={message}>
      <Textarea value={value} onChange={(_, data) => onChange(data.value)} rows={2} maxLength={500} />
    </Field>
  )
}

/** Asked for only when the step is late. */
export function LateReason({
  on,
  dueOn,
  value,
  onChange,
  step,
}: {
  readonly on: LocalDate | null
  readonly dueOn: LocalDate
  readonly value: string
  readonly onChange: (value: string) => void
  readonly step: StepRun
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  if (on === null || on <= dueOn) return null
  return (
    <ReasonField
      label={t('card:step.lateReason')}
      hint={t('card:step.lateHint', { date: words(dueOn) })}
      value={value}
      onChange={onChange}
      message={step.messageFor('lateReason')}
    />
  )
}

/** One of two or three ways, as a large card with its key. Stands inside a Fluent `RadioGroup`. */
export function OptionCard({
  value,
  checked,
  digit,
  title,
  hint,
  disabled = false,
  children,
}: {
  readonly value: string
  readonly checked: boolean
  readonly digit: string
  readonly title: string
  readonly hint?: string
  readonly disabled?: boolean
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className={`opt${checked ? ' on' : ''}${disabled ? ' off' : ''}`}>
      <div className="grow">
        <Radio
          value={value}
          disabled={disabled}
          label={
            <>
              <span className="b">{title}</span>
              {hint !== undefined && <span className="s12 sub optx">{hint}</span>}
            </>
          }
        />
        {children}
      </div>
      <KeyHint>{digit}</KeyHint>
    </div>
  )
}
