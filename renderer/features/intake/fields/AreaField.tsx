import { Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'

import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

/** Text of several lines, which takes the height that is left. */
export function AreaField({
  name,
  label,
  className,
}: {
  readonly name: 'motives' | 'demands'
  readonly label: string
  readonly className: string
}): ReactNode {
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, typeof name>({ name })
  const state = useFieldState(name, fieldState.isTouched)
  return (
    <FieldFrame name={name} label={label} state={state} className={className}>
      <Textarea
        {...controlProps(name, state)}
        ref={ref}
        className="area"
        resize="none"
        maxLength={20_000}
        value={current}
        onChange={(_, data) => change(data.value)}
        onBlur={leave}
      />
    </FieldFrame>
  )
}
