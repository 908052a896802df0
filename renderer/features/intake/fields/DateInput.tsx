import { Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'

import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { ControlProps } from './FieldFrame.tsx'
import { parseDateText } from './dateText.ts'

/** A date that is typed. Text that is no date stays on the screen, marked, and counts as no date. */
export function DateInput({
  control,
  value,
  onChange,
  onBlur,
}: {
  readonly control: ControlProps
  readonly value: LocalDate | null
  readonly onChange: (value: LocalDate | null) => void
  readonly onBlur: () => void
}): ReactNode {
  const { today } = useAppState()
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value ? formatDate(value, language, 'numeric') : ''
  const wrong = typed !== null && typed.trim() !== '' && parseDateText(typed, today) === null
  return (
    <Input
      {...control}
      aria-invalid={control['aria-invalid'] || wrong}
      value={typed ?? shown}
      inputMode="numeric"
      autoComplete="off"
      placeholder={language === 'kk' ? 'кк.аа.жжжж' : 'дд.мм.гггг'}
      maxLength={10}
      onFocus={(event) => event.target.select()}
      onChange={(_, data) => {
        setTyped(data.value)
        onChange(parseDateText(data.value, today))
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
        onBlur()
      }}
    />
  )
}
