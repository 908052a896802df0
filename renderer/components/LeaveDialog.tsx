import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAppState } from '../app/appState.tsx'
import { guardLeaving } from '../app/leaving.ts'
import { KeyHint } from './KeyHint.tsx'

/** What is typed but not saved yet, and how to save it or take it back. */
export type Unsaved = {
  readonly dirty: boolean
  readonly saving: boolean
  /** True once it is saved; false when the form or the main process refused it. */
  readonly onSave: () => Promise<boolean>
  readonly onCancel: () => void
}

/** Asks before unsaved changes are left behind: stay with them, throw them away, or save and go on. */
export function LeaveDialog({ unsaved }: { readonly unsaved: Unsaved }): ReactNode {
  const { t } = useTranslation()
  const { dirty, onSave, onCancel } = unsaved
  const [proceed, setProceed] = useState<(() => void) | null>(null)
  useEffect(() => (dirty ? guardLeaving((next) => setProceed(() => next)) : undefined), [dirty])
  const { phase } = useAppState()
  // Over a closed desk the question would cover the lock; it comes back with the desk.
  if (!proceed || phase === 'locked') return null
  const stay = (): void => setProceed(null)
  const discard = (): void => {
    setProceed(null)
    onCancel()
    proceed()
  }
  const save = async (): Promise<void> => {
    const saved = await onSave()
    setProceed(null)
    if (saved) proceed()
  }
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h2">{t('leave.title')}</DialogTitle>
          <DialogContent>{t('leave.text')}</DialogContent>
          <DialogActions fluid>
            <Button onClick={stay}>
              {t('leave.stay')} <KeyHint>Esc</KeyHint>
            </Button>
            <Button onClick={discard}>{t('leave.discard')}</Button>
            <Button appearance="primary" disabledFocusable={unsaved.saving} onClick={() => void save()}>
              {t('action.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
