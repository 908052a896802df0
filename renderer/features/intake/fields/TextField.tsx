import { Input } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useController, type FieldPathByValue } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'

import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

export type TextName = FieldPathByValue<ComplaintForm, string | undefined>

export type TextFieldProps = {
  readonly name: TextName
  readonly label: string
  readonly hint?: string | undefined
  readonly action?: ReactNode
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'text'
  readonly maxLength?: number
  /** Puts a typed value into its usual shape when the field is left. */
  readonly normalise?: (text: string) => string
  readonly className?: string
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { name, label, hint, action, inputMode = 'text', maxLength = 300, normalise, className } = props
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, TextName>({ name })
  const state = useFieldState(name, fieldState.isTouched)
  const value = String(current ?? '')
  return (
    <FieldFrame {...{ name, label, hint, action, state }} {...(className ? { className } : {})}>
      <Input
        {...controlProps(name, state)}
        ref={ref}
        value={value}
        inputMode={inputMode}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          const usual = normalise?.(value) ?? value
          if (usual !== value) change(usual)
          leave()
        }}
        {...(state.filled && value && !state.doubt
          ? { contentAfter: <CheckmarkCircle16Regular className="fg-ok" aria-hidden="true" /> }
          : {})}
      />
    </FieldFrame>
  )
}
