import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { passwordProblem } from '@shared/directory/passwordRules.ts'

import { useAction } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'

type Props = { readonly operatorId: string; readonly hasPassword: boolean }

/** Gives an operator a password, the first one or a new one in place of a forgotten one. */
export function PasswordBox({ operatorId, hasPassword }: Props): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const set = useAction('directory.set-password')
  const weak = asked ? passwordProblem(password) : null
  const submit = (): void => {
    setAsked(true)
    if (passwordProblem(password)) return
    set.mutate(
      { operatorId, password },
      {
        onSuccess: () => {
          setPassword('')
          setAsked(false)
          tell({ title: t('settings:password.done') })
        },
      },
    )
  }
  return (
    <form
      className="rec hist"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t('settings:label.signIn')}</h3>
      <p className={hasPassword ? 'fg-ok' : 'fg-over'}>
        {t(hasPassword ? 'settings:password.set' : 'settings:password.none')}
      </p>
      <ErrorNotice error={set.error} />
      <Field
        label={t('settings:password.new')}
        size="small"
        validationState={weak ? 'error' : 'none'}
        validationMessage={weak && t(`forms:${weak}`)}
      >
        <Input
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(_event, data) => setPassword(data.value)}
        />
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={set.isPending}>
          {t('settings:password.save')}
        </Button>
      </div>
    </form>
  )
}
