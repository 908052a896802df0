import { Field, Input } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PasswordRules } from './PasswordRules.tsx'
import type { NewPassword } from './useNewPassword.ts'

/** The old password when it is asked for, the new one with its rules, and the new one again. */
export function NewPasswordFields({
  form,
  names,
  asksCurrent,
  comesFirst = true,
}: {
  readonly form: NewPassword
  readonly names: readonly string[]
  readonly asksCurrent: boolean
  /** Nothing is asked for before these fields. */
  readonly comesFirst?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const rules = useId()
  const { faults, set } = form
  const faultOf = (field: keyof typeof faults) => {
    const fault = faults[field]
    return fault
      ? { validationState: 'error' as const, validationMessage: t(`forms:${fault}`) }
      : { validationState: 'none' as const }
  }
  return (
    <>
      {asksCurrent && (
        <Field label={t('session:password.current')} {...faultOf('current')}>
          <Input
            type="password"
            autoFocus
            autoComplete="current-password"
            value={form.current}
            onChange={(_, data) => set({ current: data.value })}
          />
        </Field>
      )}
      <Field label={t('session:password.new')} {...faultOf('password')}>
        <Input
          type="password"
          autoFocus={!asksCurrent && comesFirst}
          autoComplete="new-password"
          aria-describedby={rules}
          value={form.password}
          onChange={(_, data) => set({ password: data.value })}
        />
      </Field>
      <PasswordRules id={rules} password={form.password} names={names} />
      <Field label={t('session:password.repeat')} {...faultOf('repeat')}>
        <Input
          type="password"
          autoComplete="new-password"
          value={form.repeat}
          onChange={(_, data) => set({ repeat: data.value })}
        />
      </Field>
    </>
  )
}
