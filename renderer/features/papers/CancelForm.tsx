import { Button, Field, Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Complaint, IssuedPaper } from '@shared/complaint/complaint.ts'
import type { AppError } from '@shared/core/result.ts'

import { attempt } from '../../api/client.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useCodeText } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'

/** A letter issued by mistake: it stays in the history, with the reason. */
export function CancelForm({
  complaint,
  paper,
  onClose,
}: {
  readonly complaint: Complaint
  readonly paper: IssuedPaper
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const codeText = useCodeText()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<AppError | null>(null)

  async function cancel(): Promise<void> {
    const result = await attempt('papers.cancel', {
      complaintId: complaint.id,
      paperId: paper.paperId,
      reason,
    })
    if (!result.ok) return setError(result.error)
    tell({ title: t('letters:cancel.done', { kind: t(`letters:kind.${paper.kind}`) }) })
    onClose()
  }

  const code = error?.fields?.['reason']
  return (
    <section className="res" aria-label={t('letters:cancel.title')}>
      <h4>{t('letters:cancel.title')}</h4>
      <p className="s12 sub">{t('letters:cancel.text')}</p>
      <ErrorNotice error={error && !error.fields ? error : null} />
      <Field
        label={t('letters:cancel.reason')}
        required
        validationMessage={code === undefined ? null : codeText(code)}
      >
        <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className="row">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button onClick={() => void cancel()}>{t('letters:cancel.submit')}</Button>
      </div>
    </section>
  )
}
