import { Field, RadioGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'

import { OptionCard } from '../actions/StepFields.tsx'

export type Ground<T extends string> = {
  readonly value: T
  readonly title: string
  readonly hint?: string
  /** It cannot be chosen; `hint` says why. */
  readonly off?: boolean
}

/** One of the grounds the law names, each with its digit; there is no other one to type. */
export function GroundField<T extends string>({
  label,
  grounds,
  value,
  onChange,
  message,
  beside = false,
}: {
  readonly label: string
  readonly grounds: readonly Ground<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly message: string | null
  /** Two ways stand beside each other instead of one below the other. */
  readonly beside?: boolean
}): ReactNode {
  return (
    <Field label={label} required validationMessage={message}>
      <RadioGroup
        value={value ?? ''}
        onChange={(_, data) => {
          const chosen = grounds.find((one) => one.value === data.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        <div className={beside ? 'opts' : 'opts one'}>
          {grounds.map((one, n) => (
            <OptionCard
              key={one.value}
              value={one.value}
              checked={value === one.value}
              digit={String(n + 1)}
              title={one.title}
              disabled={one.off ?? false}
              {...(one.hint !== undefined && { hint: one.hint })}
            />
          ))}
        </div>
      </RadioGroup>
    </Field>
  )
}

/** The digits that choose the grounds, for `StepFrame`. */
export function groundKeys<T extends string>(
  grounds: readonly Ground<T>[],
  onChange: (value: T) => void,
): Readonly<Record<string, () => void>> {
  return Object.fromEntries(
    grounds.flatMap(({ value, off }, n) => (off ? [] : [[`Digit${n + 1}`, () => onChange(value)] as const])),
  )
}
