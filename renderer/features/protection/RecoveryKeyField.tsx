import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Where the recovery key is typed off its paper. */
export function RecoveryKeyField({
  value,
  onChange,
  size = 'medium',
  problem = null,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly size?: 'medium' | 'large'
  /** What is wrong with it, in words. */
  readonly problem?: string | null
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Field
      label={t('protection:recover.label')}
      hint={t('protection:recover.hint')}
      {...(problem !== null && { validationState: 'error', validationMessage: problem })}
    >
      <Input
        autoFocus
        size={size}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        value={value}
        onChange={(_, typed) => onChange(typed.value)}
      />
    </Field>
  )
}
