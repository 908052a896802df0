import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { ArrowDownload20Regular, Open20Regular } from '@fluentui/react-icons'
import { useContext, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { mayBeOpened } from '@shared/attachments/fileKinds.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import type { AppError } from '@shared/core/result.ts'
import type { FileState } from '@shared/ipc/calls/attachmentCalls.ts'

import { attempt } from '../../api/client.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { DialogHost } from '../card/actions/dialogHost.ts'
import { useFocusBack } from '../tickets/useFocusBack.ts'

/** What is to leave the register: a copy for another program, or one that is kept elsewhere. */
export type Leaving = {
  readonly way: 'open' | 'copy'
  readonly file: Pick<StoredFile, 'hash' | 'name' | 'mediaType'>
  readonly state: FileState
}

/** A copy outside is out of the register's hands: asked every time. */
export function OutsideDialog({
  leaving,
  onClose,
}: {
  readonly leaving: Leaving
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const host = useContext(DialogHost)
  const tell = useToast()
  useFocusBack()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const { way, file, state } = leaving
  const { hash, name } = file

  async function go(): Promise<void> {
    if (busy) return
    setBusy(true)
    const answer =
      way === 'open'
        ? await attempt('attachments.open', { hash, name })
        : await attempt('attachments.save-copy', { hash, name, changedToo: state === 'changed' })
    setBusy(false)
    if (!answer.ok) return setFailure(answer.error)
    if (answer.value) tell({ title: t('attachments:outside.saved', { name: answer.value.fileName }) })
    onClose()
  }

  const Icon = way === 'open' ? Open20Regular : ArrowDownload20Regular
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="att-ask" mountNode={host}>
        <div className="att-ask-head">
          <Icon className="i" aria-hidden="true" />
          <DialogTitle action={null} as="h2">
            {t(`attachments:outside.${way}`, { name })}
          </DialogTitle>
        </div>
        <div className="att-ask-body">
          <ErrorNotice error={failure} />
          {way === 'copy' && state === 'changed' && (
            <div className="mb err">{t('attachments:outside.changed')}</div>
          )}
          <p>{t(`attachments:outside.${way}Text`)}</p>
          {way === 'copy' && !mayBeOpened(file) && <p>{t('attachments:outside.unknown')}</p>}
        </div>
        <div className="att-ask-foot">
          <Button onClick={onClose}>
            {t('action.cancel')} <KeyHint>Esc</KeyHint>
          </Button>
          <Button appearance="primary" icon={<Icon />} disabledFocusable={busy} onClick={() => void go()}>
            {t(`attachments:outside.${way}Button`)}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
