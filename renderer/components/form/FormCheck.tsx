import { Checkbox, Field } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

/** Yes or no. */
export function FormCheck({
  name,
  label,
  hint,
  disabled = false,
}: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly disabled?: boolean
}): ReactNode {
  const {
    field: { ref, value, onChange, onBlur },
  } = useController({ name })
  return (
    <Field hint={hint} size="small">
      <Checkbox
        ref={ref}
        label={label}
        checked={value === true}
        disabled={disabled}
        onBlur={onBlur}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  )
}
