import { Button } from '@fluentui/react-components'
import { Key20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { namesOf } from '@shared/directory/passwordRules.ts'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { Avatar } from '../../components/Avatar.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { Ornament } from './Ornament.tsx'
import { useNewPassword } from './useNewPassword.ts'

import './session.css'

/** After the sign-in with a password somebody else gave: an own one, before anything of the register is shown. */
export function NewPasswordPage(): ReactNode {
  const { t } = useTranslation()
  const { operator } = useAppState()
  const names = namesOf(operator?.fullName ?? '')
  const form = useNewPassword(names, { asksCurrent: false, onDone: () => undefined })
  const signOut = useAction('session.sign-out')
  useKeys({ Escape: () => signOut.mutate(undefined) })
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
            form.submit()
          }}
        >
          <div className="row lw">
            <Avatar name={operator?.fullName ?? ''} />
            <div>
              <h1>{t('session:password.ownTitle')}</h1>
              <p className="sub">{operator?.fullName}</p>
            </div>
          </div>
          <div className="mb info">
            <Key20Regular className="i" aria-hidden="true" />
            <div>{t('session:password.ownAbout')}</div>
          </div>
          <ErrorNotice error={form.error} />
          <NewPasswordFields form={form} names={names} asksCurrent={false} />
          <Button type="submit" appearance="primary" size="large" disabledFocusable={form.busy}>
            {t('session:password.saveAndEnter')}&nbsp;<KeyHint>Enter</KeyHint>
          </Button>
          <Button appearance="subtle" onClick={() => signOut.mutate(undefined)}>
            {t('session:lock.change')}&nbsp;<KeyHint>Esc</KeyHint>
          </Button>
        </form>
      </main>
    </div>
  )
}
