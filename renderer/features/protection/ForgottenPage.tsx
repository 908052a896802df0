import { Button, Dropdown, Field, Option } from '@fluentui/react-components'
import { Key20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { namesOf } from '@shared/directory/passwordRules.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { NewPasswordFields } from '../session/NewPasswordFields.tsx'
import { Ornament } from '../session/Ornament.tsx'
import { useNewPassword } from '../session/useNewPassword.ts'
import { RecoveryKeyField } from './RecoveryKeyField.tsx'

import '../session/session.css'

/** A head who forgot the password gives himself a new one by the recovery key from the safe, and is in. */
export function ForgottenPage({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation()
  const { operators } = useAppState()
  const { data } = useCall('protection.state', undefined)
  const heads = operators.filter(({ id }) => data?.heads.includes(id))
  const [picked, setPicked] = useState('')
  const head = heads.find(({ id }) => id === picked) ?? heads[0]
  const [recoveryKey, setRecoveryKey] = useState('')
  const names = namesOf(head?.fullName ?? '')
  const form = useNewPassword(names, {
    asksCurrent: false,
    onDone: onBack,
    by: { operatorId: head?.id ?? '', recoveryKey },
  })
  useKeys({ Escape: onBack })
  return (
    <div className="lk">
      <Ornament colour="#00697f" opacity={0.13} />
      <div className="tr2">
        <LanguageSwitch />
      </div>
      <main>
        <form
          className="lc"
          onSubmit={(event) => {
            event.preventDefault()
            if (recoveryKey.trim() !== '') form.submit()
          }}
        >
          <h1>{t('protection:forgotten.title')}</h1>
          <div className="mb info">
            <Key20Regular className="i" aria-hidden="true" />
            <div>
              {t('protection:forgotten.about')} {t('protection:forgotten.seen')}
            </div>
          </div>
          <ErrorNotice error={form.error} />
          <HeadChoice heads={heads} chosen={head} onChoose={setPicked} />
          <RecoveryKeyField value={recoveryKey} onChange={setRecoveryKey} />
          <NewPasswordFields form={form} names={names} asksCurrent={false} comesFirst={false} />
          <Button
            type="submit"
            appearance="primary"
            size="large"
            disabledFocusable={form.busy || recoveryKey.trim() === ''}
          >
            {t('protection:forgotten.take')}&nbsp;<KeyHint>Enter</KeyHint>
          </Button>
          <Button appearance="subtle" onClick={onBack}>
            {t('action.cancel')}&nbsp;<KeyHint>Esc</KeyHint>
          </Button>
        </form>
      </main>
    </div>
  )
}

type Person = { readonly id: string; readonly fullName: string }

function HeadChoice({
  heads,
  chosen,
  onChoose,
}: {
  readonly heads: readonly Person[]
  readonly chosen: Person | undefined
  readonly onChoose: (id: string) => void
}): ReactNode {
  const { t } = useTranslation()
  if (!chosen) return null
  if (heads.length === 1) return <p className="b">{chosen.fullName}</p>
  return (
    <Field label={t('protection:forgotten.who')}>
      <Dropdown
        value={chosen.fullName}
        selectedOptions={[chosen.id]}
        onOptionSelect={(_, { optionValue }) => onChoose(optionValue ?? '')}
      >
        {heads.map(({ id, fullName }) => (
          <Option key={id} value={id}>
            {fullName}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
