import {
  Button,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  type InputProps,
} from '@fluentui/react-components'
import { Calendar16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../app/appState.tsx'
import { keyName } from '../app/keys.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { DateGrid } from './DateGrid.tsx'
import { parseDateText } from './dateText.ts'

import './dateField.css'

export type DateFieldProps = {
  /** `YYYY-MM-DD`; null while nothing, or no real date, stands in the field. */
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
  /** Days outside can still be typed, so that the form can say what is wrong; they cannot be picked. */
  readonly min?: LocalDate
  readonly max?: LocalDate
  readonly disabled?: boolean
  readonly 'aria-label'?: string
  /** For a field that is labelled otherwise than by a Fluent `Field`. */
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean
  readonly onBlur?: () => void
  readonly size?: NonNullable<InputProps['size']>
  readonly className?: string
}

/**
 * A civil date, typed as дд.мм.гггг or picked from a month that shows days off and holidays. Stands inside a Fluent
 * `Field` for its label and message, or takes `aria-label`. The month opens by its button or by Alt+Down, so that one
 * Tab leads past the field. Text that is no date stays on the screen, marked, and counts as no date.
 */
export function DateField({
  value,
  onChange,
  min,
  max,
  disabled = false,
  onBlur,
  'aria-invalid': invalid = false,
  ...input
}: DateFieldProps): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && typed.trim() !== '' && parseDateText(typed, today) === null
  const written = value ? formatDate(value, language, 'numeric') : ''
  const change = (text: string): void => {
    setTyped(text)
    onChange(parseDateText(text, today))
  }
  return (
    <Input
      {...input}
      disabled={disabled}
      value={typed ?? written}
      placeholder={t('dateField.placeholder')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      aria-invalid={invalid || wrong}
      aria-keyshortcuts="Alt+ArrowDown"
      onFocus={(event) => event.target.select()}
      onChange={(_, data) => change(data.value)}
      onKeyDown={(event) => {
        if (keyName(event.nativeEvent) !== 'Alt+ArrowDown') return
        event.preventDefault()
        setOpen(true)
      }}
      onBlur={() => {
        // What was understood is written out; what was not stays, so that it can be put right.
        if (!wrong) setTyped(null)
        onBlur?.()
      }}
      contentAfter={
        <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus withArrow={false}>
          <PopoverTrigger disableButtonEnhancement>
            <Button
              appearance="transparent"
              size="small"
              className="dateopen"
              tabIndex={-1}
              disabled={disabled}
              icon={<Calendar16Regular />}
              aria-label={t('dateField.open')}
            />
          </PopoverTrigger>
          <PopoverSurface className="dategrid-surface" aria-label={t('dateField.open')}>
            <DateGrid
              value={value}
              min={min}
              max={max}
              onPick={(date) => {
                setTyped(null)
                setOpen(false)
                onChange(date)
              }}
            />
          </PopoverSurface>
        </Popover>
      }
    />
  )
}
