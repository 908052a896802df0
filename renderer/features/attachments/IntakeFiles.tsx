import { Button } from '@fluentui/react-components'
import { Checkmark16Regular, Dismiss16Regular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { AttachedFile, StoredFile } from '@shared/attachments/storedFile.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'

import { useKeys } from '../../app/keys.ts'
import { useToast } from '../../components/Toasts.tsx'
import type { IntakeFiles as Files } from '../intake/intakeContext.tsx'
import { DropHere } from './DropHere.tsx'
import { FileIcon } from './FileIcon.tsx'
import { useFileSize } from './fileWords.ts'
import { UploadRows } from './UploadRows.tsx'
import { useFileArrivals } from './useFileArrivals.ts'
import { useFileViewer, type FileViewer } from './useFileViewer.tsx'
import { useUploads, type Uploads } from './useUploads.ts'

import './attachments.css'

/** How files come to the complaint being typed: F9 opens the scanner's folder; they are also dropped or pasted. */
export function useIntakeUploads({ set, setBusy }: Files): Uploads {
  const { t } = useTranslation()
  const tell = useToast()
  const take = (file: StoredFile): void =>
    set((known) => {
      if (!known.some(({ hash }) => hash === file.hash)) return [...known, { ...file, note: '' }]
      tell({ title: t('attachments:intake.already', { name: file.name }) })
      return known
    })
  const uploads = useUploads(take)
  const { busy, choose } = uploads
  useKeys({ F9: () => choose('scanner') })
  useEffect(() => setBusy(busy), [busy, setBusy])
  return uploads
}

/** Scans and files of the complaint being typed, and those on their way to it. */
export function IntakeFiles({
  files,
  uploads,
}: {
  readonly files: Files
  readonly uploads: Uploads
}): ReactNode {
  const { t } = useTranslation()
  const { all, set } = files
  const viewer = useFileViewer()
  const dragging = useFileArrivals(uploads.add)
  const list = useRef<HTMLUListElement>(null)
  const refused = uploads.list.filter(({ error }) => error !== null).length
  const rows = all.length + uploads.list.length
  const seen = useRef(rows + refused)
  useEffect(() => {
    // The column may be scrolled: what has just come is shown.
    if (rows + refused > seen.current) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    seen.current = rows + refused
  }, [rows, refused])
  return (
    <>
      {rows > 0 && (
        <ul className="att-list" aria-label={t('attachments:intake.list')} ref={list}>
          {all.map((file) => (
            <TakenRow
              key={file.hash}
              file={file}
              viewer={viewer}
              onDrop={() => set((known) => known.filter(({ hash }) => hash !== file.hash))}
            />
          ))}
          <UploadRows uploads={uploads} />
        </ul>
      )}
      {dragging && <DropHere text={t('attachments:dropOnForm')} />}
      {viewer.dialogs}
    </>
  )
}

function TakenRow({
  file,
  viewer,
  onDrop,
}: {
  readonly file: AttachedFile
  readonly viewer: FileViewer
  readonly onDrop: () => void
}): ReactNode {
  const { t } = useTranslation()
  const sizeWords = useFileSize()
  const { field } = useController<ComplaintForm, 'attachments'>({ name: 'attachments' })
  const { name } = file
  const title = titleOf(name)
  const listed = field.value.some((one) => one.trim() === title)
  return (
    <li className="att-row">
      <FileIcon mediaType={file.mediaType} />
      <span className="att-name">
        <Button
          className="att-link"
          appearance="transparent"
          size="small"
          title={name}
          onClick={() => viewer.look(file)}
        >
          <span className="el">{name}</span>
        </Button>
      </span>
      <span className="att-size">{sizeWords(file.size)}</span>
      {listed ? (
        <span className="att-listed">
          <Checkmark16Regular aria-hidden="true" />
          {t('attachments:intake.inList')}
        </span>
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className="att-tolist"
          aria-label={t('attachments:intake.toListName', { name })}
          onClick={() => field.onChange([...field.value.filter((one) => one.trim()), title])}
        >
          {t('attachments:intake.toList')}
        </Button>
      )}
      <Button
        className="att-act"
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t('attachments:intake.drop', { name })}
        title={t('attachments:intake.drop', { name })}
        onClick={onDrop}
      />
    </li>
  )
}

/** How the list of attachments names the paper: the file's name without its extension; semicolons part the list. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '').replaceAll(';', ',')
}
