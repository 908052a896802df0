import { Button, Field, Input } from '@fluentui/react-components'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { namesOf, passwordProblem } from '@shared/directory/passwordRules.ts'

import { useAction } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { PasswordRules } from '../../session/PasswordRules.tsx'
import type { AnyRecord } from './recordForms.ts'
import type { Directories } from './recordList.ts'

type Props = { readonly record: AnyRecord; readonly all: Directories }

/** Whether an operator can sign in, and a temporary password: the first one, or in place of a forgotten one. */
export function PasswordBox({ record, all }: Props): ReactNode {
  const { t } = useTranslation()
  const isOwn = useAppState().operator?.id === record.id
  const hasPassword = all.withPassword.includes(record.id)
  const isTemporary = all.signIns.some(({ operatorId, temporary }) => operatorId === record.id && temporary)
  const state = hasPassword ? (isTemporary ? 'temporary' : 'set') : 'none'
  const names = 'patronymic' in record ? namesOf(record.surname, record.name, record.patronymic) : []
  return (
    <section className="rec pwbox" aria-label={t('settings:label.signIn')}>
      <h3>{t('settings:label.signIn')}</h3>
      <p className={hasPassword ? 'fg-ok' : 'fg-over'}>{t(`settings:password.${state}`)}</p>
      {isOwn ? (
        <p className="s13 sub">{t('settings:password.own')}</p>
      ) : (
        <TemporaryPassword operatorId={record.id} names={names} />
      )}
    </section>
  )
}

/** Readable while it is typed: it must be told to its owner, who replaces it at once. */
function TemporaryPassword({
  operatorId,
  names,
}: {
  readonly operatorId: string
  readonly names: readonly string[]
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const rules = useId()
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const set = useAction('directory.set-password')
  const weak = asked ? passwordProblem(password, names) : null
  const submit = (): void => {
    setAsked(true)
    if (passwordProblem(password, names)) return
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
      className="rec"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ErrorNotice error={set.error} />
      <Field
        label={t('settings:password.new')}
        size="small"
        hint={weak ? null : t('settings:password.newNote')}
        validationState={weak ? 'error' : 'none'}
        validationMessage={weak && t(`forms:${weak}`)}
      >
        <Input
          autoComplete="off"
          spellCheck={false}
          aria-describedby={rules}
          value={password}
          onChange={(_event, data) => setPassword(data.value)}
        />
      </Field>
      {password !== '' && <PasswordRules id={rules} password={password} names={names} />}
      <div>
        <Button type="submit" size="small" disabledFocusable={set.isPending}>
          {t('settings:password.save')}
        </Button>
      </div>
    </form>
  )
}
