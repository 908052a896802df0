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

/** What was asked for, and whether it waits for a save that had begun before. */
type Leaving = { readonly proceed: () => void; readonly waits: boolean }

/** Asks before unsaved changes are left behind: stay with them, throw them away, or save and go on. */
export function LeaveDialog({ unsaved }: { readonly unsaved: Unsaved }): ReactNode {
  const { t } = useTranslation()
  const { onSave, onCancel } = unsaved
  const [leaving, setLeaving] = useLeaving(unsaved)
  const { phase } = useAppState()
  // Over a closed desk the question would cover the lock; it comes back with the desk.
  if (!leaving || leaving.waits || phase === 'locked') return null
  const { proceed } = leaving
  const stay = (): void => setLeaving(null)
  const discard = (): void => {
    setLeaving(null)
    onCancel()
    proceed()
  }
  const save = async (): Promise<void> => {
    const saved = await onSave()
    setLeaving(null)
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

/** Saved and left at once: the way on waits for the save, and is asked about only when that failed. */
function useLeaving({
  dirty,
  saving,
}: Unsaved): readonly [Leaving | null, (leaving: Leaving | null) => void] {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  useEffect(
    () => (dirty ? guardLeaving((proceed) => setLeaving({ proceed, waits: saving })) : undefined),
    [dirty, saving],
  )
  useEffect(() => {
    if (!leaving?.waits || saving) return
    // oxlint-disable-next-line react/set-state-in-effect -- the end of a save is no event of this component
    setLeaving(dirty ? { ...leaving, waits: false } : null)
    if (!dirty) leaving.proceed()
  }, [leaving, dirty, saving])
  return [leaving, setLeaving]
}
