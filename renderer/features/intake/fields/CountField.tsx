import { Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'

import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

const MAX_DIGITS = 5

/** A whole number of sheets or signatures. */
export function CountField({
  name,
  label,
  min,
}: {
  readonly name: 'sheets' | 'attachmentSheets' | 'applicant.signatories'
  readonly label: string
  readonly min: number
}): ReactNode {
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, typeof name>({ name })
  const state = useFieldState(name, fieldState.isTouched)
  return (
    <FieldFrame name={name} label={label} state={state}>
      <Input
        {...controlProps(name, state)}
        ref={ref}
        inputMode="numeric"
        autoComplete="off"
        value={String(current)}
        onFocus={(event) => event.target.select()}
        onChange={(_, data) => {
          const digits = data.value.replace(/\D/g, '').slice(0, MAX_DIGITS)
          change(Math.max(min, Number(digits)))
        }}
        onBlur={leave}
      />
    </FieldFrame>
  )
}
