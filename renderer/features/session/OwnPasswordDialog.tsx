import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { namesOf } from '@shared/directory/passwordRules.ts'

import { useAppState } from '../../app/appState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'
import { useNewPassword } from './useNewPassword.ts'

/** The operator at the desk gives himself another password; the old one is asked for again. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { operator, phase } = useAppState()
  const names = namesOf(operator?.fullName ?? '')
  const form = useNewPassword(names, {
    asksCurrent: true,
    onDone: () => {
      tell({ title: t('session:password.changed') })
      onClose()
    },
  })
  // Over a closed desk it would cover the lock; what was typed waits below it.
  return (
    <Dialog open={phase === 'ready'} onOpenChange={(_, data) => !data.open && phase === 'ready' && onClose()}>
      <DialogSurface className="pwdlg">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            form.submit()
          }}
        >
          <DialogBody>
            <DialogTitle as="h2">{t('session:password.change')}</DialogTitle>
            <DialogContent className="pwdlg-fields">
              <ErrorNotice error={form.error} />
              <NewPasswordFields form={form} names={names} asksCurrent />
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={onClose}>
                {t('action.cancel')}&nbsp;<KeyHint>Esc</KeyHint>
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={form.busy}>
                {t('action.save')}&nbsp;<KeyHint>Enter</KeyHint>
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
