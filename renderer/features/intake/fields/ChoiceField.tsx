import { Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'

import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

/** One of a few words. */
export function ChoiceField({
  name,
  label,
  options,
}: {
  readonly name: 'ground' | 'subject' | 'channel'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}): ReactNode {
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, typeof name>({ name })
  const state = useFieldState(name, fieldState.isTouched)
  return (
    <FieldFrame name={name} label={label} state={state}>
      <Select
        {...controlProps(name, state)}
        ref={ref}
        value={current}
        onChange={(_, data) => change(data.value)}
        onBlur={leave}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}
