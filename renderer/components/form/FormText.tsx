import { Field, Input, type InputProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import { useFieldProblem } from './fieldProblem.ts'

export type FormTextProps = {
  /** Path of the value in the form, such as `office.name.kk`. */
  readonly name: string
  readonly label: string
  readonly required?: boolean
  readonly hint?: string
  readonly type?: InputProps['type']
  readonly disabled?: boolean
  /** Said by a screen reader instead of `label`, where that alone would be ambiguous. */
  readonly spoken?: string
  readonly lang?: string
  readonly autoComplete?: string
}

/** One line of text in a form, with its label and what is wrong with it. */
export function FormText(props: FormTextProps): ReactNode {
  const { name, label, required = false, hint = null, type = 'text', disabled = false } = props
  const { spoken, lang, autoComplete = 'off' } = props
  const { field } = useController({ name })
  const problem = useFieldProblem(name)
  return (
    <Field
      label={label}
      size="small"
      required={required}
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
      hint={problem === null ? hint : null}
    >
      <Input
        name={name}
        value={String(field.value ?? '')}
        onChange={(_event, data) => field.onChange(data.value)}
        onBlur={field.onBlur}
        input={{ ref: field.ref }}
        type={type}
        disabled={disabled}
        autoComplete={autoComplete}
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
        {...(lang === undefined ? {} : { lang })}
      />
    </Field>
  )
}
