import type { ReactNode } from 'react'

/** A few choices side by side; native radio buttons, so that arrows move and choose as everywhere. */
export function Segments<V extends string>({
  name,
  label,
  value,
  options,
  onChange,
  className,
}: {
  readonly name: string
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly text: string; readonly icon?: ReactNode }[]
  readonly onChange: (value: V) => void
  readonly className?: string
}): ReactNode {
  return (
    <div className={`seg radios ${className ?? ''}`.trim()} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          <span className="el">{option.text}</span>
        </label>
      ))}
    </div>
  )
}
