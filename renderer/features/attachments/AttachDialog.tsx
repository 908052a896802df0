import { Button, Input } from '@fluentui/react-components'
import { Attach20Regular, Dismiss16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AttachedFile } from '@shared/attachments/storedFile.ts'

import { StepFrame } from '../card/actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps } from '../card/actions/useStep.ts'
import { FileIcon } from './FileIcon.tsx'
import { useFileSize } from './fileWords.ts'
import { UploadRows } from './UploadRows.tsx'
import type { Uploads } from './useUploads.ts'

/** What came in and may be attached, with a word about each. */
export function AttachDialog({
  card,
  files,
  uploads,
  onFiles,
  onClose,
}: StepProps & {
  readonly files: readonly AttachedFile[]
  readonly uploads: Uploads
  readonly onFiles: (files: readonly AttachedFile[]) => void
}): ReactNode {
  const { t } = useTranslation()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const change = (hash: string, part: Partial<AttachedFile>): void =>
    onFiles(files.map((file) => (file.hash === hash ? { ...file, ...part } : file)))
  return (
    <StepFrame
      icon={<Attach20Regular />}
      title={t('attachments:attach.title')}
      subtitle={subject()}
      submit={t('attachments:attach.button')}
      onSubmit={() =>
        step.run({ type: 'attach', files }, t('attachments:attach.done', { count: files.length }))
      }
      onClose={onClose}
      step={step}
      disabled={uploads.busy || files.length === 0}
      note={t('attachments:attach.more')}
    >
      <ul className="att-list">
        {files.map((file) => (
          <Chosen
            key={file.hash}
            file={file}
            onChange={(part) => change(file.hash, part)}
            onDrop={() => onFiles(files.filter(({ hash }) => hash !== file.hash))}
          />
        ))}
        <UploadRows uploads={uploads} />
      </ul>
    </StepFrame>
  )
}

function Chosen({
  file,
  onChange,
  onDrop,
}: {
  readonly file: AttachedFile
  readonly onChange: (part: Partial<AttachedFile>) => void
  readonly onDrop: () => void
}): ReactNode {
  const { t } = useTranslation()
  const sizeWords = useFileSize()
  const { name, note, sheets } = file
  return (
    <li className="att-chosen">
      <FileIcon mediaType={file.mediaType} />
      <span className="el" title={name}>
        <b>{name}</b> <span className="mut">{sizeWords(file.size)}</span>
      </span>
      <label className="f">
        <span className="lbl">{t('attachments:attach.note')}</span>
        <Input value={note} maxLength={300} onChange={(_, data) => onChange({ note: data.value })} />
      </label>
      <label className="f">
        <span className="lbl">{t('attachments:attach.sheets')}</span>
        <Input
          value={sheets === undefined ? '' : String(sheets)}
          inputMode="numeric"
          maxLength={5}
          onChange={(_, data) => onChange({ sheets: countOf(data.value) })}
        />
      </label>
      <Button
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={t('attachments:attach.leaveOut', { name })}
        title={t('attachments:attach.leaveOut', { name })}
        onClick={onDrop}
      />
    </li>
  )
}

/** What is no digit was a slip; nothing typed means that nobody counted. */
function countOf(typed: string): number | undefined {
  return Number(typed.replaceAll(/\D/g, '')) || undefined
}
