import { Field, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import { useFieldProblem } from './fieldProblem.ts'

export type Choice = { readonly value: string; readonly label: string }

/** One of several, from a list; `numeric` keeps the value as a number. */
export function FormChoice({
  name,
  label,
  choices,
  disabled,
  numeric,
}: {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly disabled?: boolean
  readonly numeric?: boolean
}): ReactNode {
  const {
    field: { ref, value, onChange, onBlur },
  } = useController({ name })
  const problem = useFieldProblem(name)
  return (
    <Field
      label={label}
      size="small"
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
    >
      <Select
        name={name}
        value={String(value ?? '')}
        onChange={(_event, data) => onChange(numeric ? Number(data.value) : data.value)}
        onBlur={onBlur}
        ref={ref}
        disabled={disabled ?? false}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
