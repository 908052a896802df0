import { Button } from '@fluentui/react-components'
import { Attach20Regular } from '@fluentui/react-icons'
import { useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AttachedFile, StoredFile } from '@shared/attachments/storedFile.ts'
import { currentAttachments, type Attachment } from '@shared/complaint/attachments.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCall } from '../../api/hooks.ts'
import { useKeys } from '../../app/keys.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { useRoleRefusal } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { AttachDialog } from './AttachDialog.tsx'
import { DropHere } from './DropHere.tsx'
import { FileRow } from './FileRow.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useFileArrivals } from './useFileArrivals.ts'
import { useFileViewer } from './useFileViewer.tsx'
import { useUploads } from './useUploads.ts'

import './attachments.css'

/** The files of a complaint at the foot of what it says, always in sight; more are dropped, pasted or chosen. */
export function CardFiles({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { id, attachments, voided } = card.complaint
  const readsOnly = useReadsOnly()
  const { data: states = [] } = useCall(
    'attachments.states',
    { id },
    { enabled: attachments.length > 0 && !readsOnly, changesUnseen: true },
  )
  const viewer = useFileViewer()
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const ofRole = useRoleRefusal()
  const mayAttach = !voided && ofRole('attach', card.complaint) === null
  const mayRemove = !voided && ofRole('remove-attachment', card.complaint) === null
  const attaching = useAttaching(card, mayAttach)
  const present = currentAttachments(attachments)
  const gone = attachments.filter(({ removed }) => removed !== null)
  const row = (file: Attachment): ReactNode => (
    <FileRow
      key={`${file.hash} ${file.at}`}
      file={file}
      state={states.find(({ hash }) => hash === file.hash)?.state}
      viewer={viewer}
      onRemove={mayRemove && !file.removed ? () => setRemoving(file) : null}
    />
  )
  return (
    <div className="ft att-card">
      {attachments.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
        <div className="att-scroll" tabIndex={0} role="group" aria-label={t('attachments:title')}>
          {present.length > 0 && <ul className="att-list">{present.map(row)}</ul>}
          {gone.length > 0 && (
            <details>
              <summary>{t('attachments:removed', { count: gone.length })}</summary>
              <ul className="att-list">{gone.map(row)}</ul>
            </details>
          )}
        </div>
      )}
      {readsOnly && attachments.length > 0 && <p className="s12 mut">{t('region:files')}</p>}
      {mayAttach && (
        <Button
          size="small"
          className="wide"
          icon={<Attach20Regular />}
          aria-keyshortcuts="Control+Shift+F"
          onClick={attaching.choose}
        >
          {t('attachments:action.attach')} <KeyHint>Ctrl+Shift+F</KeyHint>
        </Button>
      )}
      {attaching.dialogs}
      {removing && <RemoveDialog card={card} file={removing} onClose={() => setRemoving(null)} />}
      {viewer.dialogs}
    </div>
  )
}

/** Files on their way to this complaint: as soon as one comes, the dialog asks what it is. */
function useAttaching(
  card: CardView,
  mayAttach: boolean,
): { readonly choose: () => void; readonly dialogs: ReactNode } {
  const { t } = useTranslation()
  const tell = useToast()
  const [files, setFiles] = useState<readonly AttachedFile[]>([])
  const { attachments } = card.complaint
  const take = useCallback(
    (file: StoredFile): void => {
      const there = currentAttachments(attachments).some(({ hash }) => hash === file.hash)
      if (there) tell({ title: t('attachments:attach.already', { name: file.name }) })
      else
        setFiles((all) =>
          all.some(({ hash }) => hash === file.hash) ? all : [...all, { ...file, note: '' }],
        )
    },
    [attachments, tell, t],
  )
  const uploads = useUploads(take)
  const open = files.length > 0 || uploads.list.length > 0
  // No other dialog of a step can be open beside this one.
  const dragging = useFileArrivals(mayAttach ? uploads.add : ignore, open ? { dialog: '.stepdlg' } : {})
  const choose = (): void => uploads.choose('anywhere')
  useKeys(mayAttach ? { 'Ctrl+Shift+KeyF': choose } : {})
  const close = (): void => {
    setFiles([])
    for (const { token } of uploads.list) uploads.dismiss(token)
  }
  return {
    choose,
    dialogs: (
      <>
        {dragging && mayAttach && <DropHere text={t('attachments:dropOnCard')} />}
        {open && (
          <AttachDialog card={card} files={files} uploads={uploads} onFiles={setFiles} onClose={close} />
        )}
      </>
    ),
  }
}

function ignore(): void {
  // Neither a void number nor somebody who may not attach takes files.
}
