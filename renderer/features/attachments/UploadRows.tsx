import { Button, ProgressBar } from '@fluentui/react-components'
import { Dismiss16Regular, Document20Regular, ErrorCircle20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useErrorWords } from '../../components/errorWords.ts'
import { useFileSize } from './fileWords.ts'
import type { Upload, Uploads } from './useUploads.ts'

/** Files that are being copied, each with its progress and a way to stop it, and those that were not taken, with why. */
export function UploadRows({ uploads }: { readonly uploads: Uploads }): ReactNode {
  return uploads.list.map((upload) =>
    upload.error === null ? (
      <Copying key={upload.token} upload={upload} onStop={() => uploads.dismiss(upload.token)} />
    ) : (
      <Refused key={upload.token} upload={upload} onHide={() => uploads.dismiss(upload.token)} />
    ),
  )
}

function Copying({ upload, onStop }: { readonly upload: Upload; readonly onStop: () => void }): ReactNode {
  const { t } = useTranslation()
  const sizeWords = useFileSize()
  const { name, size, done } = upload
  return (
    <li className="att-row">
      <Document20Regular className="i" aria-hidden="true" />
      <span className="att-name el" title={name}>
        {name}
      </span>
      <span className="att-size">
        {t('attachments:upload.done', { done: sizeWords(done), size: sizeWords(size) })}
      </span>
      <Button
        className="att-act"
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t('attachments:upload.stop', { name })}
        title={t('attachments:upload.stop', { name })}
        onClick={onStop}
      />
      <ProgressBar
        className="att-bar"
        aria-label={t('attachments:upload.copying', { name })}
        {...(size > 0 && { value: Math.min(1, done / size) })}
      />
    </li>
  )
}

function Refused({ upload, onHide }: { readonly upload: Upload; readonly onHide: () => void }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useErrorWords()
  const { name, error } = upload
  const { title, text } = wordsOf(error)
  return (
    <li className="att-row att-bad" role="alert">
      <ErrorCircle20Filled className="i" aria-hidden="true" />
      <span className="att-name">
        <b>{name}</b>: {title}. <span className="s12">{text}</span>
      </span>
      <Button
        className="att-act"
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t('attachments:upload.hide', { name })}
        title={t('attachments:upload.hide', { name })}
        onClick={onHide}
      />
    </li>
  )
}
