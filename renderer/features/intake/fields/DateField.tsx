import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { DateField as AnyDate } from '../../../components/DateField.tsx'
import { useIntake } from '../intakeContext.tsx'
import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

/** A day of the form. */
export function DateField({
  name,
  label,
  hint,
}: {
  readonly name: 'filedOn' | 'learnedOn' | 'applicant.outgoingOn'
  readonly label: string
  readonly hint?: string
}): ReactNode {
  const { field, fieldState } = useController<ComplaintForm, typeof name>({ name })
  const state = useFieldState(name, fieldState.isTouched)
  const { now } = useIntake()
  return (
    <FieldFrame name={name} label={label} hint={hint} state={state}>
      <AnyDate
        {...controlProps(name, state)}
        max={dateOf(now)}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </FieldFrame>
  )
}
