import { Dropdown, Field, Option } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** One of a known set, which must be chosen; null while nothing is. */
export function ChoiceDropdown<T extends string>({
  label,
  options,
  textOf,
  value,
  onChange,
  message = null,
}: {
  readonly label: string
  readonly options: readonly T[]
  readonly textOf: (option: T) => string
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly message?: string | null
}): ReactNode {
  const choose = (chosen: string | undefined): void => {
    const option = options.find((one) => one === chosen)
    if (option !== undefined) onChange(option)
  }
  return (
    <Field label={label} required validationMessage={message}>
      <Dropdown
        inlinePopup
        value={value === null ? '' : textOf(value)}
        selectedOptions={value === null ? [] : [value]}
        onOptionSelect={(_, data) => choose(data.optionValue)}
      >
        {options.map((one) => (
          <Option key={one} value={one}>
            {textOf(one)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
